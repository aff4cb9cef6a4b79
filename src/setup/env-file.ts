import { randomUUID } from 'node:crypto';
import { chmodSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readTextFile, tryTo } from '../read-text-file.ts';

/** Secrets are in it. */
const OWNER_ONLY = 0o600;

/**
 * Sets variables in a `.env` file, for its owner alone. All else in it stays as it is. It is written beside and put in its place, so that nobody ever
 * reads half a file.
 */
export function writeEnvFile(path: string, settings: Readonly<Record<string, string>>): void {
  const before = existsSync(path) ? readTextFile(path) : '';
  const beside = `${path}.${randomUUID().slice(0, 8)}`;
  tryTo('write', path, () => {
    try {
      writeFileSync(beside, setVariables(before, settings), { mode: OWNER_ONLY, flag: 'wx', flush: true });
      chmodSync(beside, OWNER_ONLY);
      renameSync(beside, path);
    } finally {
      rmSync(beside, { force: true });
    }
  });
}

/** The text of a `.env` file with variables set: each where it stood, also where it was commented out, or at the end. */
export function setVariables(text: string, settings: Readonly<Record<string, string>>): string {
  const left = new Map(Object.entries(settings));
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  const live = new Set(lines.flatMap((line) => readName(line, false) ?? []));
  const kept = lines.map((line) => {
    const name = readName(line, false) ?? readName(line, true);
    if (name === undefined || !left.has(name)) return line;
    // A line that counts is changed rather than a comment above it.
    if (readName(line, false) === undefined && live.has(name)) return line;
    const value = left.get(name) ?? '';
    if (!live.has(name)) left.delete(name);
    return `${name}=${quote(value)}`;
  });
  const added = [...left]
    .filter(([name]) => !live.has(name))
    .map(([name, value]) => `${name}=${quote(value)}`);
  return `${[...kept, ...added].join('\n')}\n`;
}

/** The variable that a line sets, or that it would set without its `#`. */
function readName(line: string, isComment: boolean): string | undefined {
  const form = isComment ? /^#([A-Z_]+)=/ : /^\s*(?:export\s+)?([A-Z_]+)\s*=/;
  return form.exec(line)?.[1];
}

function quote(value: string): string {
  return /^[\w.:/@-]*$/.test(value) ? value : `"${value}"`;
}
