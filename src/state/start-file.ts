import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../adapters/adapter.ts';
import type { Series, StartNotes } from '../adapters/discord/identify-budget.ts';
import { SetupError } from '../core/index.ts';

/** A line each: the shard, milliseconds since 1970, and how many logins that one is the last of. */
const LINE = /^(\d{1,6}) (\d{12,15}) (\d{1,6})$/;
const OWNER_ONLY = 0o600;
const OWNER_ONLY_FOLDER = 0o700;

/**
 * Logins that are remembered when the process ends, in the folder of STATE_DIR: a process that crashes again and again then waits as one that stays
 * would. Written anew each time, as there is a line a shard. Throws a SetupError where it can't be.
 */
export function openStartFile(folder: string, log: Pick<Log, 'warn'>): StartNotes {
  const path = join(folder, 'logins');
  const notes = new Map<number, Series>();

  const write = (): void => {
    const lines = [...notes].map(([shard, { at, count }]) => `${shard} ${Math.round(at)} ${count}\n`);
    writeFileSync(`${path}.new`, lines.join(''), { mode: OWNER_ONLY });
    renameSync(`${path}.new`, path);
    chmodSync(path, OWNER_ONLY);
  };

  try {
    mkdirSync(folder, { recursive: true, mode: OWNER_ONLY_FOLDER });
    for (const [shard, series] of readLines(path)) notes.set(shard, series);
    write();
  } catch (error) {
    throw new SetupError(
      `STATE_DIR names a folder that can't be written (${codeOf(error)}). Name another, or nothing.`,
    );
  }

  return {
    read: async (shard) => notes.get(shard),
    write: async (shard, series) => {
      notes.set(shard, series);
      try {
        write();
      } catch (error) {
        log.warn(
          { code: codeOf(error) },
          'STATE_DIR can’t be written: after a crash the bot may log in to Discord too often',
        );
      }
    },
    // One process at a time has the folder.
    takeTurn: async () => 0,
  };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}

function readLines(path: string): [shard: number, series: Series][] {
  try {
    return readFileSync(path, 'utf8')
      .split('\n')
      .flatMap((line): [number, Series][] => {
        const [, shard, at, count] = LINE.exec(line) ?? [];
        return shard ? [[Number(shard), { at: Number(at), count: Number(count) }]] : [];
      });
  } catch (error) {
    // The first time there is none.
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}
