// Trained classifiers as a file, so that an install need not train them: a line of JSON, then numbers.
import { bytesOf } from '../knowledge/sections.ts';
import { CLASSIFIERS } from '../ranking/bank.ts';
import type { Classifier } from './train-classifier.ts';
import type { Classifiers } from './train-classifiers.ts';

interface Head {
  /** Tells what they were trained on. */
  readonly stamp: string;
  /** In the order of CLASSIFIERS; `rows` buckets, and `votes` votes in all. */
  readonly classifiers: readonly { classes: number; scale: number; rows: number; votes: number }[];
}

/** So that every array lies where it can. */
const ALIGNMENT = 4;

export function writeClassifiers(classifiers: Classifiers, stamp: string): Uint8Array {
  const written = CLASSIFIERS.map((name) => arraysOf(classifiers[name]));
  const head: Head = {
    stamp,
    classifiers: CLASSIFIERS.map((name, i) => ({
      classes: classifiers[name].classes,
      scale: classifiers[name].scale,
      rows: written[i]?.buckets.length ?? 0,
      votes: written[i]?.votes.length ?? 0,
    })),
  };
  const parts = [
    new TextEncoder().encode(`${JSON.stringify(head)}\n`),
    ...written.flatMap(({ buckets, lengths, classes, votes }) =>
      [buckets, lengths, classes, votes].map(bytesOf),
    ),
  ];
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + align(length), 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += align(part.length);
  }
  return bytes;
}

function arraysOf({ classes, votes }: Classifier) {
  const rows = [...votes];
  return {
    buckets: Uint32Array.from(rows, ([bucket]) => bucket),
    lengths: Uint16Array.from(rows, ([, row]) => row.classes.length),
    classes: numbersOf(classes).from(rows.flatMap(([, row]) => [...row.classes])),
    votes: Int8Array.from(rows.flatMap(([, row]) => [...row.votes])),
  };
}

/** What was written, and the stamp that tells what it was trained on. */
export function readClassifiers(file: Uint8Array): {
  readonly stamp: string;
  readonly classifiers: Classifiers;
} {
  const end = file.indexOf('\n'.charCodeAt(0)) + 1;
  const head = JSON.parse(new TextDecoder().decode(file.subarray(0, end))) as Head;
  // A copy, so that the arrays lie at multiples of their widths; `slice` of a Buffer would be none.
  const bytes = new Uint8Array(file.subarray(align(end)));
  let at = 0;
  const take = (length: number): number => {
    const start = at;
    at += align(length);
    return start;
  };
  const [sentences, gate, paragraphs, turns] = head.classifiers.map(
    ({ classes, scale, rows, votes }): Classifier => {
      const buckets = new Uint32Array(bytes.buffer, take(4 * rows), rows);
      const lengths = new Uint16Array(bytes.buffer, take(2 * rows), rows);
      const Numbers = numbersOf(classes);
      const allClasses = new Numbers(bytes.buffer, take(Numbers.BYTES_PER_ELEMENT * votes), votes);
      const allVotes = new Int8Array(bytes.buffer, take(votes), votes);
      let from = 0;
      const table = Array.from(buckets, (bucket, row) => {
        const to = from + (lengths[row] ?? 0);
        const one = {
          classes: Uint16Array.from(allClasses.subarray(from, to)),
          votes: allVotes.subarray(from, to),
        };
        from = to;
        return [bucket, one] as const;
      });
      return { classes, scale, votes: new Map(table) };
    },
  );
  if (!sentences || !gate || !paragraphs || !turns) throw new Error('not a file of classifiers');
  return { stamp: head.stamp, classifiers: { sentences, gate, paragraphs, turns } };
}

/** Numbers that are wide enough for so many classes. */
function numbersOf(classes: number): Uint8ArrayConstructor | Uint16ArrayConstructor {
  return classes <= 256 ? Uint8Array : Uint16Array;
}

function align(length: number): number {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT;
}
