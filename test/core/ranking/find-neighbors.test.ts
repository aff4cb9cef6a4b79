import { expect, test } from 'vitest';
import { indexBank } from '../../../src/core/learning/index-bank.ts';
import { makeRandom } from '../../../src/core/learning/random.ts';
import {
  type Bank,
  findNeighbors,
  type Neighbor,
  rarityOf,
  weighVector,
} from '../../../src/core/ranking/bank.ts';
import { likenessOf, type SparseVector } from '../../../src/core/ranking/features.ts';
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
const bank: Bank = {
  answers: [[0]],
  outcomes: new Int16Array(QUESTIONS),
  asks: new Uint16Array([QUESTIONS]),
  paragraphs: new Uint16Array(1),
  classifiers: {
    sentences: { classes: 0, scale: 1 },
    gate: { classes: 0, scale: 1 },
    paragraphs: { classes: 0, scale: 1 },
    turns: { classes: 0, scale: 1 },
  },
  readRow: (bucket) => ({ ...rowOf(bucket), classes: new Uint16Array(), votes: new Int8Array() }),
  readTurnRow: () => ({ classes: new Uint16Array(), votes: new Int8Array() }),
};

/** All questions of the bank, compared one by one. */
function compareAll(vector: SparseVector): Neighbor[] {
  const rows = Array.from(vector.ids, (id) => bank.readRow(id));
  const weighed = weighVector(vector, (at) => rarityOf(bank, rows[at] ?? bank.readRow(0)));
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
    const vector = likenessOf(i % 3 ? ask() : (asked[i]?.terms ?? []));
    const rows = Array.from(vector.ids, (id) => bank.readRow(id));
    expect(findNeighbors(bank, vector, rows, COUNT)).toEqual(compareAll(vector));
  }
});
