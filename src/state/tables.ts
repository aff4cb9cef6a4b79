/**
 * Several statements at once are one transaction. `CREATE … IF NOT EXISTS` breaks where two processes run it at the same time, so one waits for the other;
 * the number is any that nothing else in the database locks. Databases in use have these tables: what changes is added below.
 */
export const PREPARE = `
  SELECT pg_advisory_xact_lock(5721903348);
  CREATE TABLE IF NOT EXISTS rapporteur_claims (event text PRIMARY KEY, until timestamptz NOT NULL, attempt text);
  CREATE INDEX IF NOT EXISTS rapporteur_claims_until ON rapporteur_claims (until);
  CREATE TABLE IF NOT EXISTS rapporteur_starts (shard integer PRIMARY KEY, at bigint NOT NULL, count integer NOT NULL);
  CREATE TABLE IF NOT EXISTS rapporteur_turns (turn integer PRIMARY KEY, free timestamptz NOT NULL);
  CREATE TABLE IF NOT EXISTS rapporteur_tallies (key text PRIMARY KEY, points integer NOT NULL DEFAULT 0, expire bigint);
  CREATE TABLE IF NOT EXISTS rapporteur_threads (name text PRIMARY KEY, turns jsonb NOT NULL, until timestamptz NOT NULL);
  CREATE INDEX IF NOT EXISTS rapporteur_threads_until ON rapporteur_threads (until);
  CREATE TABLE IF NOT EXISTS rapporteur_records (name text PRIMARY KEY, sealed text NOT NULL);
  ${addColumn('rapporteur_claims', 'attempt', 'text')};
`;

/** `ADD COLUMN IF NOT EXISTS` would lock the table even where there is nothing to add, and wait for a backup that runs, with all claims behind it. */
function addColumn(table: string, column: string, type: string): string {
  return `DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = '${table}'::regclass AND attname = '${column}')
    THEN ALTER TABLE ${table} ADD COLUMN ${column} ${type}; END IF; END $$`;
}

/** Deletes what has come to nothing of a table. What another process prunes now is left to it. */
function prune(table: string, key: string, isOver: string): string {
  return `DELETE FROM ${table} WHERE ${key} IN
    (SELECT ${key} FROM ${table} WHERE ${isOver} LIMIT 100000 FOR UPDATE SKIP LOCKED)`;
}
export const PRUNE: readonly string[] = [
  prune('rapporteur_claims', 'event', 'until <= now()'),
  prune('rapporteur_threads', 'name', 'until <= now()'),
  prune('rapporteur_tallies', 'key', 'expire <= extract(epoch FROM now()) * 1000'),
];

/**
 * Gives a row for each event that is new, was claimed so long ago that it counts as new, or by this same attempt, whose reply was lost. All take rows in
 * the same order, so that none waits for each other.
 */
export const CLAIM = `
  INSERT INTO rapporteur_claims AS claims (event, until, attempt)
  SELECT event, now() + $2 * interval '1 millisecond', $3 FROM unnest($1::text[]) AS event ORDER BY event
  ON CONFLICT (event) DO UPDATE SET until = excluded.until, attempt = excluded.attempt
    WHERE claims.until <= now() OR claims.attempt = excluded.attempt
  RETURNING event`;

/** The latest of those that are kept for so long yet. */
export const RECENT = `
  SELECT event FROM rapporteur_claims WHERE until > now() + $1 * interval '1 millisecond'
  ORDER BY until DESC LIMIT 20000`;

export const READ_START = 'SELECT at, count FROM rapporteur_starts WHERE shard = $1';
export const WRITE_START = `
  INSERT INTO rapporteur_starts (shard, at, count) VALUES ($1, $2, $3)
  ON CONFLICT (shard) DO UPDATE SET at = excluded.at, count = excluded.count`;
/** By the clock of the database, as those of the processes may differ. */
export const TAKE_TURN = `
  INSERT INTO rapporteur_turns AS turns (turn, free)
  VALUES ($1, clock_timestamp() + $2 * interval '1 millisecond')
  ON CONFLICT (turn) DO UPDATE
    SET free = greatest(turns.free, clock_timestamp()) + $2 * interval '1 millisecond'
  RETURNING extract(epoch FROM free - clock_timestamp()) * 1000 - $2 AS milliseconds`;

export const READ_THREADS = `
  SELECT name, turns FROM rapporteur_threads WHERE name = ANY ($1) AND until > now()`;
export const WRITE_THREADS = `
  INSERT INTO rapporteur_threads (name, turns, until)
  SELECT name, turns::jsonb, now() + $3 * interval '1 millisecond'
  FROM unnest($1::text[], $2::text[]) AS thread (name, turns) ORDER BY name
  ON CONFLICT (name) DO UPDATE SET turns = excluded.turns, until = excluded.until`;

export const READ_RECORD = 'SELECT sealed FROM rapporteur_records WHERE name = $1';
export const WRITE_RECORD = `
  INSERT INTO rapporteur_records (name, sealed) VALUES ($1, $2)
  ON CONFLICT (name) DO UPDATE SET sealed = excluded.sealed`;
export const REMOVE_RECORD = 'DELETE FROM rapporteur_records WHERE name = $1';
export const LIST_RECORDS = 'SELECT name, sealed FROM rapporteur_records';
