import { join } from 'node:path';
import type { SealedRecord, SealedRecords } from './sealed-records.ts';
import { openInFolder, readLines, replaceFile } from './state-folder.ts';

/** A line each: the name, and what is sealed. */
const LINE = /^([\w-]{1,100}) ([\w+/=.-]{1,20000})$/;

/**
 * Sealed records in the folder of STATE_DIR, for its owner alone. Throws a SetupError where it can't be read or written.
 */
export function openRecordFile(folder: string): SealedRecords {
  const path = join(folder, 'installations');

  const readAll = (): ReadonlyMap<string, string> => new Map(readLines(path, readRecord));
  const writeAll = (records: ReadonlyMap<string, string>): void =>
    replaceFile(
      path,
      [...records].map(([name, sealed]) => `${name} ${sealed}\n`),
    );

  openInFolder(folder, () => writeAll(readAll()));
  // Read each time: there are few, and whoever mends the file by hand is heard.
  return {
    read: async (name) => readAll().get(name),
    write: async ({ name, sealed }) => writeAll(new Map([...readAll(), [name, sealed]])),
    remove: async (name) => {
      const kept = new Map(readAll());
      if (kept.delete(name)) writeAll(kept);
    },
    list: async () => [...readAll()].map(([name, sealed]): SealedRecord => ({ name, sealed })),
  };
}

function readRecord(line: string): [name: string, sealed: string][] {
  const [, name, sealed] = LINE.exec(line) ?? [];
  return name && sealed ? [[name, sealed]] : [];
}
