import { contentStems, type Knowledge } from '../knowledge.ts';
import { findMentions } from '../look-up/find.ts';
import { shapeOf } from '../question/shape.ts';
import type { Restriction } from '../question/voices.ts';
import { sentencesTouched } from '../statement/citation.ts';

/** "What does the statement say about blue training?": the sentences that have these very words, where nothing else is asked. */
export function findSubject(
  knowledge: Knowledge,
  question: string,
  restriction: Restriction,
): ReadonlySet<number> | undefined {
  const { subject, explicit } = shapeOf(question);
  const phrase = subject?.replace(/^(?:the|a|an)\s+|["“”„«»]/giu, '');
  if (!explicit || !phrase) return undefined;
  const { statement, vocabulary } = knowledge;
  const stemsOf = (text: string): string[] => contentStems(knowledge, text);
  const expected = new Set([phrase, ...vocabulary.voices.flatMap(({ names }) => names)].flatMap(stemsOf));
  if (stemsOf(phrase).length === 0 || !stemsOf(question).every((stem) => expected.has(stem)))
    return undefined;
  const found = findMentions(statement, `"${phrase}"`).hits.flatMap(({ citation }) =>
    sentencesTouched(statement, citation),
  );
  const holders = found.map(({ index }) => index).filter((index) => !restriction || restriction.has(index));
  return holders.length ? new Set(holders) : undefined;
}
