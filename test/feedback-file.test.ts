import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openFeedbackFile } from '../src/feedback-file.ts';

const VERSION = '1a2b3c4d5e6f';
const log = { warn: vi.fn(), error: vi.fn() };
const right = { isRight: true, shown: 'answer', places: ['principles.6.1-2'] } as const;
const wrong = { ...right, isRight: false };

let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-'));
  path = join(folder, 'feedback.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true }));

const readLines = (): unknown[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

test('a line says what was shown and whether that was right, and nothing of who, when or where', async () => {
  const feedback = await openFeedbackFile(path, VERSION, log);
  feedback.count(right, 'message 1');
  await vi.waitFor(() =>
    expect(readLines()).toEqual([
      { version: '1a2b3c4d', isRight: true, shown: 'answer', places: ['principles.6.1-2'] },
    ]),
  );
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test('an answer is counted once, whoever says what of it; one that nothing names, each time', async () => {
  const feedback = await openFeedbackFile(path, VERSION, log);
  feedback.count(right, 'message 1');
  feedback.count(wrong, 'message 1');
  feedback.count(wrong, 'message 2');
  feedback.count(right);
  feedback.count(right);
  await vi.waitFor(() => expect(readLines()).toHaveLength(4));
  expect(readLines()).toMatchObject([right, wrong, right, right]);
});

test('a place where no file can be is refused, by the name of the setting', async () => {
  await expect(openFeedbackFile(join(folder, 'no', 'file'), VERSION, log)).rejects.toThrow(/^FEEDBACK names/);
});
