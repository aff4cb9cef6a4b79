import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from '../adapters/adapter.ts';
import type { Database } from './database.ts';
import { explainDatabaseProblem, readCode } from './database-problem.ts';
import { Late, runWithin } from './within.ts';

/** Milliseconds. */
export interface Pace {
  /** For which the database is waited for. */
  readonly patience: number;
  /** For which it is waited for where nothing can take the place of what it says. */
  readonly insistence: number;
  /** Between two looks whether it is there. */
  readonly look: number;
  /** Between two times that it is pruned. */
  readonly prune: number;
}

export interface Watching {
  readonly database: Pick<Database, 'prepare' | 'ping' | 'prune' | 'close'>;
  readonly log: Log;
  readonly pace: Pace;
  /** Tells the database what it missed. Throws where it is away again. */
  readonly catchUp: () => Promise<void>;
}

type Ask = <T>(question: () => Promise<T>) => Promise<{ readonly said: T } | undefined>;

export interface Watch {
  /** What the database says; undefined where it does not in time. */
  readonly ask: Ask;
  /** The same, waited for longer and, where the connection breaks, asked again meanwhile; undefined at once where that was in vain the last time. */
  readonly insist: Ask;
  /** Why it is away; undefined while it is not. */
  readonly trouble: () => string | undefined;
  readonly close: () => Promise<void>;
}

/** Milliseconds before it is asked again over another connection. */
const BREATH = 100;
/** So many times as long the database is waited for where nobody else waits. */
const UNHURRIED = 3;

/** Looks after a database: while it is away, nobody waits for it. Throws a SetupError where its settings can't work. */
export async function watchDatabase({
  database,
  log,
  pace: { patience, insistence, look, prune },
  catchUp,
}: Watching): Promise<Watch> {
  let trouble: string | undefined;
  /** Whether it was insisted on in vain since it last answered. */
  let isAway = false;
  let isClosed = false;
  let prunedAt = 0;

  const leave = (error: unknown): void => {
    if (trouble !== undefined || isClosed) return;
    trouble = readCode(error);
    log.warn(
      { code: trouble },
      'STATE_URL: the database does not answer in time; until it does, this process keeps to its own memory, and what reaches two may be answered twice',
    );
  };

  const comeBack = async (): Promise<void> => {
    await database.prepare();
    await runWithin(patience, database.ping());
    await catchUp();
    if (trouble !== undefined) log.info({}, 'STATE_URL: the database answers again');
    trouble = undefined;
    isAway = false;
    // What came up while the rest was told.
    await catchUp();
  };

  const pruneWhenDue = async (): Promise<void> => {
    if (performance.now() - prunedAt < prune) return;
    prunedAt = performance.now();
    await database.prune();
  };

  const lookAgain = async (): Promise<void> => {
    try {
      if (trouble !== undefined) await comeBack();
      else await runWithin(UNHURRIED * patience, database.ping());
      await pruneWhenDue();
    } catch (error) {
      leave(error);
    }
    if (!isClosed) timer = setTimeout(() => void lookAgain(), look).unref();
  };

  try {
    await database.prepare();
  } catch (error) {
    const problem = explainDatabaseProblem(error);
    if (problem) {
      await database.close().catch(() => {});
      throw problem;
    }
    leave(error);
    isAway = true;
  }
  let timer = setTimeout(() => void lookAgain(), look).unref();

  return {
    ask: async (question) => {
      if (trouble !== undefined) return undefined;
      try {
        return { said: await runWithin(patience, question()) };
      } catch (error) {
        leave(error);
        return undefined;
      }
    },
    insist: async (question) => {
      const ends = performance.now() + insistence;
      for (let left = insistence; !isAway; left = ends - performance.now()) {
        try {
          return { said: await runWithin(left, question()) };
        } catch (error) {
          leave(error);
          isAway ||= error instanceof Late || performance.now() + BREATH >= ends;
        }
        if (!isAway) await pause(BREATH);
      }
      return undefined;
    },
    trouble: () => trouble,
    close: async () => {
      isClosed = true;
      clearTimeout(timer);
      await runWithin(patience, database.close()).catch(() => {});
    },
  };
}
