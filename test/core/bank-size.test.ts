import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileKnowledge } from '../../src/core/index.ts';
import { ARTICLE } from '../adapters/run-terminal.ts';

const statement = { path: 'statement.json', text: readFileSync(join(ARTICLE, 'statement.json'), 'utf8') };

test('a bank with more questions than there are numbers for is refused in words, before anything is learned', async () => {
  const lines = Array.from(
    { length: 87_381 },
    (_, i) => `{"questions": ["why ${i}?"], "places": ["report.1.2"]}`,
  );
  const bank = [{ path: 'questions/all.jsonl', text: lines.join('\n') }];
  const problem = /87,381 questions, of which 65,536.*65,535\. Take out/;
  await expect(compileKnowledge({ statement, bank })).rejects.toThrow(problem);
});
