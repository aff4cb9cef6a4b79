import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CLAIM_KEPT, MOST_CLAIMS } from '../../src/adapters/claims.ts';
import { SetupError } from '../../src/core/index.ts';
import { openClaimFile } from '../../src/state/claim-file.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const log = { warn: vi.fn() };
const file = (): string => join(folder, 'claims');

test('an event that comes again after a restart is known, for a quarter of an hour', async () => {
  let now = Date.now();
  const open = () => openClaimFile(folder, log, () => now);
  const first = open();
  expect([await first.claim(['a']), await first.claim(['a']), await first.claim(['b'])]).toEqual([
    true,
    false,
    true,
  ]);
  expect([await open().claim(['a']), await open().claim(['c'])]).toEqual([false, true]);
  now += CLAIM_KEPT + 1_000;
  expect(await open().claim(['a'])).toBe(true);
});

test('it is for its owner alone, and holds no name of an event', async () => {
  await openClaimFile(folder, log).claim(['Slack Ev0123456789']);
  expect(statSync(file()).mode & 0o777).toBe(0o600);
  expect(readFileSync(file(), 'utf8')).not.toContain('Ev0123');
});

test('a torn line, and whatever else stands there, is passed over', async () => {
  await openClaimFile(folder, log).claim(['a']);
  appendFileSync(file(), `${Math.floor(Date.now() / 1_000)} 0123`);
  expect(await openClaimFile(folder, log).claim(['a'])).toBe(false);
  await openClaimFile(folder, log).claim(['b']);
  expect(await openClaimFile(folder, log).claim(['b'])).toBe(false);
  writeFileSync(file(), '\u0000\u0001 not a claim\n\n9999999999999999 zz\n');
  expect(await openClaimFile(folder, log).claim(['a'])).toBe(true);
});

test('it does not grow without an end', async () => {
  let now = Date.now();
  const { claim } = openClaimFile(folder, log, () => now);
  for (let i = 0; i < 5 * MOST_CLAIMS; i++) {
    if (i % 1_000 === 0) now += 30_000;
    await claim([String(i)]);
  }
  expect(readFileSync(file(), 'utf8').split('\n').length).toBeLessThan(2.1 * MOST_CLAIMS);
});

test('a folder that can’t be written is refused at the start', () => {
  writeFileSync(join(folder, 'a file'), '');
  expect(() => openClaimFile(join(folder, 'a file', 'state'), log)).toThrow(SetupError);
});
