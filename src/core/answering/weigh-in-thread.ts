import type { Knowledge } from '../knowledge/knowledge.ts';
import { readGoingOn } from '../question/goes-on.ts';
import type { Question } from '../question/read-question.ts';
import { asksWhose, type Restriction } from '../question/voices.ts';
import { isAllowed } from '../ranking/candidate-sets.ts';
import { classifyTurn } from '../ranking/classify.ts';
import { describeTurn, type Ground, type Readings, type TurnFeatures } from '../ranking/describe-turn.ts';
import { type Candidate, type Ranking, rankAnswers } from '../ranking/rank.ts';
import { measureTurnLeaning, rankTurn, type TurnModel } from '../ranking/rank-turn.ts';
import { featuresInThread } from '../ranking/thread-features.ts';
import { collectTurnCandidates, type Surrounding, type TurnCandidate } from '../ranking/turn-candidates.ts';
import { type Weighed, weighQuestion } from '../ranking/weigh-question.ts';
import type { Topic } from './answer.ts';
import { inheritTerms, lookAroundShown, recallShown } from './conversation.ts';

/** A question of a conversation, weighed: to be ranked for whoever may answer it. */
export interface Inquiry {
  readonly question: Question;
  /** The question by itself. */
  readonly alone: Weighed;
  /** What it may lean on. */
  readonly context?: Context | undefined;
}

interface Context {
  /** What the turn before was about, or what else the message says. */
  readonly topic: Topic;
  readonly together: Weighed;
  readonly surrounding: Surrounding;
  /** Whether that is a turn, and not the rest of its own message. */
  readonly isTurn: boolean;
}

/** What a question stands in. */
export interface Surroundings {
  /** The conversation's turns, oldest first. */
  readonly thread: readonly Topic[];
  /** What else its message says, the nearest last. */
  readonly message: readonly Topic[];
}

/** Weighs a question by itself, and together with what it may lean on: the rest of its message, or else the turns before. */
export function weighInContext(
  knowledge: Knowledge,
  question: Question,
  { thread, message }: Surroundings,
): Inquiry {
  const model = knowledge.model();
  const alone = weighQuestion(model, question);
  const topic = message.at(-1) ?? thread.at(-1);
  if (!topic) return { question, alone };
  const { terms, shape } = question;
  const weighWith = (inherited: Topic): Weighed => {
    const query = { terms: inheritTerms(terms, inherited), shape, subject: [] };
    return query.terms.length === terms.length ? { ...alone, query } : weighQuestion(model, query);
  };
  const isTurn = message.length === 0;
  const shown = recallShown(knowledge.statement, isTurn ? thread : [topic]);
  return {
    question,
    alone,
    context: {
      topic,
      isTurn,
      together: weighWith(topic),
      surrounding: {
        ...lookAroundShown(knowledge, shown, question.stems),
        inThread: isTurn && model.bank ? classifyTurn(model.bank, featuresInThread(terms, shown)) : undefined,
      },
    },
  };
}

/** Answers as ranked, and how likely the question leans on what went before (from 0 to 1). */
export interface RankedInquiry {
  readonly ranking: Ranking;
  readonly leaning: number;
}

/** The likeliest answers among the sentences that may answer. */
export function rankInquiry(knowledge: Knowledge, inquiry: Inquiry, restriction: Restriction): RankedInquiry {
  const turn = readTurn(knowledge, inquiry, restriction);
  if (!turn) return { ranking: rankAnswers(knowledge.model(), inquiry.alone, restriction), leaning: 0 };
  const { readings, features } = turn;
  const { alone, together } = readings;
  const [byItself] = alone.candidates;
  if (inquiry.context?.isTurn && byItself?.kind === 'answer' && byItself.probability >= SAYS_ALL)
    return { ranking: alone, leaning: 0 };
  const model = knowledge.turns();
  const candidates = rankTurn(model, features, turn.candidates);
  const leaning = measureLeaning(inquiry, turn, candidates, model);
  const relevance = alone.relevance.map(
    (score, s) => (1 - leaning) * score + leaning * (together.relevance[s] ?? 0),
  );
  return { ranking: { ...(leaning > LEANS ? together : alone), candidates, relevance }, leaning };
}

/** What is answered by itself with such a probability says everything itself: what went before can only help. Of 38 such turns in data/evaluation all are right so. */
const SAYS_ALL = 0.99;
/** A turn that leans at least so much on the one before is about the same. */
export const LEANS = 0.5;

function measureLeaning(
  { context }: Inquiry,
  { readings, features }: ReadTurn,
  candidates: readonly Candidate[],
  model: TurnModel,
): number {
  // What else a message says always belongs to it.
  if (!context?.isTurn) return 1;
  const [found] = candidates;
  const [byItself] = readings.alone.candidates;
  const isClear = byItself?.kind === 'answer' && byItself.probability > CLEAR;
  if (isClear && byItself.sentences.join() === found?.sentences.join()) return 0;
  return measureTurnLeaning((name) => weightIn(model.leaning, name), features);
}

/** What is answered by itself with such a probability, and in the same way, leans on nothing. Chosen by hand. */
const CLEAR = 0.5;

function weightIn(record: Readonly<Record<string, number>>, name: string): number {
  return Object.hasOwn(record, name) ? (record[name] ?? 0) : 0;
}

/** A turn in all its readings, with all that may answer it. */
export interface ReadTurn {
  readonly readings: Readings;
  readonly features: TurnFeatures;
  readonly candidates: readonly TurnCandidate[];
}

/** Undefined where there is nothing to lean on. */
export function readTurn(
  knowledge: Knowledge,
  { question, alone, context }: Inquiry,
  restriction: Restriction,
): ReadTurn | undefined {
  if (!context) return undefined;
  const { together, isTurn, surrounding } = context;
  const rank = (weighed: Weighed): Ranking => rankAnswers(knowledge.model(), weighed, restriction);
  const readings: Readings = { alone: rank(alone), together: rank(together) };
  const ground = isTurn ? 'turn' : 'message';
  const pointed = surrounding.pointed.filter(({ sentences }) => isAllowed(restriction, sentences));
  const around = { ...surrounding, pointed };
  const found = collectTurnCandidates(readings, around);
  return {
    readings,
    features: describeTurn(nameGround(knowledge, ground), question, readings, surrounding),
    candidates: isTurn ? keepMeant(knowledge, question, found, around) : found,
  };
}

/** What a turn may mean that says so in words of its own. */
function keepMeant(
  knowledge: Knowledge,
  question: Question,
  candidates: readonly TurnCandidate[],
  surrounding: Surrounding,
): readonly TurnCandidate[] {
  const shown = surrounding.pointed.find(({ signal }) => signal === 'shown');
  // Who is named in "is that Tillerson speaking?" draws to what they say; but what was shown tells who says it.
  if (shown && asksWhose(knowledge.voices(), question.text))
    return candidates.filter(({ candidate }) => candidate.sentences.join() === shown.sentences.join());
  return keepGoing(question, candidates, surrounding);
}

/**
 * Whoever says nothing but that one wants to go on has read what was shown: of what conversations teach this is so sure that it is a rule.
 * And where the paragraph goes on, that is what more there is.
 */
function keepGoing(
  { text }: Question,
  candidates: readonly TurnCandidate[],
  { isSeen, nearness, pointed }: Surrounding,
): readonly TurnCandidate[] {
  const going = readGoingOn(text);
  if (!going) return candidates;
  const ahead = pointed.filter(({ signal }) => signal === 'next' || signal === 'following');
  if (going === 'more') {
    const unseen = candidates.filter(({ candidate }) => !candidate.sentences.some(isSeen));
    const isBeside = ({ sentences }: { readonly sentences: readonly number[] }): boolean =>
      sentences.length > 0 && sentences.every((s) => nearness(s) === 1);
    return ahead.some(isBeside) ? unseen.filter(({ candidate }) => isBeside(candidate)) : unseen;
  }
  const next = candidates.filter(({ candidate }) =>
    ahead.some(({ sentences }) => sentences.join() === candidate.sentences.join()),
  );
  return next.length ? next : candidates.filter(({ candidate }) => candidate.kind !== 'answer');
}

function nameGround(knowledge: Knowledge, ground: 'turn' | 'message'): Ground {
  return knowledge.model().bank ? ground : `bare ${ground}`;
}
