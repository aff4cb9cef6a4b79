import type { Log } from '../adapters/adapter.ts';
import { MOST_CLAIMS } from '../adapters/claims.ts';
import type { Database } from './database.ts';
import { explainDatabaseProblem, readCode } from './database-problem.ts';
import type { State } from './state.ts';
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
const PACE: Pace = { patience: 300, look: 2_000, prune: 60_000 };

/**
 * State that processes share in a database. While that is slow, hangs or is gone, each keeps to what it knows itself: then what comes to two may be
 * answered twice, rather than not at all. What was claimed meanwhile is told to the database when it is back. Throws a SetupError where its settings can't work.
 */
export async function shareState(
  database: Database,
  local: State,
  log: Log,
  { patience, look, prune }: Pace = PACE,
): Promise<State> {
  /** Why it is away; undefined while it is not. */
  let trouble: string | undefined;
  let isClosed = false;
  let prunedAt = 0;
  const untold = new Set<string>();

  const leave = (error: unknown): void => {
    if (trouble !== undefined || isClosed) return;
    trouble = readCode(error);
    log.warn(
      { code: trouble },
      'STATE_URL: the database does not answer in time; until it does, this process keeps to its own memory, and what reaches two may be answered twice',
    );
  };

  /** Each claim takes its own names, so it is told again whole where the database breaks within. */
  const tellUntold = async (): Promise<void> => {
    const told = [...untold];
    if (told.length > 0) await database.claim(told);
    for (const event of told) untold.delete(event);
  };

  const comeBack = async (): Promise<void> => {
    await database.prepare();
    await runWithin(patience, database.ping());
    await tellUntold();
    if (trouble !== undefined) log.info({}, 'STATE_URL: the database answers again');
    trouble = undefined;
    // Claimed while the rest was told.
    await tellUntold();
  };

  const pruneWhenDue = async (): Promise<void> => {
    if (performance.now() - prunedAt < prune) return;
    prunedAt = performance.now();
    await database.prune();
  };

  const lookAgain = async (): Promise<void> => {
    try {
      if (trouble !== undefined) await comeBack();
      else await runWithin(patience, database.ping());
      await pruneWhenDue();
    } catch (error) {
      leave(error);
    }
    if (!isClosed) timer = setTimeout(() => void lookAgain(), look).unref();
  };

  /** What the database says, or undefined. */
  const ask = async <T>(question: () => Promise<T>): Promise<{ readonly said: T } | undefined> => {
    if (trouble !== undefined) return undefined;
    try {
      return { said: await runWithin(patience, question()) };
    } catch (error) {
      leave(error);
      return undefined;
    }
  };

  const remember = (events: readonly string[]): void => {
    for (const event of events) if (untold.size < MOST_CLAIMS) untold.add(event);
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
    claims: {
      claim: async (events) => {
        const isOwn = await local.claims.claim(events);
        if (!isOwn) return false;
        const answer = await ask(() => database.claim(events));
        if (!answer) remember(events);
        return answer?.said ?? true;
      },
    },
    starts: {
      read: async (shard) => {
        const answer = await ask(() => database.readStart(shard));
        return answer ? answer.said : local.starts.read(shard);
      },
      write: async (shard, series) => {
        await local.starts.write(shard, series);
        await ask(() => database.writeStart(shard, series));
      },
    },
    describeTrouble: () =>
      trouble === undefined
        ? undefined
        : `the database of STATE_URL does not answer (${trouble}): this process keeps to its own memory`,
    close: async () => {
      isClosed = true;
      clearTimeout(timer);
      await runWithin(patience, database.close()).catch(() => {});
      await local.close();
    },
  };
}
