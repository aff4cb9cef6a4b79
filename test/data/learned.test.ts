import { expect, test } from 'vitest';
import { areClassifiersCurrent } from '../../src/core/learning/compile.ts';
import { readDataFolder } from '../../src/load.ts';
import { DATA } from './read-questions.ts';

const folder = readDataFolder(DATA);

test('the classifiers were learned from the data that stand beside them', () => {
  expect(areClassifiersCurrent(folder), 'data has changed: npm run learn').toBe(true);
});

test('... which a question more, or a conversation less, would deny', () => {
  const more = { path: 'more.jsonl', text: '{"questions": ["Why?"], "about": true}' };
  expect(areClassifiersCurrent({ ...folder, bank: [...folder.bank, more] })).toBe(false);
  expect(areClassifiersCurrent({ ...folder, conversations: folder.conversations?.slice(1) })).toBe(false);
  expect(areClassifiersCurrent({ ...folder, classifiers: undefined })).toBe(false);
});
