import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseObject, runProcess } from './run-terminal.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const clone = mkdtempSync(join(tmpdir(), 'rapporteur-'));

beforeAll(() => {
  mkdirSync(join(clone, 'bin'));
  for (const name of ['package.json', 'bin/rapporteur.js', 'bin/prepare.js'])
    cpSync(join(ROOT, name), join(clone, name));
});
afterAll(() => rmSync(clone, { recursive: true }));

const { scripts } = parseObject(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

test.each([
  ['ask', 2],
  ['start', 78],
])('npm run %s says in one line to run npm ci first', async (name, code) => {
  const [, ...args] = (scripts[name] ?? '').split(' ');
  const ran = await runProcess('/bin/sh', [
    '-c',
    'cd "$1" && shift && "$0" "$@"',
    process.execPath,
    clone,
    ...args,
  ]);
  expect(ran).toEqual({ out: '', err: 'Run npm ci first (it installs and builds).\n', code });
});

test('an install without the packages for development says in one line how to have them', async () => {
  const ran = await runProcess(process.execPath, [join(clone, 'bin/prepare.js')]);
  expect(ran.code).toBe(1);
  expect(ran.err.trimEnd().split('\n')).toEqual([
    expect.stringContaining('npm ci --include=dev && npm prune --omit=dev'),
  ]);
});
