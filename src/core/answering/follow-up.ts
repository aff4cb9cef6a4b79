import { readFollowUp } from '../question/follow-up.ts';
import { citeSentences, placeOf } from '../statement/citation.ts';
import { citedBy, type Sentence, type Statement, sentencesAt } from '../statement/statement.ts';
import type { Answer, Topic } from './answer.ts';

/** "Who said that?", "what comes next?": answered by where the last answer stands; undefined where something else is asked. */
export function answerFollowUp(
  statement: Statement,
  message: string,
  topic: Topic | undefined,
): Answer | undefined {
  const shown = topic ? citedBy(statement, topic.places) : [];
  const last = shown.at(-1);
  if (!topic || !last) return undefined;
  const cited = citeAsked(statement, message, shown, last);
  if (cited.length === 0) return undefined;
  const citations = citeSentences(cited);
  const places = citations.map((citation) => placeOf(statement, citation));
  return { kind: 'answer', citations, related: [], topic: { places, terms: topic.terms } };
}

function citeAsked(
  statement: Statement,
  message: string,
  shown: readonly Sentence[],
  last: Sentence,
): readonly Sentence[] {
  const { part, index } = last;
  switch (readFollowUp(message)) {
    case 'next':
      return statement.sentences.slice(index + 1, index + 2);
    case 'whence':
      return shown;
    case 'when said':
      return dateOf(statement, last);
    case 'when':
      return part.paragraphs === 1 ? dateOf(statement, last) : [];
    case undefined:
      return [];
  }
}

/** The date at the foot of the part; of a post, which says little else about time, the whole post. */
function dateOf(statement: Statement, { part }: Sentence): readonly Sentence[] {
  const dateline = sentencesAt(statement, `${part.id}.dateline`);
  return part.paragraphs === 1 && dateline.length ? sentencesAt(statement, part.id) : dateline;
}
