import type { Knowledge } from '../knowledge/knowledge.ts';
import { parseMessage } from '../question/message.ts';
import { type PosedQuestion, readWholeQuestion } from '../question/read-question.ts';
import { MISSING } from '../ranking/bank.ts';
import { type Candidate, noneOf } from '../ranking/rank.ts';
import { SIGNALS, type Signal } from '../ranking/signals.ts';
import { placeOf } from '../statement/citation.ts';
import { readTerms } from '../words/language.ts';
import { contentStems, splitWords } from '../words/terms.ts';
import type { Topic } from './answer.ts';
import { beCareful, putIntoEnglish } from './ask-foreign.ts';
import { cautionFor } from './judge.ts';
import { citationsOf } from './verdict.ts';
import { rankInquiry, weighInContext } from './weigh-in-thread.ts';

/** What was found to each question of a message, and what decided: for whoever extends the bank. */
export interface Explanation {
  /** Of a question in another language: which (BCP 47), and its words in English, one by one. */
  readonly translated?: { readonly language: string; readonly text: string } | undefined;
  readonly questions: readonly ExplainedQuestion[];
}

export interface ExplainedQuestion {
  readonly text: string;
  /** Its words that say what it is about, as they were asked. */
  readonly words: readonly string[];
  /** Stems, as they are looked up; words of grammar are left out. */
  readonly terms: readonly string[];
  /** The parts whose words are asked for, where not all are. */
  readonly voices?: readonly string[] | undefined;
  /** Probability of there being no answer, and from where on it declines. */
  readonly none: number;
  readonly declineAt: number;
  /** The likeliest outcomes, the likeliest first. */
  readonly candidates: readonly ExplainedCandidate[];
  /** The nearest questions of the bank. */
  readonly neighbors: readonly { readonly similarity: number; readonly outcome: string }[];
}

export interface ExplainedCandidate {
  /** Places, or "not stated" or "about". */
  readonly outcome: string;
  readonly probability: number;
  /** What speaks for it, and against it (below 0), the weightiest first: weight times value. */
  readonly signals: readonly (readonly [signal: Signal, contribution: number])[];
}

/** How many candidates, signals and neighbors are told. */
const TOLD = { candidates: 4, signals: 6, neighbors: 5 };

/** Explains how a message is answered by itself, or after what a conversation was about. Never throws. */
export function explainAnswer(knowledge: Knowledge, raw: string, thread: readonly Topic[]): Explanation {
  const foreign = knowledge.recognize(raw);
  const text = foreign ? putIntoEnglish(knowledge, foreign, raw).text : raw;
  const asked = foreign ? beCareful(knowledge) : knowledge;
  const { questions, around } = parseMessage(text);
  return {
    ...(foreign && { translated: { language: foreign.tag, text } }),
    questions: questions.map((one, i) =>
      explainQuestion(
        asked,
        { text: one, sentence: one, around: i === 0 && thread.length ? around.join('. ') : undefined },
        thread,
      ),
    ),
  };
}

function explainQuestion(
  knowledge: Knowledge,
  posed: PosedQuestion,
  thread: readonly Topic[],
): ExplainedQuestion {
  const { text } = posed;
  const question = readWholeQuestion(knowledge.language(), knowledge.voices(), posed);
  const { restriction } = question.voices;
  const inquiry = weighInContext(knowledge, question, { thread, message: [] });
  const { ranking } = rankInquiry(knowledge, inquiry, restriction);
  const bank = knowledge.model().bank;
  const { sentences } = knowledge.statement;
  const asked = restriction && new Set([...restriction].map((s) => sentences[s]?.part.name ?? ''));
  return {
    text,
    words: contentWords(knowledge, text),
    terms: question.stems,
    ...(asked && { voices: [...asked] }),
    none: noneOf(ranking),
    declineAt: cautionFor(inquiry, knowledge.declineAt),
    candidates: ranking.candidates
      .slice(0, TOLD.candidates)
      .map((candidate) => explainCandidate(knowledge, candidate)),
    neighbors: ranking.neighbors.slice(0, TOLD.neighbors).map(({ question: at, similarity }) => {
      const outcome = bank?.outcomes[at] ?? MISSING;
      return { similarity, outcome: nameOutcome(knowledge, bank?.answers[outcome], outcome === MISSING) };
    }),
  };
}

function contentWords(knowledge: Knowledge, text: string): string[] {
  const language = knowledge.language();
  const isContent = (word: string): boolean => contentStems(readTerms(language, word)).length > 0;
  return [...new Set(splitWords(text).map(({ start, end }) => text.slice(start, end)))].filter(isContent);
}

function explainCandidate(knowledge: Knowledge, candidate: Candidate): ExplainedCandidate {
  const { weights } = knowledge.model();
  const signals = SIGNALS.map(
    (signal, k) => [signal, (candidate.signals[k] ?? 0) * (weights[k] ?? 0)] as const,
  );
  return {
    outcome: nameOutcome(knowledge, candidate.sentences, candidate.kind === 'missing'),
    probability: candidate.probability,
    signals: signals
      .filter(([, contribution]) => contribution !== 0)
      .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))
      .slice(0, TOLD.signals),
  };
}

function nameOutcome(knowledge: Knowledge, cited: readonly number[] = [], isMissing: boolean): string {
  if (cited.length === 0) return isMissing ? 'not stated' : 'about';
  return citationsOf(knowledge, cited)
    .map((citation) => placeOf(knowledge.statement, citation))
    .join(', ');
}
