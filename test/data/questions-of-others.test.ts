import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DATA, findRepeated, readQuestions } from './read-questions.ts';

const OTHERS = join(DATA, '../../shared/questions');

test('nothing that others ask was learned from', ({ skip }) => {
  skip(!existsSync(OTHERS), 'there are no questions of others beside the repository to compare with');
  const learned = ['questions', 'languages'].flatMap((name) => readQuestions(join(DATA, name)));
  const repeated = findRepeated(learned, readQuestions(OTHERS));
  // Only where they stand in the bank: the others' are not for whoever writes it.
  expect(repeated.map((pair) => pair.split(' is ')[0])).toEqual([]);
});
