import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { SetupError } from '../../src/core/index.ts';
import { openStartFile } from '../../src/state/start-file.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});
function openFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-'));
  folders.push(folder);
  return folder;
}
const log = { warn: (): void => {} };

test('what one process notes the next one reads, each shard its own, and nobody else', async () => {
  const folder = openFolder();
  const first = openStartFile(folder, log);
  await first.write(0, { at: 1_700_000_000_000, count: 3 });
  await first.write(0, { at: 1_700_000_005_000, count: 4 });
  await first.write(7, { at: 1_700_000_001_000, count: 1 });
  const next = openStartFile(folder, log);
  expect(await next.read(0)).toEqual({ at: 1_700_000_005_000, count: 4 });
  expect(await next.read(7)).toEqual({ at: 1_700_000_001_000, count: 1 });
  expect(await next.read(1)).toBeUndefined();
  const file = join(folder, 'logins');
  expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(3);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('a line that is torn or is none is passed over', async () => {
  const folder = openFolder();
  await openStartFile(folder, log).write(0, { at: 1_700_000_000_000, count: 3 });
  appendFileSync(join(folder, 'logins'), '1 17000000\nnonsense\n\0\0');
  const next = openStartFile(folder, log);
  expect([(await next.read(0))?.count, await next.read(1)]).toEqual([3, undefined]);
});

test('a folder that can’t be written is a setting to change', () => {
  const file = join(openFolder(), 'file');
  writeFileSync(file, '');
  expect(() => openStartFile(join(file, 'below'), log)).toThrow(SetupError);
});
