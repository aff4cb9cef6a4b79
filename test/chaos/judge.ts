import type { Life as Run } from '../run-plenty.ts';
import { earliestAnswers, type Pace } from './pace.ts';
import type { Step } from './story.ts';

/** One process; `heardAgainAt`: when the next one was connected. */
export interface Life extends Run {
  readonly heardAgainAt?: number | undefined;
}

/** One question, as the ledger of the platform tells of it. Times are of `performance.now()`. */
export interface Question {
  readonly askedAt: number;
  /** When it left for the bot, whether that got it or not; where the platform had nobody to give it to, it did not. By default when it was asked. */
  readonly leftAt?: readonly number[];
  /** When it was handed to the bot: written to a connection that takes it in, or acknowledged. The first counts. */
  readonly handedAt: readonly number[];
  /** Where it was asked: a channel takes so many messages a second, and no more. */
  readonly channel?: string | undefined;
  /** Each answer that the platform shows. */
  readonly answeredAt: readonly number[];
  /** Whether the platform left a send of its answer without a reply that says what became of it. */
  readonly isUnclear: boolean;
  /** All that the platform knows of it. */
  readonly steps: readonly Step[];
}

export interface Verdict {
  readonly asked: number;
  readonly twice: number;
  /** Not answered, for no reason that is counted below. */
  readonly lost: number;
  /** Answered later than 3 s after the bot had it, and after the platform would have taken the answer. */
  readonly late: number;
  /** Answered later than 3 s, but in time once the platform's limit on the channel would have let through a bot that takes no time. */
  readonly limited: number;
  /** Not answered: the platform did not say whether it took the answer. */
  readonly unclear: number;
  /** Not answered: a process had it, and was killed within the time that it has for an answer. */
  readonly killed: number;
  /** Not answered: nobody was connected, and the platform keeps nothing for whoever comes next. */
  readonly unheard: number;
  /** Answered in time once the bot had it, which was late: a connection was dead or a process gone. */
  readonly waited: number;
  /** Milliseconds from when the bot had it: of half of the answers, of 99 in 100, of all. */
  readonly p50: number;
  readonly p99: number;
  readonly slowest: number;
}

/** Milliseconds. */
const IN_TIME = 3_000;

export type Fate = 'answered' | 'unclear' | 'killed' | 'unheard' | 'lost';

/** What the platform is: whether it sends again what nobody acknowledged, and how many messages a channel takes. */
export interface Platform {
  readonly keepsEvents: boolean;
  readonly pace?: Pace | undefined;
}

export function judge(
  questions: readonly Question[],
  lives: readonly Life[],
  { keepsEvents, pace }: Platform,
): Verdict {
  const fates = questions.map((question) => fateOf(question, lives, keepsEvents));
  const count = (fate: Fate): number => fates.filter((one) => one === fate).length;
  const answered = questions.filter(({ answeredAt }) => answeredAt.length > 0);
  const times = answered.map(timeOf).sort((a, b) => a - b);
  const late = answered.filter((question) => timeOf(question) > IN_TIME);
  const isLimited = limitedBy(questions, pace);
  const at = (share: number): number => Math.round(times[Math.floor(share * (times.length - 1))] ?? 0);
  return {
    asked: questions.length,
    twice: questions.filter(({ answeredAt }) => answeredAt.length > 1).length,
    lost: count('lost'),
    late: late.filter((question) => !isLimited(question)).length,
    limited: late.filter(isLimited).length,
    unclear: count('unclear'),
    killed: count('killed'),
    unheard: count('unheard'),
    waited: answered.filter(
      (question) => timeOf(question) <= IN_TIME && first(question.answeredAt) - question.askedAt > IN_TIME,
    ).length,
    p50: at(0.5),
    p99: at(0.99),
    slowest: at(1),
  };
}

const first = (times: readonly number[]): number => Math.min(...times);

/** When the bot had a question, which it can have without the platform's knowing. */
function heardAt({ askedAt, leftAt = [askedAt], handedAt, answeredAt }: Question): number {
  const handed = first(handedAt);
  return handed <= first(answeredAt) ? handed : first(leftAt);
}

/** Milliseconds that the bot took from then on. */
export function timeOf(question: Question): number {
  return first(question.answeredAt) - heardAt(question);
}

/** Tells of a question that was answered late whether nobody could have answered it much sooner, at the pace of its channel. */
export function limitedBy(
  questions: readonly Question[],
  pace: Pace | undefined,
): (question: Question) => boolean {
  if (!pace) return () => false;
  const answered = questions.filter(({ answeredAt }) => answeredAt.length > 0);
  const asked = answered.map((question) => ({ channel: question.channel, at: heardAt(question) }));
  const earliest = new Map(earliestAnswers(asked, pace).map((at, i) => [answered[i], at]));
  return (question) => first(question.answeredAt) - (earliest.get(question) ?? 0) <= IN_TIME;
}

export function fateOf(
  { handedAt, answeredAt, isUnclear }: Question,
  lives: readonly Life[],
  keepsEvents: boolean,
): Fate {
  if (answeredAt.length > 0) return 'answered';
  if (isUnclear) return 'unclear';
  const wasKilled = (at: number): boolean =>
    lives.some(({ signal, endsAt }) => signal === 'SIGKILL' && at <= endsAt && endsAt - at < IN_TIME);
  if (handedAt.some(wasKilled)) return 'killed';
  // The platform wrote it to the connection of a process that was gone, which it did not know yet.
  const wasDead = (at: number): boolean =>
    lives.some(
      ({ signal, endsAt, endedAt, heardAgainAt = endedAt }) =>
        at > (signal === 'SIGKILL' ? endsAt : endedAt) && at < heardAgainAt,
    );
  return !keepsEvents && handedAt.every(wasDead) ? 'unheard' : 'lost';
}
