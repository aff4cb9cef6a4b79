import { join } from 'node:path';
import type { Log } from '../adapters/adapter.ts';
import type { Series, StartNotes } from '../adapters/discord/identify-budget.ts';
import { readCode } from './database-problem.ts';
import { openInFolder, readLines, replaceFile } from './state-folder.ts';

/** A line each: the shard, milliseconds since 1970, and how many logins that one is the last of. */
const LINE = /^(\d{1,6}) (\d{12,15}) (\d{1,6})$/;

/**
 * Logins that are remembered when the process ends, in the folder of STATE_DIR: a process that crashes again and again then waits as one that stays
 * would. Written anew each time, as there is a line a shard. Throws a SetupError where it can't be.
 */
export function openStartFile(folder: string, log: Pick<Log, 'warn'>): StartNotes {
  const path = join(folder, 'logins');
  const notes = new Map<number, Series>();

  const write = (): void =>
    replaceFile(
      path,
      [...notes].map(([shard, { at, count }]) => `${shard} ${Math.round(at)} ${count}\n`),
    );

  openInFolder(folder, () => {
    for (const [shard, series] of readLines(path, readSeries)) notes.set(shard, series);
    write();
  });

  return {
    read: async (shard) => notes.get(shard),
    write: async (shard, series) => {
      notes.set(shard, series);
      try {
        write();
      } catch (error) {
        log.warn(
          { code: readCode(error) },
          'STATE_DIR can’t be written: after a crash the bot may log in to Discord too often',
        );
      }
    },
    // One process at a time has the folder.
    takeTurn: async () => 0,
  };
}

function readSeries(line: string): [shard: number, series: Series][] {
  const [, shard, at, count] = LINE.exec(line) ?? [];
  return shard ? [[Number(shard), { at: Number(at), count: Number(count) }]] : [];
}
