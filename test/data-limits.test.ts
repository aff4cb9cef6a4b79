import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SetupError } from '../src/core/index.ts';
import { loadKnowledge, readDataFolder } from '../src/load.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function writeStatement(sentences: readonly string[], url = 'https://example.org/'): void {
  const parts = [{ id: 'text', name: 'Text', speaker: 'Somebody', paragraphs: [sentences] }];
  const source = { url, publisher: 'Somebody', date: '2020-01-01' };
  writeFileSync(join(folder, 'statement.json'), JSON.stringify({ title: 'A text', source, parts }));
}

test('a statement that is too long to be read in time is refused in words, with its size and the limit', () => {
  writeStatement(Array.from({ length: 30_000 }, (_, i) => `Sentence ${i} says what the others do not say.`));
  expect(() => readDataFolder(folder)).toThrow(/statement\.json has [\d,]+ bytes, and may have 1,000,000/);
});

test.each([
  ['that is empty', ''],
  ['of which the end is missing', '{"title": "A text", "source": {'],
  ['that is no UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d])],
  ['of UTF-16', Buffer.from('{}', 'utf16le')],
  ['that holds something else', '[]'],
])('a statement %s is refused in words that name the file', async (_, bytes) => {
  writeFileSync(join(folder, 'statement.json'), bytes);
  await expect(loadKnowledge(folder)).rejects.toThrow(SetupError);
  await expect(loadKnowledge(folder)).rejects.toThrow(/statement\.json/);
});

test('a folder without a statement is refused in words that name it', async () => {
  await expect(loadKnowledge(folder)).rejects.toThrow(SetupError);
  await expect(loadKnowledge(folder)).rejects.toThrow(folder);
});

test('a pipe in the place of a file is not waited for', () => {
  execFileSync('mkfifo', [join(folder, 'statement.json')]);
  expect(() => readDataFolder(folder)).toThrow('is no file');
});

test.each(['javascript:alert(1)', 'data:text/html,hello', 'file:///etc/passwd'])(
  'the address %s of a statement, which every answer would link to, is refused',
  async (url) => {
    writeStatement(['One sentence.'], url);
    await expect(loadKnowledge(folder)).rejects.toThrow(/source\.url/);
  },
);
