import { lazily } from '../lazily.ts';
import { type FeatureRow, FeatureRows, NOWHERE, type VoteRow, viewRows } from '../ranking/feature-rows.ts';
import { bytesOf, type SectionReader } from './sections.ts';

/** So that the next row's 16-bit numbers lie where they can. */
const ALIGNMENT = 2;
const MOST_COUNTED = 0xffff;

const NONE = { words: new Uint16Array(), bytes: new Uint8Array() };

/** A row as bytes: its head, its lists of 16-bit numbers, its lists of bytes; nothing where there is nothing to say. */
export function writeRow({ count, questions, weights, answered, classes, votes }: FeatureRow): Uint8Array {
  if (count + answered.length + classes.length === 0) return NONE.bytes;
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

/** A row that says nothing of questions. */
export function writeVotes(row: VoteRow): Uint8Array {
  return writeRow({ count: 0, questions: NONE.words, weights: NONE.bytes, answered: NONE.words, ...row });
}

const BYTES_OF_END = Uint32Array.BYTES_PER_ELEMENT;
/** Rows that are read one by one, of some hundred thousand, each by where it ends: for whoever goes on asking all are read at once. */
const MOST_PIECES = 500;

/** Makes a function that finds the rows of buckets, which ascend. */
export function openRows(
  sections: SectionReader,
  name: 'rows' | 'turnRows',
  endsName: 'rowEnds' | 'turnRowEnds',
): (buckets: Int32Array) => FeatureRows {
  const ends = lazily(() => sections.array(endsName));
  const whole = lazily(() => viewRows(sections.array(name)));
  let pieces = 0;
  // A copy, as these four-byte numbers need not lie where such can.
  const readEnds = (from: number, to: number): Uint32Array =>
    new Uint32Array(new Uint8Array(sections.slice(endsName, BYTES_OF_END * from, BYTES_OF_END * to)).buffer);
  const readPiece = (bucket: number): Uint8Array => {
    pieces++;
    const [start = 0, end = 0] = bucket > 0 ? readEnds(bucket - 1, bucket + 1) : [0, ...readEnds(0, 1)];
    return start === end ? NONE.bytes : sections.slice(name, start, end);
  };
  return (buckets) =>
    pieces > MOST_PIECES
      ? new FeatureRows(buckets, whole(), placeRows(buckets, ends()))
      : joinRows(buckets, Array.from(buckets, readPiece));
}

function placeRows(buckets: Int32Array, ends: Uint32Array): Int32Array {
  const places = new Int32Array(buckets.length);
  for (let i = 0; i < places.length; i++) {
    const bucket = buckets[i] as number;
    const start = bucket > 0 ? (ends[bucket - 1] as number) : 0;
    places[i] = start < (ends[bucket] as number) ? start / ALIGNMENT : NOWHERE;
  }
  return places;
}

function joinRows(buckets: Int32Array, rows: readonly Uint8Array[]): FeatureRows {
  const joined = new Uint8Array(rows.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  const places = Int32Array.from(rows, (row) => {
    if (row.length === 0) return NOWHERE;
    joined.set(row, at);
    at += row.length;
    return (at - row.length) / ALIGNMENT;
  });
  return new FeatureRows(buckets, viewRows(joined), places);
}
