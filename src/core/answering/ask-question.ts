import { type Knowledge, termsOf } from '../knowledge.ts';
import type { StatementWords } from '../look-up/quotation.ts';
import { isCourtesy, type Message, parseMessage, sentenceAround } from '../question/message.ts';
import { restrictVoices } from '../question/voices.ts';
import { type Citation, citeSentences, placeOf } from '../statement/citation.ts';
import { type Sentence, type Statement, sentencesAt } from '../statement/statement.ts';
import type { Answer, Topic } from './answer.ts';
import { ASKS_NEXT, ASKS_WHEN_SAID, ASKS_WHENCE, leaveTopic } from './conversation.ts';
import {
  citationsOf,
  judge,
  judgeQuestion,
  keepKnown,
  NEAREST,
  RELATED,
  topicOf,
  type Verdict,
} from './judge.ts';
import { askForSource } from './source.ts';

/** Characters that a question may have; a pasted quotation may have LONGEST_QUOTATION. */
export const LONGEST_QUESTION = 1_000;
/** Questions of one message that are answered; more is a list of demands, and each can be asked by itself. */
const MOST_QUESTIONS = 4;

export function askQuestion(
  knowledge: Knowledge,
  words: StatementWords,
  raw: string,
  before: readonly Topic[],
): Answer {
  const source = askForSource(knowledge, words, raw);
  if (source) return source;
  if (raw.length > LONGEST_QUESTION)
    return {
      kind: 'invalid',
      problem: `A question may have ${LONGEST_QUESTION.toLocaleString('en')} characters; this one has ${raw.length.toLocaleString('en')}. Ask the same in fewer words.`,
    };
  const fresh = leaveTopic(raw);
  const thread = fresh === undefined ? before : [];
  const message = parseMessage(fresh ?? raw);
  if (!/[\p{L}\p{N}]/u.test(message.text))
    return {
      kind: 'invalid',
      problem: 'There is no question. Ask about the statement, in a sentence or in a few words.',
    };
  if (isCourtesy(message.text)) return { kind: 'about' };
  const said = message.around.join('. ');
  const around: Topic[] = said ? [{ places: [], terms: keepKnown(knowledge, termsOf(knowledge, said)) }] : [];
  const again = askAgain(knowledge, message.text, thread.at(-1));
  if (again) return again;
  const verdicts: Verdict[] = [];
  for (const question of message.questions.slice(0, MOST_QUESTIONS)) {
    const last = verdicts.at(-1);
    const asked: Topic[] = last ? [topicOf(knowledge, [last])] : [];
    verdicts.push(
      judgeQuestion(knowledge, question, [...thread, ...around, ...asked], sentenceAround(message, question)),
    );
  }
  return mergeVerdicts(knowledge, lookAround(knowledge, message, thread, verdicts));
}

/** "Who said that?", "what comes next?": answered by where the last answer stands. */
function askAgain(knowledge: Knowledge, question: string, topic: Topic | undefined): Answer | undefined {
  const { statement } = knowledge;
  const shown = topic?.places.flatMap((place) => sentencesAt(statement, place)) ?? [];
  const last = shown.at(-1);
  if (!topic || !last) return undefined;
  const next = ASKS_NEXT.test(question) ? statement.sentences[last.index + 1] : undefined;
  const cited = next ? [next] : ASKS_WHENCE.test(question) ? shown : dateOf(statement, question, last);
  if (cited.length === 0) return undefined;
  const citations = citeSentences(cited);
  const places = citations.map((citation) => placeOf(statement, citation));
  return { kind: 'answer', citations, related: [], topic: { places, terms: topic.terms } };
}

/** The date of what was shown, where it is asked when that was said, or it is a post, which says little else about time. */
function dateOf(statement: Statement, question: string, { part }: Sentence): readonly Sentence[] {
  const asked = ASKS_WHEN_SAID.exec(question);
  if (!asked || !(asked[1] || part.paragraphs === 1)) return [];
  const dateline = sentencesAt(statement, `${part.id}.dateline`);
  return part.paragraphs === 1 && dateline.length ? sentencesAt(statement, part.id) : dateline;
}

/** "Can you help us find it?" asks nothing by itself: then the sentence before it, or the whole message, says what is sought. */
function lookAround(
  knowledge: Knowledge,
  { around, text }: Message,
  thread: readonly Topic[],
  verdicts: readonly Verdict[],
): readonly Verdict[] {
  if (around.length === 0 || verdicts.some(({ kind }) => kind === 'answer')) return verdicts;
  const { restriction } = restrictVoices(knowledge.statement, knowledge.vocabulary.voices, text);
  const [best] = [...around.slice(-LOOKED_AROUND), text]
    .map((said) => judge(knowledge, said, thread, restriction))
    .filter(({ kind }) => kind === 'answer')
    .sort((a, b) => a.none - b.none);
  return best ? [best] : verdicts;
}
const LOOKED_AROUND = 3;

/** One answer for all questions of a message: what any of them found, and what is not stated. */
function mergeVerdicts(knowledge: Knowledge, verdicts: readonly Verdict[]): Answer {
  const topic = topicOf(knowledge, verdicts);
  const sentences = [...new Set(verdicts.flatMap((verdict) => verdict.sentences))];
  const missing = verdicts.find((verdict) => verdict.missing !== undefined)?.missing;
  const near = [...new Set(verdicts.flatMap((verdict) => verdict.nearest))];
  const cite = (some: readonly number[]): Citation[] => some.flatMap((s) => citationsOf(knowledge, [s]));
  if (sentences.length)
    return {
      kind: 'answer',
      citations: citationsOf(knowledge, sentences),
      ...(missing && { missing }),
      related: cite(near.filter((s) => !sentences.includes(s)).slice(0, RELATED)),
      topic,
    };
  if (verdicts.every(({ kind }) => kind === 'about')) return { kind: 'about' };
  return {
    kind: 'not-stated',
    ...(missing && { missing }),
    nearest: cite(near.slice(0, NEAREST)),
    related: cite(near.slice(NEAREST, NEAREST + RELATED)),
    topic,
  };
}
