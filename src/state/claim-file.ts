import { createHash } from 'node:crypto';
import { openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../adapters/adapter.ts';
import { CLAIM_KEPT, type Claims, claimEach, createTake, MOST_CLAIMS } from '../adapters/claims.ts';
import { readCode } from './database-problem.ts';
import { OWNER_ONLY, openInFolder, readLines, replaceFile } from './state-folder.ts';

/** A line each: seconds since 1970, and a digest of the event's name, of which nothing else is kept. */
const LINE = /^(\d{10,12}) ([0-9a-f]{16})$/;
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
    replaceFile(
      path,
      [...known].slice(-MOST_CLAIMS).map(([digest, seconds]) => `${seconds} ${digest}\n`),
    );
    lines = known.size;
    file = openSync(path, 'a', OWNER_ONLY);
  };

  openInFolder(folder, () => {
    for (const [digest, seconds] of readLines(path, readClaim)) known.set(digest, seconds);
    compact();
  });

  const write = (digest: string): void => {
    try {
      const seconds = Math.floor(now() / 1_000);
      known.set(digest, seconds);
      if (++lines > MOST_LINES) compact();
      else writeSync(file, `${seconds} ${digest}\n`);
    } catch (error) {
      log.warn(
        { code: readCode(error) },
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

function readClaim(line: string): [digest: string, seconds: number][] {
  const [, seconds, digest] = LINE.exec(line) ?? [];
  return seconds && digest ? [[digest, Number(seconds)]] : [];
}
