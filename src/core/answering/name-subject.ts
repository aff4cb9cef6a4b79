import type { Knowledge } from '../knowledge/knowledge.ts';
import { citeSentences, labelOf } from '../statement/citation.ts';
import { citedBy, type Sentence, textOf } from '../statement/statement.ts';
import { readStems } from '../words/language.ts';
import type { Name } from '../words/vocabulary.ts';
import type { Verdict } from './verdict.ts';

/** Share of the words of a name that a conversation must hold for the name to be what it is about. Chosen by hand. */
const SAME_WORDS = 0.75;
/** The same, where another paragraph answers: "and the communications one?" says hardly more of it than what tells it from the others. */
const TELLING_WORDS = 0.3;

/**
 * What a follow-up was taken to be about: a name that the conversation's words mean and its passage introduces ("the Communications Working
 * Group"), or else the label of the place that it goes on from. Undefined of a question that was understood by itself.
 */
export function nameSubject(
  knowledge: Knowledge,
  { isFollowUp, sentences, inherited, terms }: Verdict,
): string | undefined {
  const { statement, vocabulary, language } = knowledge;
  const before = citedBy(statement, inherited);
  const [from] = before;
  if (!isFollowUp || !from) return undefined;
  const shown = sentences.flatMap((s) => statement.sentences[s] ?? []);
  const about = shown.length ? shown : before;
  const isElsewhere = !about.some((one) => before.some((other) => isBeside(one, other)));
  const least = isElsewhere ? TELLING_WORDS : SAME_WORDS;
  const known = new Set(terms);
  const names = vocabulary.names.flatMap((one) => {
    const at = statement.byPlace.get(one.introducedAt);
    if (!at || !about.some((other) => isBeside(at, other))) return [];
    const stems = readStems(language(), one.name);
    const share = stems.filter((stem) => known.has(stem)).length / stems.length;
    return share >= least ? [{ one, at, weight: share * stems.length }] : [];
  });
  const [named] = names.sort((a, b) => b.weight - a.weight);
  if (named) return withArticle(textOf(statement, named.at), named.one);
  const [citation] = citeSentences([from]);
  return citation && labelOf(statement, citation);
}

function isBeside(a: Sentence, b: Sentence): boolean {
  return a.part === b.part && a.paragraph === b.paragraph;
}

/** "The", where the statement introduces the name with it. */
function withArticle(text: string, { name }: Name): string {
  return text.toLowerCase().includes(`the ${name.toLowerCase()}`) ? `the ${name}` : name;
}
