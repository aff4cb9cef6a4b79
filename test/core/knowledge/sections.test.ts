import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRow, writeRow } from '../../../src/core/knowledge/feature-rows.ts';
import { SectionReader, writeSections } from '../../../src/core/knowledge/sections.ts';

const numbers = (most: number) => fc.array(fc.nat(most), { maxLength: 9 });

test('every section is read as it was written, whatever lies before it', () => {
  const property = fc.property(
    fc.string({ unit: 'grapheme' }),
    numbers(32_767),
    numbers(4_294_967_295),
    fc.array(fc.double()),
    (text, small, large, real) => {
      const outcomes = Int16Array.from(small, (number) => -number);
      const rowEnds = Uint32Array.from(large);
      const passageScores = Float64Array.from(real);
      const known = new TextEncoder().encode(text);
      const { table, bytes } = writeSections({ known, outcomes, rowEnds, passageScores });
      const sections = new SectionReader(table, (start, end) => bytes.subarray(start, end));
      expect(sections.text('known')).toBe(new TextDecoder().decode(known));
      expect(sections.array('outcomes')).toEqual(outcomes);
      expect(sections.array('rowEnds')).toEqual(rowEnds);
      expect(sections.array('passageScores')).toEqual(passageScores);
      expect(sections.slice('outcomes', 0, 2 * Math.min(1, outcomes.length))).toHaveLength(
        small.length ? 2 : 0,
      );
      expect(sections.array('gapEnds')).toHaveLength(0);
    },
  );
  fc.assert(property);
});

test('a row is read as it was written, wherever it lies among others', () => {
  const property = fc.property(
    numbers(65_535),
    numbers(65_535),
    numbers(127),
    fc.nat(3),
    (ids, counts, classes, before) => {
      const row = {
        questions: Uint16Array.from(ids),
        weights: Uint8Array.from(ids, (id) => id % 256),
        answered: Uint16Array.from(counts.flatMap((count, s) => [s, count])),
        count: ids.length + 1,
        classes: Uint16Array.from(classes, (_, c) => c),
        votes: Int8Array.from(classes, (weight) => -weight),
      };
      const written = writeRow(row);
      const file = new Uint8Array(2 * before + written.length);
      file.set(written, 2 * before);
      expect(readRow(file.subarray(2 * before))).toEqual(row);
    },
  );
  fc.assert(property);
});
