import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../core/index.ts';
import type { SealedRecord, SealedRecords } from './sealed-records.ts';

/** A line each: the name, and what is sealed. */
const LINE = /^([\w-]{1,100}) ([\w+/=.-]{1,20000})$/;
const OWNER_ONLY = 0o600;
const OWNER_ONLY_FOLDER = 0o700;

/**
 * Sealed records in the folder of STATE_DIR, for its owner alone. The file is written anew beside the old one, which it then replaces: whoever is
 * killed meanwhile leaves the old one whole. Throws a SetupError where it can't be read or written.
 */
export function openRecordFile(folder: string): SealedRecords {
  const path = join(folder, 'installations');

  const readAll = (): ReadonlyMap<string, string> => new Map(readLines(path));
  const writeAll = (records: ReadonlyMap<string, string>): void => {
    const lines = [...records].map(([name, sealed]) => `${name} ${sealed}\n`);
    writeFileSync(`${path}.new`, lines.join(''), { mode: OWNER_ONLY, flush: true });
    chmodSync(`${path}.new`, OWNER_ONLY);
    renameSync(`${path}.new`, path);
  };

  try {
    mkdirSync(folder, { recursive: true, mode: OWNER_ONLY_FOLDER });
    writeAll(readAll());
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new SetupError(
      `STATE_DIR names a folder that can't be written (${code}). Name another, or nothing.`,
    );
  }
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

function readLines(path: string): [name: string, sealed: string][] {
  try {
    return readFileSync(path, 'utf8')
      .split('\n')
      .flatMap((line): [string, string][] => {
        const [, name, sealed] = LINE.exec(line) ?? [];
        return name && sealed ? [[name, sealed]] : [];
      });
  } catch (error) {
    // The first time there is none.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
