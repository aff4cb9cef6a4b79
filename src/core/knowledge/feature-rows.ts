import type { FeatureRow } from '../ranking/bank.ts';
import { bytesOf } from './sections.ts';

/** So that the next row's 16-bit numbers lie where they can. */
const ALIGNMENT = 2;

/** A row as bytes: its questions and what sentences answer (16 bits each), then its weights and its classes (8 bits each). */
export function writeRow({ questions, answered, weights, classes }: FeatureRow): Uint8Array {
  const parts = [questions, answered, weights, classes].map(bytesOf);
  const size = parts.reduce((sum, { length }) => sum + length, 0);
  const bytes = new Uint8Array(Math.ceil(size / ALIGNMENT) * ALIGNMENT);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Reads a row; how many questions and classes it has is known from elsewhere, and the rest is what sentences answer. */
export function readRow(
  { buffer, byteOffset, byteLength }: Uint8Array,
  questions: number,
  classes: number,
): FeatureRow {
  const pairs = Math.floor((byteLength - 3 * questions - classes) / 4);
  const answeredAt = byteOffset + 2 * questions;
  const weightsAt = answeredAt + 4 * pairs;
  return {
    questions: new Uint16Array(buffer, byteOffset, questions),
    answered: new Uint16Array(buffer, answeredAt, 2 * pairs),
    weights: new Uint8Array(buffer, weightsAt, questions),
    classes: new Int8Array(buffer, weightsAt + questions, classes),
  };
}
