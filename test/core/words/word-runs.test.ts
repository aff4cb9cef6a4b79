import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WordRuns } from '../../../src/core/words/word-runs.ts';

test('words that stand in a row are found wherever they stand, and no others', () => {
  const words = fc.array(fc.constantFrom('the', 'of', 'isis', 'group'), { maxLength: 12 });
  const property = fc.property(
    words,
    words,
    fc.nat(12),
    fc.integer({ min: 1, max: 4 }),
    (text, said, from, count) => {
      fc.pre(from + count <= said.length);
      const isThere = ` ${text.join(' ')} `.includes(` ${said.slice(from, from + count).join(' ')} `);
      expect(new WordRuns(text).hasRun(said, from, count)).toBe(isThere);
    },
  );
  fc.assert(property);
});
