import { Aligner } from './aligner.ts';
import type { Segment, Step } from './segments.ts';
import type { Run, StatementWords } from './statement-words.ts';
import { isStop, type Wording } from './words.ts';

/**
 * Finds the runs of the statement that are closest to a quotation, by edit distance over words (Sellers 1980: free start and end in the
 * statement), which may go on elsewhere at a price.
 */
export function alignWording(statement: StatementWords, wording: Wording, jumps = true): Segment[] {
  return cutStretches(wording).flatMap(({ from, to }) => {
    const gaps = wording.gaps
      .filter(({ before }) => before >= from && before < to)
      .map((gap) => ({ ...gap, before: gap.before - from }));
    const words = wording.words.slice(from, to);
    if (!hasNeighbours(statement, words)) return [addAll(from, to)];
    const aligner = new Aligner(statement, { words, gaps }, jumps);
    if (aligner.width === 0) return [addAll(from, to)];
    return aligner.align().map((segment) => segment.map((step) => moveStep(step, from)));
  });
}

/** Whether two words stand side by side in both: of a quotation that is found, most do. */
function hasNeighbours({ pairs }: StatementWords, words: Wording['words']): boolean {
  return words.some(({ key }, i) => pairs.has(`${key} ${words[i + 1]?.key}`));
}

/** Words that are aligned at once: what a check costs grows with a text's length, and not with its square. */
const STRETCH = 120;
const LONGEST_STRETCH = 200;

/** Stretches that end with a sentence, where there are any. */
function cutStretches({ words }: Wording): Run[] {
  const stretches: Run[] = [];
  let from = 0;
  words.forEach((word, i) => {
    const length = i + 1 - from;
    if (i + 1 < words.length && length < LONGEST_STRETCH && (length < STRETCH || !isStop(word))) return;
    stretches.push({ from, to: i + 1 });
    from = i + 1;
  });
  return stretches;
}

function addAll(from: number, to: number): Segment {
  return Array.from({ length: to - from }, (_, i) => ({ said: from + i }));
}

function moveStep(step: Step, by: number): Step {
  return step.said === undefined ? step : { ...step, said: step.said + by };
}
