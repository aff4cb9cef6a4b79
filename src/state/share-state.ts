import { randomUUID } from 'node:crypto';
import type { Log } from '../adapters/adapter.ts';
import { MOST_CLAIMS } from '../adapters/claims.ts';
import type { Thread } from '../adapters/threads.ts';
import { type Database, digest } from './database.ts';
import type { State } from './state.ts';
import { type Pace, watchDatabase } from './watch-database.ts';
import { runWithin } from './within.ts';

/** An answer comes within three seconds, of which the platform may ask for one. */
const PACE: Pace = { patience: 300, insistence: 1_500, look: 2_000, prune: 60_000 };
/** Milliseconds within which nearly all that comes again does: Slack's third retry comes after about five minutes. */
const RECENT = 6 * 60_000;
/** Conversations that went on while the database was away. */
const MOST_THREADS = 5_000;

/**
 * State that processes share in a database. Whether a question is another's is waited for as long as its answer can wait, and all else but shortly. Where
 * the database hangs or is gone for longer, each process keeps to what it knows itself: then what comes to two may be answered twice, rather than not at
 * all. What was claimed and remembered meanwhile is told to the database when it is back. Throws a SetupError where its settings can't work.
 */
export async function shareState(
  database: Database,
  local: State,
  log: Log,
  pace: Pace = PACE,
): Promise<State> {
  const claims = new Set<string>();
  const threads = new Map<string, Thread>();

  /** Each claim takes its own names, so it is told again whole where the database breaks within. */
  const catchUp = async (): Promise<void> => {
    const told = [...claims];
    if (told.length > 0) await database.claim(told, randomUUID());
    for (const event of told) claims.delete(event);
    const gone = [...threads.values()];
    if (gone.length > 0) await database.threads.write(gone);
    for (const thread of gone) if (threads.get(thread.name) === thread) threads.delete(thread.name);
  };
  const watch = await watchDatabase({ database, log, pace, catchUp });
  const { ask, insist } = watch;
  // Known here too, for when the database is away.
  const recent = await insist(() => database.readRecent(RECENT));
  for (const event of recent?.said ?? []) await local.claims.claim([event]);

  return {
    claims: {
      claim: async (names) => {
        const events = names.map(digest);
        const isOwn = await local.claims.claim(events);
        if (!isOwn) return false;
        const attempt = randomUUID();
        const answer = await insist(() => database.claim(events, attempt));
        if (!answer) for (const event of events) if (claims.size < MOST_CLAIMS) claims.add(event);
        return answer?.said ?? true;
      },
    },
    starts: {
      read: async (shard) => {
        const answer = await ask(() => database.starts.read(shard));
        return answer ? answer.said : local.starts.read(shard);
      },
      write: async (shard, series) => {
        await local.starts.write(shard, series);
        await ask(() => database.starts.write(shard, series));
      },
      takeTurn: async (turn, apart) => {
        const answer = await ask(() => database.starts.takeTurn(turn, apart));
        return answer ? answer.said : local.starts.takeTurn(turn, apart);
      },
    },
    tallies: {
      count: async (name) => {
        // Also where the database counts: it may be away a moment later.
        const own = await local.tallies.count(name);
        const answer = await ask(() => database.tallies.count(name));
        return answer?.said ?? own;
      },
    },
    threads: {
      read: async (names) => (await ask(() => database.threads.read(names)))?.said ?? [],
      write: async (gone) => {
        const answer = await ask(() => database.threads.write(gone));
        if (answer) return;
        for (const thread of gone) if (threads.size < MOST_THREADS) threads.set(thread.name, thread);
      },
    },
    // Whoever needs them knows what to do without them.
    records: database.records,
    describeTrouble: () => {
      const trouble = watch.trouble();
      return trouble === undefined
        ? undefined
        : `the database of STATE_URL does not answer (${trouble}): this process keeps to its own memory`;
    },
    close: async () => {
      // What comes again comes to another process now.
      await runWithin(pace.patience, catchUp()).catch(() => {});
      await watch.close();
      await local.close();
    },
  };
}
