import { expect, test } from 'vitest';
import { openRows, writeRow } from '../../../src/core/knowledge/feature-rows.ts';
import { SectionReader, writeSections } from '../../../src/core/knowledge/sections.ts';
import { indexBank } from '../../../src/core/learning/index-bank.ts';
import { makeRandom } from '../../../src/core/learning/random.ts';
import { findNeighbors, type Neighbor, weighRarity, weighVector } from '../../../src/core/ranking/bank.ts';
import { BUCKETS, featuresOf, likenessOf, type SparseVector } from '../../../src/core/ranking/features.ts';
import type { Term } from '../../../src/core/words/terms.ts';

const random = makeRandom(7);
const QUESTIONS = 2_000;
const COUNT = 40;

/** Words as they come up in questions: a few in many of them, most in few. */
function ask(): Term[] {
  const words = Array.from({ length: 1 + Math.floor(random() * 9) }, () => Math.floor(300 * random() ** 3));
  return words.map((word) => ({ stem: `word${word}`, concepts: [], functional: word < 5 }));
}

const asked = Array.from({ length: QUESTIONS }, () => ({ terms: ask(), outcome: 0, answer: [0] }));
const { rowOf } = indexBank(asked);
const outcomes = new Int16Array(QUESTIONS);

/** Rows as a build leaves them. */
const packed = Array.from({ length: BUCKETS }, (_, bucket) =>
  writeRow({ ...rowOf(bucket), classes: new Uint16Array(), votes: new Int8Array() }),
);
let size = 0;
const rowEnds = Uint32Array.from(packed, ({ length }) => {
  size += length;
  return size;
});
const { table, bytes } = writeSections({ rows: Buffer.concat(packed), rowEnds });
const sections = new SectionReader(table, (start, end) => bytes.slice(start, end));
const findRows = openRows(sections, 'rows', 'rowEnds');

/** All questions of the bank, compared one by one. */
function compareAll(vector: SparseVector): Neighbor[] {
  const rows = Array.from(vector.ids, rowOf);
  const weighed = weighVector(vector, (at) => weighRarity(rows[at]?.count ?? 0, QUESTIONS));
  const scores = new Float32Array(QUESTIONS);
  rows.forEach(({ questions, weights }, k) => {
    questions.forEach((question, i) => {
      scores[question] = (scores[question] ?? 0) + ((weighed[k] ?? 0) / 255) * (weights[i] ?? 0);
    });
  });
  return Array.from(scores, (similarity, question) => ({ question, similarity }))
    .filter(({ similarity }) => similarity > 0.02)
    .sort((a, b) => b.similarity - a.similarity || a.question - b.question)
    .slice(0, COUNT);
}

test('the nearest questions are those that are found by comparing all, in the same order', () => {
  for (let i = 0; i < 300; i++) {
    const terms = i % 3 ? ask() : (asked[i]?.terms ?? []);
    const vector = likenessOf(terms);
    const rows = findRows(featuresOf(terms).ids);
    expect(findNeighbors({ outcomes }, vector, rows, COUNT)).toEqual(compareAll(vector));
  }
});
