import type { Knowledge } from '../knowledge/knowledge.ts';
import { isCourtesy } from '../question/courtesy.ts';
import { leaveTopic } from '../question/leave-topic.ts';
import { type Message, parseMessage, sentenceAround } from '../question/message.ts';
import { readWholeQuestion } from '../question/read-question.ts';
import type { Citation } from '../statement/citation.ts';
import { readTerms } from '../words/language.ts';
import { foldWords } from '../words/terms.ts';
import type { Answer, Topic } from './answer.ts';
import { askForeign } from './ask-foreign.ts';
import { answerByPlace } from './by-place.ts';
import { NEAREST, RELATED } from './judge.ts';
import { judgeQuestion } from './judge-question.ts';
import { mayQuote } from './may-quote.ts';
import { nameSubject } from './name-subject.ts';
import { answerPasted } from './source.ts';
import { citationsOf, isStated, keepKnown, topicOf, type Verdict } from './verdict.ts';

/** Characters (UTF-16 code units) that a question may have; a pasted quotation may have LONGEST_QUOTATION. */
export const LONGEST_QUESTION = 1_000;
/** Questions of one message that are answered; more is a list of demands, and each can be asked by itself. */
const MOST_QUESTIONS = 4;

/** Answers a message: a pasted quotation, a follow-up on what was shown, or its questions, one after the other. */
export function askQuestion(knowledge: Knowledge, raw: string, before: readonly Topic[]): Answer {
  const source = mayQuote(knowledge, raw) ? answerPasted(knowledge, raw) : undefined;
  if (source) return source;
  if (raw.length > LONGEST_QUESTION)
    return {
      kind: 'invalid',
      reason: 'long',
      problem: `A question may have ${LONGEST_QUESTION.toLocaleString('en')} characters; this one has ${raw.length.toLocaleString('en')}. Ask the same in fewer words.`,
    };
  const foreign = knowledge.recognize(raw);
  if (foreign)
    return askForeign(knowledge, { foreign, question: raw, before }, askEnglish) ?? refuseLanguage(knowledge);
  const answer = askEnglish(knowledge, raw, before);
  const isUnclear = answer.kind === 'not-stated' && answer.missing === undefined;
  return isUnclear && !isEnglish(knowledge, raw) ? refuseLanguage(knowledge) : answer;
}

/** Words of four letters or more that tell, and the share of them that must be English. Chosen by hand, on data/evaluation. */
const LONG_WORDS = { letters: 4, least: 3, english: 0.4 };

/** Whether a question in Latin letters is English; typing errors are not, so that one with many of them is none. */
function isEnglish({ language }: Knowledge, question: string): boolean {
  const { speller } = language();
  const words = foldWords(question).filter(({ length }) => length >= LONG_WORDS.letters);
  const known = words.filter((word) => /^[a-z\d]+$/.test(word) && speller.knows(word)).length;
  return words.length < LONG_WORDS.least || known >= LONG_WORDS.english * words.length;
}

function refuseLanguage({ languages }: Knowledge): Answer {
  const names = new Intl.DisplayNames('en', { type: 'language' });
  const all = ['en', ...languages].map((tag) => names.of(tag) ?? tag).sort();
  const list = new Intl.ListFormat('en').format(all);
  return {
    kind: 'invalid',
    reason: 'language',
    problem: `I could not read this question. I understand ${list}: ask in one of these.`,
  };
}

function askEnglish(knowledge: Knowledge, raw: string, before: readonly Topic[]): Answer {
  const fresh = leaveTopic(raw);
  const thread = fresh === undefined ? before : [];
  const message = parseMessage(fresh ?? raw);
  if (!/[\p{L}\p{N}]/u.test(message.text))
    return {
      kind: 'invalid',
      reason: 'empty',
      problem: 'There is no question. Ask about the statement, in a sentence or in a few words.',
    };
  if (isCourtesy(message.text)) return { kind: 'about' };
  const byPlace = answerByPlace(knowledge, message.text);
  if (byPlace) return byPlace;
  return mergeVerdicts(knowledge, judgeMessage(knowledge, message, thread));
}

/** Judges the questions of a message, each with the ones before it in mind. */
function judgeMessage(knowledge: Knowledge, message: Message, thread: readonly Topic[]): readonly Verdict[] {
  const language = knowledge.language();
  const around = message.around.join('. ');
  const terms = around ? keepKnown(isStated(knowledge), readTerms(language, around)) : [];
  const said = terms.length ? [{ places: [], terms }] : [];
  const verdicts: Verdict[] = [];
  for (const text of message.questions.slice(0, MOST_QUESTIONS)) {
    const last = verdicts.at(-1);
    const asked = last ? [topicOf(knowledge, [last])] : [];
    const sentence = sentenceAround(message, text);
    const isTurn = thread.length > 0 && !last;
    const question = readWholeQuestion(language, knowledge.voices(), {
      ...{ text, sentence },
      around: isTurn ? around : undefined,
    });
    verdicts.push(judgeQuestion(knowledge, question, { thread, message: isTurn ? [] : [...said, ...asked] }));
  }
  return verdicts;
}

function isCertain({ certainAt }: Knowledge, { none, missing }: Verdict): boolean {
  return none >= (missing === undefined ? certainAt.unnamed : certainAt.named);
}

/** One answer for all questions of a message: what any of them found, and what is not stated. */
function mergeVerdicts(knowledge: Knowledge, verdicts: readonly Verdict[]): Answer {
  const topic = topicOf(knowledge, verdicts);
  const sentences = [...new Set(verdicts.flatMap((verdict) => verdict.sentences))];
  const missing = verdicts.find((verdict) => verdict.missing !== undefined)?.missing;
  const near = [...new Set(verdicts.flatMap((verdict) => verdict.nearest))];
  const follows = verdicts[0] && nameSubject(knowledge, verdicts[0]);
  const cite = (some: readonly number[]): Citation[] => some.flatMap((s) => citationsOf(knowledge, [s]));
  if (sentences.length)
    return {
      kind: 'answer',
      citations: citationsOf(knowledge, sentences),
      confidence: 1 - Math.min(...verdicts.map(({ none }) => none)),
      ...(follows && { follows }),
      ...(missing && { missing }),
      ...(verdicts.every(({ contradicts }) => contradicts) && { contradicts: true }),
      related: cite(near.filter((s) => !sentences.includes(s)).slice(0, RELATED)),
      topic,
    };
  if (verdicts.every(({ kind }) => kind === 'about')) return { kind: 'about' };
  return {
    kind: 'not-stated',
    ...(follows && { follows }),
    ...(missing && { missing }),
    confidence: Math.min(...verdicts.map(({ none }) => none)),
    certain: verdicts.every((verdict) => isCertain(knowledge, verdict)),
    ...(verdicts.some(({ inaudible }) => inaudible) && { inaudible: true }),
    nearest: cite(near.slice(0, NEAREST)),
    related: cite(near.slice(NEAREST, NEAREST + RELATED)),
    topic,
  };
}
