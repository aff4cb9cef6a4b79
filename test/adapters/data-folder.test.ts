import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ARTICLE, FTF, runInTerminal } from './run-terminal.ts';

const temporary = mkdtempSync(join(tmpdir(), 'rapporteur-'));
afterAll(() => rmSync(temporary, { recursive: true }));

const place = 'report.9.1';
const question = '{"questions": ["Where does it end?"], "places": ["report.1.2"]}\n';
const broken: [string, string, (text: string) => string, string[]][] = [
  ['JSON that is cut off', 'statement.json', (json) => json.slice(0, 900), ['JSON']],
  ['a misspelled field', 'statement.json', (json) => json.replace('"speaker"', '"speeker"'), ['parts.0']],
  ['an empty title', 'statement.json', (json) => json.replace(/"Second.*"/, '""'), ['title']],
  ['an unknown place', 'questions/a.jsonl', () => question.replace('report.1.2', place), [place, 'line 1']],
  ['a bad line', 'questions/a.jsonl', () => `${question}{"questions": ["Why?"]}\n`, ['line 2', 'places']],
  [
    'a name from nowhere',
    'vocabulary.json',
    () => `{"names": [{"name": "MTA", "introducedAt": "${place}"}]}`,
    ['MTA', place],
  ],
];

test('names the file that a folder lacks', async () => {
  const folder = join(temporary, 'empty');
  mkdirSync(folder);
  const { code, err } = await runInTerminal(['ask', FTF, '--data', folder]);
  expect(code).toBe(2);
  expect(err).toContain(`${join(folder, 'statement.json')} does not exist`);
});

test.each(broken)('names file and fault of %s', async (fault, name, change, named) => {
  const folder = join(temporary, fault);
  const path = join(folder, name);
  cpSync(ARTICLE, folder, { recursive: true });
  mkdirSync(join(folder, 'questions'));
  writeFileSync(path, change(readFileSync(join(ARTICLE, 'statement.json'), 'utf8')));
  const { code, out, err } = await runInTerminal(['ask', 'Where does it end?', '--data', folder]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err.startsWith(path)).toBe(true);
  for (const words of named) expect(err.split('\n')[0]).toContain(words);
});
