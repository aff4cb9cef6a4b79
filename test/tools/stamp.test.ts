import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildWordFilter } from '../../src/core/index.ts';
import { type BuildInputs, stampBuild } from '../../src/tools/stamp.ts';

const code = mkdtempSync(join(tmpdir(), 'stamp-'));
afterAll(() => rmSync(code, { recursive: true }));
const script = join(code, 'core.js');
writeFileSync(script, 'one');

const file = (text: string) => ({ path: 'a', text });
const inputs: BuildInputs = {
  folder: {
    statement: file('{}'),
    vocabulary: file('{}'),
    ranking: file('{}'),
    bank: [file('a'), file('b')],
  },
  dictionary: buildWordFilter(['word']),
  code,
  packages: ['minisearch'],
};

test('what is built is built anew when anything changes that it is made of, and only then', () => {
  const { folder } = inputs;
  const changed: readonly BuildInputs[] = [
    inputs,
    { ...inputs, folder: { ...folder, statement: file('{ }') } },
    { ...inputs, folder: { ...folder, vocabulary: undefined } },
    { ...inputs, folder: { ...folder, ranking: file('[]') } },
    { ...inputs, folder: { ...folder, bank: [file('ab'), file('')] } },
    { ...inputs, folder: { ...folder, turns: file('{}') } },
    { ...inputs, folder: { ...folder, suggestions: file('{}') } },
    { ...inputs, folder: { ...folder, facts: file('{}') } },
    { ...inputs, folder: { ...folder, conversations: [file('a')] } },
    { ...inputs, folder: { ...folder, languages: [{ tag: 'tr', vocabulary: file('{}'), bank: file('') }] } },
    { ...inputs, folder: { ...folder, classifiers: Uint8Array.of(1) } },
    { ...inputs, dictionary: buildWordFilter(['other']) },
    { ...inputs, packages: ['minisearch', 'stemmer'] },
  ];
  const stamps = changed.map(stampBuild);
  expect(stampBuild(inputs)).toBe(stamps[0]);
  writeFileSync(script, 'two');
  stamps.push(stampBuild(inputs));
  expect(new Set(stamps).size).toBe(stamps.length);
});
