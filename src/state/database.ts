import { createHash } from 'node:crypto';
import pg from 'pg';
import { RateLimiterPostgres } from 'rate-limiter-flexible';
import { CLAIM_KEPT } from '../adapters/claims.ts';
import type { StartNotes } from '../adapters/discord/identify-budget.ts';
import { TALLYING, type Tallies, tallyWith } from '../adapters/tallies.ts';
import { THREAD_KEPT, type Threads } from '../adapters/threads.ts';
import type { Topic } from '../core/index.ts';
import type { SealedRecord, SealedRecords } from './sealed-records.ts';
import * as SQL from './tables.ts';

/** What processes share in PostgreSQL. All of it throws what the driver throws where that can't be reached. */
export interface Database {
  /** Makes what is not there yet. */
  readonly prepare: () => Promise<void>;
  readonly ping: () => Promise<void>;
  /** Deletes what has come to nothing. */
  readonly prune: () => Promise<void>;
  /** By their digests. The same attempt may be made again where its reply was lost. */
  readonly claim: (events: readonly string[], attempt: string) => Promise<boolean>;
  /** The digests of what was claimed in the last so many milliseconds. */
  readonly readRecent: (milliseconds: number) => Promise<readonly string[]>;
  readonly starts: StartNotes;
  readonly tallies: Tallies;
  readonly threads: Threads;
  readonly records: SealedRecords;
  readonly close: () => Promise<void>;
}

/** Milliseconds after which a connection is given up, so that those that hang don't add up. */
const GIVEN_UP = 2_000;
/** Connections of a process, and those that are there from the start: to make one may take longer than an answer can wait. */
const CONNECTIONS = 6;
const READY = 4;

/** Connects when it is first used. */
export function openDatabase(url: string): Database {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'rapporteur',
    connectionTimeoutMillis: GIVEN_UP,
    query_timeout: GIVEN_UP,
    keepAlive: true,
    max: CONNECTIONS,
    idleTimeoutMillis: 0,
  });
  // A connection that breaks while nobody uses it is replaced by the next; unheard, it would end the process.
  pool.on('error', () => {});
  const ping = async (): Promise<void> => void (await pool.query('SELECT'));

  return {
    prepare: async () => {
      await pool.query(SQL.PREPARE);
      await Promise.all(Array.from({ length: READY }, ping));
    },
    ping,
    prune: async () => {
      for (const statement of SQL.PRUNE) await pool.query(statement);
    },
    claim: async (events, attempt) => {
      const names = [...new Set(events)];
      const { rowCount } = await pool.query(SQL.CLAIM, [names, CLAIM_KEPT, attempt]);
      return rowCount === names.length;
    },
    readRecent: async (milliseconds) => {
      const { rows } = await pool.query<{ event: string }>(SQL.RECENT, [CLAIM_KEPT - milliseconds]);
      return rows.map(({ event }) => event);
    },
    starts: openStarts(pool),
    tallies: openTallies(pool),
    threads: openThreads(pool),
    records: openRecords(pool),
    close: () => pool.end(),
  };
}

function openStarts(pool: pg.Pool): StartNotes {
  return {
    read: async (shard) => {
      // As text: a bigint may be larger than a number holds.
      const { rows } = await pool.query<{ at: string; count: number }>(SQL.READ_START, [shard]);
      const [row] = rows;
      return row && { at: Number(row.at), count: row.count };
    },
    write: async (shard, { at, count }) =>
      void (await pool.query(SQL.WRITE_START, [shard, Math.round(at), count])),
    takeTurn: async (turn, apart) => {
      const { rows } = await pool.query<{ milliseconds: string }>(SQL.TAKE_TURN, [turn, apart]);
      return Math.max(0, Math.ceil(Number(rows[0]?.milliseconds ?? 0)));
    },
  };
}

function openTallies(pool: pg.Pool): Tallies {
  const { count } = tallyWith(
    new RateLimiterPostgres({
      ...{ storeClient: pool, storeType: 'pool', tableName: 'rapporteur_tallies', keyPrefix: '' },
      // Made, and pruned, with the other tables.
      ...{ tableCreated: true, clearExpiredByTimeout: false, ...TALLYING },
    }),
  );
  return { count: (name) => count(digest(name)) };
}

function openThreads(pool: pg.Pool): Threads {
  return {
    read: async (names) => {
      const nameOf = new Map(names.map((name) => [digest(name), name]));
      const { rows } = await pool.query<{ name: string; turns: readonly Topic[] }>(SQL.READ_THREADS, [
        [...nameOf.keys()],
      ]);
      return rows.map(({ name, turns }) => ({ name: nameOf.get(name) ?? name, turns }));
    },
    write: async (threads) => {
      const names = threads.map(({ name }) => digest(name));
      const turns = threads.map((thread) => JSON.stringify(thread.turns));
      await pool.query(SQL.WRITE_THREADS, [names, turns, THREAD_KEPT]);
    },
  };
}

function openRecords(pool: pg.Pool): SealedRecords {
  return {
    read: async (name) => {
      const { rows } = await pool.query<{ sealed: string }>(SQL.READ_RECORD, [name]);
      return rows[0]?.sealed;
    },
    write: async ({ name, sealed }) => void (await pool.query(SQL.WRITE_RECORD, [name, sealed])),
    remove: async (name) => void (await pool.query(SQL.REMOVE_RECORD, [name])),
    list: async () => (await pool.query<SealedRecord>(SQL.LIST_RECORDS)).rows,
  };
}

/** Nothing else is kept of the name of an event, of whoever asks, or of a conversation. */
export function digest(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 32);
}
