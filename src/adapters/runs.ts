import type { Citation, Rapporteur } from '../core/index.ts';

/** Words of the statement, marked or not. */
export interface Run {
  readonly text: string;
  readonly isMarked: boolean;
}

/** Cuts a citation where what is marked in it begins and ends. One after another, the runs are its words. */
export function cutRuns(
  { quote }: Rapporteur,
  { start, end }: Citation,
  marks: readonly Citation[] = [],
): readonly Run[] {
  const runs: Run[] = [];
  let from = start;
  const add = (to: number, isMarked: boolean): void => {
    if (to > from) runs.push({ text: quote({ start: from, end: to }).text, isMarked });
    from = Math.max(from, to);
  };
  for (const mark of marks) {
    add(Math.max(start, Math.min(mark.start, end)), false);
    add(Math.min(mark.end, end), true);
  }
  add(end, false);
  return runs;
}
