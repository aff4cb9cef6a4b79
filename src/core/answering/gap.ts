import type { Gap, Knowledge } from '../knowledge/knowledge.ts';
import type { Neighbor } from '../ranking/bank.ts';
import { readStems } from '../words/language.ts';

/** How alike a question of the bank must be for what it asks to be what was asked. Chosen by hand. */
const SAME_QUESTION = 0.45;
/** Share of the words of "who leads the working groups" that must have been asked for. Chosen by hand. */
const SAME_WORDS = 0.75;

/** What the nearest question that is not answered asks, where it names nothing but what was asked for. */
export function findGap(
  knowledge: Knowledge,
  neighbors: readonly Neighbor[],
  asked: ReadonlySet<string>,
): Gap | undefined {
  const gaps = neighbors
    .filter(({ similarity }) => similarity >= SAME_QUESTION)
    .flatMap(({ question }) => knowledge.findGap(question) ?? []);
  const named = gaps
    .filter(({ missing }) => namesOnly(knowledge, missing, asked))
    .map((one) => ({ one, weight: weighNamed(knowledge, one, asked) }));
  // Of several the one that names most of what was asked, and least besides; of equals the nearest.
  const most = Math.max(...named.map(({ weight }) => weight));
  const gap = named.find(({ weight }) => weight === most)?.one;
  // Who asks for what can't be heard may be asked for it in other words that don't say so.
  const isInaudible = gaps.some(
    ({ inaudible, nearest }) => inaudible && nearest.some((s) => gap?.nearest.includes(s)),
  );
  return gap && isInaudible ? { ...gap, inaudible: true } : gap;
}

function namesOnly(knowledge: Knowledge, phrase: string, asked: ReadonlySet<string>): boolean {
  return (
    asksForNames(knowledge, phrase, asked) &&
    shareOf(stemsOf(knowledge, phrase), addNames(knowledge, phrase, asked)) >= SAME_WORDS
  );
}

/** Whether each name and number of a phrase was asked for, in stems: with one that was not it would be a false statement about that. */
export function asksForNames(knowledge: Knowledge, phrase: string, asked: ReadonlySet<string>): boolean {
  const names = phrase.match(/\b(?:\p{Lu}|\d)[\p{L}\d]*/gu)?.join(' ') ?? '';
  return shareOf(stemsOf(knowledge, names), addNames(knowledge, phrase, asked)) === 1;
}

/** "The finance working group" asks for the Counter-Finance Working Group. */
function addNames(knowledge: Knowledge, phrase: string, asked: ReadonlySet<string>): ReadonlySet<string> {
  const meant = knowledge.vocabulary.names
    .filter(({ name }) => phrase.includes(name))
    .map(({ name }) => stemsOf(knowledge, name))
    .filter((stems) => shareOf(stems, asked) >= SAME_WORDS);
  return new Set([...asked, ...meant.flat()]);
}

function stemsOf({ language }: Knowledge, text: string): string[] {
  return readStems(language(), text);
}

function weighNamed(knowledge: Knowledge, { missing }: Gap, asked: ReadonlySet<string>): number {
  const stems = new Set(stemsOf(knowledge, missing));
  return [...stems].reduce((sum, stem) => sum + (asked.has(stem) ? 1 : -1), 0);
}

function shareOf(stems: readonly string[], known: ReadonlySet<string>): number {
  return stems.length ? stems.filter((stem) => known.has(stem)).length / stems.length : 1;
}
