import type { FeatureRow } from '../ranking/bank.ts';
import { bytesOf } from './sections.ts';

/** 16-bit numbers at the head of a row: how many questions have the feature, then how long each of its lists is. */
const HEAD = 4;
/** So that the next row's 16-bit numbers lie where they can. */
const ALIGNMENT = 2;
const MOST_COUNTED = 0xffff;

/** A row as bytes: its head, its lists of 16-bit numbers, its lists of bytes; nothing where there is nothing to say. */
export function writeRow({ count, questions, weights, answered, classes, votes }: FeatureRow): Uint8Array {
  if (count + answered.length + classes.length === 0) return new Uint8Array();
  const head = Uint16Array.of(
    Math.min(count, MOST_COUNTED),
    questions.length,
    answered.length,
    classes.length,
  );
  const parts = [head, questions, answered, classes, weights, votes].map(bytesOf);
  const size = parts.reduce((sum, { length }) => sum + length, 0);
  const bytes = new Uint8Array(Math.ceil(size / ALIGNMENT) * ALIGNMENT);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Of the many rows that have no such list: a view of nothing takes as long to make as one of much. */
const NONE = { words: new Uint16Array(), bytes: new Uint8Array(), signed: new Int8Array() };

const EMPTY: FeatureRow = {
  count: 0,
  questions: NONE.words,
  weights: NONE.bytes,
  answered: NONE.words,
  classes: NONE.words,
  votes: NONE.signed,
};

export function readRow({ buffer, byteOffset, byteLength }: Uint8Array): FeatureRow {
  if (byteLength === 0) return EMPTY;
  const [count = 0, questions = 0, answered = 0, classes = 0] = new Uint16Array(buffer, byteOffset, HEAD);
  const words = (at: number, length: number): Uint16Array =>
    length ? new Uint16Array(buffer, at, length) : NONE.words;
  const questionsAt = byteOffset + 2 * HEAD;
  const answeredAt = questionsAt + 2 * questions;
  const classesAt = answeredAt + 2 * answered;
  const weightsAt = classesAt + 2 * classes;
  return {
    count,
    questions: words(questionsAt, questions),
    answered: words(answeredAt, answered),
    classes: words(classesAt, classes),
    weights: questions ? new Uint8Array(buffer, weightsAt, questions) : NONE.bytes,
    votes: classes ? new Int8Array(buffer, weightsAt + questions, classes) : NONE.signed,
  };
}
