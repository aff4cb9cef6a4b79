import { createHash } from 'node:crypto';
import pg from 'pg';
import { CLAIM_KEPT } from '../adapters/claims.ts';
import type { Series } from '../adapters/discord/identify-budget.ts';

/** What processes share in PostgreSQL. All of it throws what the driver throws where that can't be reached. */
export interface Database {
  /** Makes what is not there yet. */
  readonly prepare: () => Promise<void>;
  readonly ping: () => Promise<void>;
  /** Deletes what has come to nothing. */
  readonly prune: () => Promise<void>;
  readonly claim: (events: readonly string[]) => Promise<boolean>;
  readonly readStart: (shard: number) => Promise<Series | undefined>;
  readonly writeStart: (shard: number, series: Series) => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Several statements at once are one transaction. `CREATE … IF NOT EXISTS` breaks where two processes run it at the same time, so one waits for the other;
 * the number is any that nothing else in the database locks. Databases in use have these tables: what changes is added below.
 */
const PREPARE = `
  SELECT pg_advisory_xact_lock(5721903348);
  CREATE TABLE IF NOT EXISTS rapporteur_claims (event text PRIMARY KEY, until timestamptz NOT NULL);
  CREATE INDEX IF NOT EXISTS rapporteur_claims_until ON rapporteur_claims (until);
  CREATE TABLE IF NOT EXISTS rapporteur_starts (shard integer PRIMARY KEY, at bigint NOT NULL, count integer NOT NULL);
`;
/** Gives a row for each event that is new, or was claimed so long ago that it counts as new. All take rows in the same order, so that none waits for each other. */
const CLAIM = `
  INSERT INTO rapporteur_claims (event, until)
  SELECT event, now() + $2 * interval '1 millisecond' FROM unnest($1::text[]) AS event ORDER BY event
  ON CONFLICT (event) DO UPDATE SET until = excluded.until WHERE rapporteur_claims.until <= now()
  RETURNING event`;
/** What another process prunes now is left to it. */
const PRUNE = `
  DELETE FROM rapporteur_claims WHERE event IN
    (SELECT event FROM rapporteur_claims WHERE until <= now() LIMIT 100000 FOR UPDATE SKIP LOCKED)`;
const READ_START = 'SELECT at, count FROM rapporteur_starts WHERE shard = $1';
const WRITE_START = `
  INSERT INTO rapporteur_starts (shard, at, count) VALUES ($1, $2, $3)
  ON CONFLICT (shard) DO UPDATE SET at = excluded.at, count = excluded.count`;

/** Milliseconds after which a connection is given up, so that those that hang don't add up. */
const GIVEN_UP = 2_000;

/** Connects when it is first used. */
export function openDatabase(url: string): Database {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'rapporteur',
    connectionTimeoutMillis: GIVEN_UP,
    query_timeout: GIVEN_UP,
    keepAlive: true,
    // To connect may take longer than an answer can wait.
    idleTimeoutMillis: 0,
  });
  // A connection that breaks while nobody uses it is replaced by the next; unheard, it would end the process.
  pool.on('error', () => {});

  return {
    prepare: async () => void (await pool.query(PREPARE)),
    ping: async () => void (await pool.query('SELECT')),
    prune: async () => void (await pool.query(PRUNE)),
    claim: async (events) => {
      const digests = [...new Set(events.map(digest))];
      const { rowCount } = await pool.query(CLAIM, [digests, CLAIM_KEPT]);
      return rowCount === digests.length;
    },
    readStart: async (shard) => {
      // As text: a bigint may be larger than a number holds.
      const { rows } = await pool.query<{ at: string; count: number }>(READ_START, [shard]);
      const [row] = rows;
      return row && { at: Number(row.at), count: row.count };
    },
    writeStart: async (shard, { at, count }) =>
      void (await pool.query(WRITE_START, [shard, Math.round(at), count])),
    close: () => pool.end(),
  };
}

/** Nothing else of an event's name is kept. */
function digest(event: string): string {
  return createHash('sha256').update(event).digest('hex').slice(0, 32);
}
