import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openRows, writeRow } from '../../../src/core/knowledge/feature-rows.ts';
import { SectionReader, writeSections } from '../../../src/core/knowledge/sections.ts';
import type { FeatureRows } from '../../../src/core/ranking/feature-rows.ts';

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

/** What a row says, as it was written. */
function tell(rows: FeatureRows, index: number) {
  const [scores, votes, answered] = [new Float32Array(MOST + 1), new Float64Array(MOST + 1), [] as number[]];
  rows.addWeights(index, 2, scores);
  rows.addVotes(index, 2, votes);
  rows.eachAnswered(index, (sentence, count) => answered.push(sentence, count));
  return { count: rows.countOf(index), questions: [...rows.questionsOf(index)], scores, votes, answered };
}
const MOST = 999;

test('a row is read as it was written, one by one and from the whole', () => {
  const list = fc.uniqueArray(fc.nat(MOST), { maxLength: 9 });
  const property = fc.property(fc.array(fc.tuple(list, list, list), { minLength: 1 }), (all) => {
    const written = all.map(([ids, counts, classes]) => ({
      count: ids.length,
      questions: Uint16Array.from(ids),
      weights: Uint8Array.from(ids, (id) => id % 256),
      answered: Uint16Array.from(counts.flatMap((count, s) => [s, count])),
      classes: Uint16Array.from(classes),
      votes: Int8Array.from(classes, (c) => (c % 255) - 127),
    }));
    const rows = written.map(writeRow);
    let size = 0;
    const rowEnds = Uint32Array.from(rows, ({ length }) => {
      size += length;
      return size;
    });
    const { table, bytes } = writeSections({ rows: Buffer.concat(rows), rowEnds });
    const find = openRows(
      new SectionReader(table, (start, end) => bytes.slice(start, end)),
      'rows',
      'rowEnds',
    );
    const expected = written.map(({ count, questions, weights, answered, classes, votes }) => {
      const [scores, all] = [new Float32Array(MOST + 1), new Float64Array(MOST + 1)];
      questions.forEach((question, i) => {
        scores[question] = 2 * (weights[i] ?? 0);
      });
      classes.forEach((c, i) => {
        all[c] = 2 * (votes[i] ?? 0);
      });
      return { count, questions: [...questions], scores, votes: all, answered: [...answered] };
    });
    const buckets = Int32Array.from(rows.keys());
    const readAll = () => {
      const found = find(buckets);
      return written.map((_, index) => tell(found, index));
    };
    expect(readAll()).toEqual(expected);
    // More rows than are read one by one.
    for (let read = 0; read <= 600; read += rows.length) find(buckets);
    expect(readAll()).toEqual(expected);
  });
  fc.assert(property, { numRuns: 30 });
});
