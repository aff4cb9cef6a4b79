import type { Knowledge } from '../knowledge/knowledge.ts';
import { findMentions } from '../look-up/find.ts';
import type { Question } from '../question/read-question.ts';
import { EVER_WORDS } from '../question/shape.ts';
import type { Restriction } from '../question/voices.ts';
import { sentencesTouched } from '../statement/citation.ts';
import { readStems } from '../words/language.ts';

/** "What does the statement say about blue training?": the sentences that have these very words, where nothing else is asked. */
export function findSubject(
  knowledge: Knowledge,
  { shape: { subject, explicit }, stems }: Pick<Question, 'shape' | 'stems'>,
  restriction: Restriction,
): ReadonlySet<number> | undefined {
  const phrase = subject?.replace(/^(?:the|a|an)\s+|["“”„«»]/giu, '');
  if (!explicit || !phrase) return undefined;
  const { statement, vocabulary } = knowledge;
  const stemsOf = (text: string): string[] => readStems(knowledge.language(), text);
  const own = stemsOf(phrase);
  const expected = new Set([
    ...own,
    ...stemsOf(EVER_WORDS),
    ...vocabulary.voices.flatMap(({ names }) => names.flatMap(stemsOf)),
  ]);
  if (own.length === 0 || !stems.every((stem) => expected.has(stem))) return undefined;
  const found = findMentions(knowledge.mentions(), `"${phrase}"`).hits.flatMap(({ citation }) =>
    sentencesTouched(statement, citation),
  );
  const holders = found.map(({ index }) => index).filter((index) => !restriction || restriction.has(index));
  return holders.length ? new Set(holders) : undefined;
}
