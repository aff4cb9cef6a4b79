import { expect, test } from 'vitest';
import { KINDS } from '../../src/core/learning/conversation-bank.ts';
import { parseConversations } from '../../src/core/learning/schema.ts';
import { readDataFolder } from '../../src/load.ts';
import { DATA } from './read-questions.ts';

const files = readDataFolder(DATA).conversations ?? [];
const later = files
  .flatMap(({ path, text }) => parseConversations(text, path))
  .flatMap(({ turns }) => turns.slice(1));

test('the bank of conversations is large, by several authors, and has every kind of turn', () => {
  expect(files.length).toBeGreaterThanOrEqual(5);
  expect(later.length).toBeGreaterThanOrEqual(3_000);
  const rare = KINDS.filter((kind) => later.filter((turn) => turn.kind === kind).length < 50);
  expect(rare).toEqual([]);
});

test('a quarter of the later turns ask what is not stated', () => {
  const missing = later.filter((turn) => turn.missing !== undefined);
  expect(missing.length / later.length).toBeGreaterThan(0.25);
});

test.each([
  [
    'a later turn without its meaning',
    '{"turns": [{"said": "a", "about": true}, {"said": "b", "about": true}]}',
    'needs "kind" and "means"',
  ],
  [
    'a turn with two outcomes',
    '{"turns": [{"said": "a", "about": true, "missing": "b"}, {"said": "b", "kind": "why", "means": "c", "about": true}]}',
    'turn 1: needs exactly one',
  ],
  [
    'a kind that there is not',
    '{"turns": [{"said": "a", "about": true}, {"said": "b", "kind": "odd", "means": "c", "about": true}]}',
    'turns.1.kind',
  ],
])('%s is refused, with its line', (_, line, problem) => {
  expect(() => parseConversations(`\n${line}\n`, 'talk.jsonl')).toThrow(`talk.jsonl, line 2: `);
  expect(() => parseConversations(`\n${line}\n`, 'talk.jsonl')).toThrow(problem);
});
