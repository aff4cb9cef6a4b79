import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SetupError } from '../src/core/index.ts';
import { openUnansweredFile } from '../src/unanswered-file.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const log = () => ({ warn: vi.fn(), error: vi.fn() });

test('a pipe that nobody reads, a folder and a device are refused, and none is waited for', async () => {
  const pipe = join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  for (const path of [pipe, folder, '/dev/null'])
    await expect(openUnansweredFile(path, log())).rejects.toThrow(SetupError);
});

test('a file that was there is for its owner alone from then on, and is added to', async () => {
  const path = join(folder, 'unanswered.jsonl');
  writeFileSync(path, '{"question":"before"}\n');
  chmodSync(path, 0o644);
  const file = await openUnansweredFile(path, log());
  expect(statSync(path).mode & 0o777).toBe(0o600);
  file.add('who leads it?', 'who leads it');
  await vi.waitFor(() =>
    expect(readFileSync(path, 'utf8').split('\n')).toEqual([
      '{"question":"before"}',
      '{"question":"who leads it?","missing":"who leads it"}',
      '',
    ]),
  );
});

test('it grows to its limit and no further, which is said once', async () => {
  const path = join(folder, 'unanswered.jsonl');
  const { warn, error } = log();
  const file = await openUnansweredFile(path, { warn, error }, 1_000);
  for (let i = 0; i < 1_000; i++) file.add(`question ${i}`, undefined);
  await vi.waitFor(() => expect(statSync(path).size).toBeGreaterThan(900));
  expect(statSync(path).size).toBeLessThanOrEqual(1_000);
  expect(warn).toHaveBeenCalledTimes(1);
  expect(error).not.toHaveBeenCalled();
});
