import type { Log } from '../adapters/adapter.ts';
import type { Database } from './database.ts';
import { explainDatabaseProblem, readCode } from './database-problem.ts';
import { runWithin } from './within.ts';

/** Milliseconds. */
export interface Pace {
  /** For which the database is waited for. */
  readonly patience: number;
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

export interface Watch {
  /** What the database says; undefined where it does not in time. */
  readonly ask: <T>(question: () => Promise<T>) => Promise<{ readonly said: T } | undefined>;
  /** Why it is away; undefined while it is not. */
  readonly trouble: () => string | undefined;
  readonly close: () => Promise<void>;
}

/** So many times as long the database is waited for where nobody else waits. */
const UNHURRIED = 3;

/** Looks after a database: while it is away, nobody waits for it. Throws a SetupError where its settings can't work. */
export async function watchDatabase({
  database,
  log,
  pace: { patience, look, prune },
  catchUp,
}: Watching): Promise<Watch> {
  let trouble: string | undefined;
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
    trouble: () => trouble,
    close: async () => {
      isClosed = true;
      clearTimeout(timer);
      await runWithin(patience, database.close()).catch(() => {});
    },
  };
}
