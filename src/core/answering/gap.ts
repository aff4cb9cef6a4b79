import { contentStems, type Gap, type Knowledge } from '../knowledge.ts';
import type { Ranking } from '../ranking/rank.ts';

/** How alike a question of the bank must be for what it asks to be what was asked. */
const SAME_QUESTION = 0.45;
/** Share of the words of "who leads the working groups" that must have been asked for. */
const SAME_WORDS = 0.75;

/** What the nearest question that is not answered asks, where it names nothing but what was asked for. */
export function findGap(
  knowledge: Knowledge,
  { neighbors }: Ranking,
  asked: ReadonlySet<string>,
): Gap | undefined {
  const { gaps } = knowledge.texts();
  const near = neighbors.filter(({ similarity }) => similarity >= SAME_QUESTION);
  return near
    .map(({ question }) => gaps[question])
    .find((gap) => gap && namesOnly(knowledge, gap.missing, asked));
}

function namesOnly(knowledge: Knowledge, phrase: string, asked: ReadonlySet<string>): boolean {
  const stemsOf = (text: string): string[] => contentStems(knowledge, text);
  const shareOf = (stems: readonly string[], of: ReadonlySet<string>): number =>
    stems.length ? stems.filter((stem) => of.has(stem)).length / stems.length : 1;
  // "The finance working group" asks for the Counter-Finance Working Group.
  const meant = knowledge.vocabulary.names
    .filter(({ name }) => phrase.includes(name))
    .map(({ name }) => stemsOf(name))
    .filter((stems) => shareOf(stems, asked) >= SAME_WORDS);
  const known = new Set([...asked, ...meant.flat()]);
  // A name or a number that nobody asked for would be a false statement about it.
  const names = phrase.match(/\b(?:\p{Lu}|\d)[\p{L}\d]*/gu)?.join(' ') ?? '';
  return shareOf(stemsOf(names), known) === 1 && shareOf(stemsOf(phrase), known) >= SAME_WORDS;
}
