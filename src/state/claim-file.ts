import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../adapters/adapter.ts';
import { CLAIM_KEPT, type Claims, claimEach, createTake, MOST_CLAIMS } from '../adapters/claims.ts';
import { SetupError } from '../core/index.ts';

/** A line each: seconds since 1970, and a digest of the event's name, of which nothing else is kept. */
const LINE = /^(\d{10,12}) ([0-9a-f]{16})$/;
const OWNER_ONLY = 0o600;
const OWNER_ONLY_FOLDER = 0o700;
/** Lines that have come to nothing are thrown out once the file has so many. */
const MOST_LINES = 2 * MOST_CLAIMS;

/**
 * Claims that outlive the process, in the folder of STATE_DIR: an event that comes again after a restart is not answered twice. What is written is a line
 * at a time, so that a process that is killed leaves at most one torn line, which is passed over. Throws a SetupError where it can't be written.
 */
export function openClaimFile(folder: string, log: Pick<Log, 'warn'>, now: () => number = Date.now): Claims {
  const path = join(folder, 'claims');
  const take = createTake();
  const known = new Map<string, number>();
  let lines = 0;
  let file = -1;

  const isLive = (seconds: number): boolean => now() - seconds * 1_000 < CLAIM_KEPT;

  /** Leaves nothing but what still counts. */
  const compact = (): void => {
    for (const [digest, seconds] of known) if (!isLive(seconds)) known.delete(digest);
    const text = [...known].slice(-MOST_CLAIMS).map(([digest, seconds]) => `${seconds} ${digest}\n`);
    writeFileSync(`${path}.new`, text.join(''), { mode: OWNER_ONLY });
    renameSync(`${path}.new`, path);
    chmodSync(path, OWNER_ONLY);
    lines = known.size;
    file = openSync(path, 'a', OWNER_ONLY);
  };

  try {
    mkdirSync(folder, { recursive: true, mode: OWNER_ONLY_FOLDER });
    for (const [digest, seconds] of readLines(path)) known.set(digest, seconds);
    compact();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new SetupError(
      `STATE_DIR names a folder that can't be written (${code}). Name another, or nothing.`,
    );
  }

  const write = (digest: string): void => {
    try {
      const seconds = Math.floor(now() / 1_000);
      known.set(digest, seconds);
      if (++lines > MOST_LINES) compact();
      else writeSync(file, `${seconds} ${digest}\n`);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
      log.warn(
        { code },
        'STATE_DIR can’t be written: what comes again after a restart may be answered twice',
      );
    }
  };

  return claimEach((event) => {
    if (!take(event)) return false;
    const digest = createHash('sha256').update(event).digest('hex').slice(0, 16);
    const before = known.get(digest);
    if (before !== undefined && isLive(before)) return false;
    write(digest);
    return true;
  });
}

function readLines(path: string): [digest: string, seconds: number][] {
  try {
    return readFileSync(path, 'utf8')
      .split('\n')
      .flatMap((line): [string, number][] => {
        const [, seconds, digest] = LINE.exec(line) ?? [];
        return seconds && digest ? [[digest, Number(seconds)]] : [];
      });
  } catch (error) {
    // The first time there is none.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
