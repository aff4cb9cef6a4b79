import { readFileSync, statSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { SetupError } from './core/index.ts';

/** Reads a file of UTF-8, with or without a byte-order mark. Throws a SetupError that names the file and what is wrong with it, in one line. */
export function readTextFile(path: string, mostBytes = Number.POSITIVE_INFINITY): string {
  const stats = tryTo('read', path, () => statSync(path));
  // A pipe would be waited for.
  if (!stats.isFile()) throw new SetupError(`${path} is no file.`);
  if (stats.size > mostBytes) {
    const [size, limit] = [stats.size, mostBytes].map((bytes) => bytes.toLocaleString('en'));
    throw new SetupError(`${path} has ${size} bytes, and may have ${limit}.`);
  }
  return decodeText(
    tryTo('read', path, () => readFileSync(path)),
    path,
  );
}

/** What bytes say that should be UTF-8. `name` is what the error calls them. */
export function decodeText(bytes: Uint8Array, name: string): string {
  // Windows PowerShell writes UTF-16 where its output goes to a file; no text in UTF-8 has a zero.
  if (bytes.includes(0)) throw new SetupError(`${name} is UTF-16, or no text. Save it as UTF-8.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new SetupError(`${name} is not UTF-8. Save it as UTF-8.`);
  }
}

/** The settings of a `.env` file; none where there is no such file. */
export function readEnvFile(path: string): Readonly<Record<string, string>> {
  if (!statSync(path, { throwIfNoEntry: false })) return {};
  const settings = parseEnv(readTextFile(path));
  return Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, value ?? '']));
}

/** What a file-system call gives, its failure told as `Cannot read FILE: why`. */
export function tryTo<T>(verb: string, path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw new SetupError(`Cannot ${verb} ${path}: ${error instanceof Error ? error.message : error}`);
  }
}
