import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Question } from '../question/read-question.ts';
import type { Restriction } from '../question/voices.ts';
import {
  describeTurn,
  type Interpretation,
  shareOut,
  type TurnFeatures,
} from '../ranking/interpretations.ts';
import { type Ranking, rankAnswers } from '../ranking/rank.ts';
import { type Weighed, weighQuestion } from '../ranking/weigh-question.ts';
import type { Topic } from './answer.ts';
import { blendRankings, favorNear, probabilityOf, rankFixed } from './blend-rankings.ts';
import { dropNaming, goOn, inheritTerms, measureNearness, showAgain } from './conversation.ts';

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
  /** How near each sentence stands to what was shown, from 0 to 1. */
  readonly nearness: (sentence: number) => number;
  /** Absent where it is the rest of its own message that a question leans on. */
  readonly turn?: Turn | undefined;
}

interface Turn {
  readonly instead: Weighed;
  readonly earlier?: Weighed | undefined;
  /** What answers where a turn is about the passage that was shown: sets of sentences, the likelier first. */
  readonly fixed: Readonly<Record<'shown' | 'dated' | 'next', readonly (readonly number[])[]>>;
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
  const weighWith = (inherited: Topic): Weighed =>
    weighQuestion(model, { terms: inheritTerms(terms, inherited), shape, subject: [] });
  const context = {
    topic,
    together: weighWith(topic),
    nearness: measureNearness(knowledge.statement, topic),
  };
  if (message.length > 0) return { question, alone, context };
  const before = thread.at(-2);
  const turn: Turn = {
    instead: weighWith(dropNaming(knowledge, topic)),
    earlier: before && weighWith(before),
    fixed: {
      shown: showAgain(knowledge.statement, topic),
      dated: showAgain(knowledge.statement, topic, 'date'),
      next: goOn(knowledge.statement, thread),
    },
  };
  return { question, alone, context: { ...context, turn } };
}

/** Answers as ranked, and how likely the question leans on what went before (from 0 to 1). */
export interface RankedInquiry {
  readonly ranking: Ranking;
  readonly leaning: number;
}

/** The likeliest answers among the sentences that may answer. */
export function rankInquiry(knowledge: Knowledge, inquiry: Inquiry, restriction: Restriction): RankedInquiry {
  const { context } = inquiry;
  const alone = rankAnswers(knowledge.model(), inquiry.alone, restriction);
  if (!context) return { ranking: alone, leaning: 0 };
  const { parts, features, isPossible } = interpretTurn(knowledge, inquiry, restriction, alone);
  const shares = shareOut(knowledge.interpretations(), features, isPossible);
  const together = parts.find(({ interpretation }) => interpretation === 'together')?.ranking;
  const silence = together ? probabilityOf(together.candidates, ({ kind }) => kind !== 'answer') : 0;
  const pointing = POINTING.reduce((sum, interpretation) => sum + shares[interpretation], 0);
  const shareOf = (interpretation: Interpretation): number => {
    if (POINTING.includes(interpretation)) return shares[interpretation] * (1 - silence);
    return shares[interpretation] + (interpretation === 'together' ? pointing * silence : 0);
  };
  const weighed = parts.map(({ interpretation, ranking }) => ({ ranking, share: shareOf(interpretation) }));
  return { ranking: blendRankings(weighed), leaning: 1 - shares.alone };
}

/**
 * Who points at the passage that was shown asks nothing else. What surely asks for something that is not stated ("who leads it?") does
 * not point: as far as that is so, it is meant together with the turn before.
 */
const POINTING: readonly Interpretation[] = ['shown', 'dated', 'next'];

/** A turn's interpretations with the answers that each would have, and what is told of it. */
export interface InterpretedTurn {
  readonly parts: readonly { readonly interpretation: Interpretation; readonly ranking: Ranking }[];
  readonly features: TurnFeatures;
  readonly isPossible: (interpretation: Interpretation) => boolean;
}

export function interpretTurn(
  knowledge: Knowledge,
  { question, context }: Inquiry,
  restriction: Restriction,
  alone: Ranking,
): InterpretedTurn {
  const nearness = context?.nearness ?? (() => 0);
  const rank = (weighed: Weighed | undefined): Ranking | undefined =>
    weighed && favorNear(rankAnswers(knowledge.model(), weighed, restriction), nearness, 1);
  const together = rank(context?.together) ?? alone;
  const fixed = context?.turn?.fixed;
  const ranked: Readonly<Record<Interpretation, Ranking | undefined>> = {
    alone,
    together,
    instead: context?.turn && rankAnswers(knowledge.model(), context.turn.instead, restriction),
    earlier: context?.turn?.earlier && rankAnswers(knowledge.model(), context.turn.earlier, restriction),
    shown: rankFixed(fixed?.shown, restriction, together),
    dated: rankFixed(fixed?.dated, restriction, together),
    next: rankFixed(fixed?.next, restriction, together),
  };
  const parts = Object.entries(ranked).flatMap(([interpretation, ranking]) =>
    ranking ? [{ interpretation: interpretation as Interpretation, ranking }] : [],
  );
  return {
    parts,
    features: describeTurn(
      context?.turn ? 'turn' : 'message',
      question,
      knowledge.model().bank && [alone, together],
    ),
    isPossible: (one) => ranked[one] !== undefined,
  };
}
