import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { SetupError } from '../core/index.ts';
import { readCode } from './database-problem.ts';

export const OWNER_ONLY = 0o600;
const OWNER_ONLY_FOLDER = 0o700;

/** Makes the folder of STATE_DIR, for its owner alone, and opens a file in it. Throws a SetupError where either can't be done. */
export function openInFolder(folder: string, open: () => void): void {
  try {
    mkdirSync(folder, { recursive: true, mode: OWNER_ONLY_FOLDER });
    open();
  } catch (error) {
    throw new SetupError(
      `STATE_DIR names a folder that can't be written (${readCode(error)}). Name another, or nothing.`,
    );
  }
}

/** What the lines of a file hold; a line that is torn, for which `readLine` gives nothing, is passed over. */
export function readLines<T>(path: string, readLine: (line: string) => readonly T[]): T[] {
  try {
    return readFileSync(path, 'utf8').split('\n').flatMap(readLine);
  } catch (error) {
    // The first time there is none.
    if (readCode(error) === 'ENOENT') return [];
    throw error;
  }
}

/** Writes a file anew beside the old one, which it then replaces: whoever is killed meanwhile leaves the old one whole. */
export function replaceFile(path: string, lines: readonly string[]): void {
  writeFileSync(`${path}.new`, lines.join(''), { mode: OWNER_ONLY, flush: true });
  chmodSync(`${path}.new`, OWNER_ONLY);
  renameSync(`${path}.new`, path);
}
