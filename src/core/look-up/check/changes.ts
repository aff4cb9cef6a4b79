import { isExact } from './compare-words.ts';
import { findGapChanges } from './gap-changes.ts';
import type { Step } from './segments.ts';
import type { StatementWords } from './statement-words.ts';
import type { Gap, Word, Wording } from './words.ts';

/** A run of words that a quotation has otherwise than the statement: indexes of words, `to` exclusive; empty where words were added or left out. */
export interface ChangedRun {
  readonly said: { readonly from: number; readonly to: number };
  readonly stated: { readonly from: number; readonly to: number };
  /** Only marks between the words differ. */
  readonly marks: boolean;
  /** The brackets, or the ellipsis, that stand there. */
  readonly inserted?: Gap | undefined;
}

interface Judged {
  readonly step: Step;
  readonly kind: 'same' | 'marks' | 'changed';
}

/** The changes of a quotation, neighbouring ones as one, whole compounds ("on-line") at once. */
export function findChanges(
  statement: StatementWords,
  wording: Wording,
  steps: readonly Step[],
): ChangedRun[] {
  const judged = steps.map((step, i): Judged => ({ step, kind: judge(statement, wording, steps, i) }));
  const runs = growRuns(statement, wording.words, judged);
  const changes = runs.map(({ from, to }) => describeRun(judged.slice(from, to), judged, from));
  return [...changes, ...findGapChanges(statement, wording, steps)].sort(
    (a, b) => a.said.from - b.said.from || a.stated.from - b.stated.from,
  );
}

function judge(
  statement: StatementWords,
  { words, gaps }: Wording,
  steps: readonly Step[],
  at: number,
): Judged['kind'] {
  const step = steps[at] as Step;
  const said = words[step.said ?? -1];
  const stated = statement.words[step.stated ?? -1];
  if (!said || !stated || said.key !== stated.key) return 'changed';
  const index = step.said ?? 0;
  const isGap = (before: number): boolean => gaps.some((gap) => gap.before === before);
  const first = index === steps.find((one) => one.said !== undefined)?.said || isGap(index);
  const next = steps[at + 1];
  // What stands between words goes with a change behind them.
  const last = !next || isGap(index + 1) || isChange(statement, words, next);
  return isExact(said, stated, { first, last }) ? 'same' : 'marks';
}

function isChange(statement: StatementWords, words: readonly Word[], { said, stated }: Step): boolean {
  return said === undefined || stated === undefined || words[said]?.key !== statement.words[stated]?.key;
}

interface StepRun {
  readonly from: number;
  readonly to: number;
  readonly kind: Judged['kind'];
}

function growRuns(statement: StatementWords, words: readonly Word[], judged: readonly Judged[]): StepRun[] {
  const isJoined = (at: number): boolean => {
    const { said, stated } = judged[at]?.step ?? {};
    return words[said ?? -1]?.joined === true || statement.words[stated ?? -1]?.joined === true;
  };
  const runs: StepRun[] = [];
  for (const [i, { kind }] of judged.entries()) {
    if (kind === 'same') continue;
    const run = growRun(i, kind, judged.length, isJoined);
    const last = runs.at(-1);
    if (last && isOneChange(last, run)) runs[runs.length - 1] = mergeRuns(last, run);
    else runs.push(run);
  }
  return runs;
}

/** To the ends of a compound. */
function growRun(
  at: number,
  kind: Judged['kind'],
  length: number,
  isJoined: (at: number) => boolean,
): StepRun {
  let from = at;
  let to = at + 1;
  while (kind === 'changed' && from > 0 && isJoined(from - 1)) from--;
  while (to < length && isJoined(to - 1)) to++;
  return { from, to, kind };
}

/** A comma that goes with a word left out beside it is told apart. */
function isOneChange(last: StepRun, next: StepRun): boolean {
  return next.from < last.to || (next.from === last.to && next.kind === last.kind);
}

function mergeRuns(a: StepRun, b: StepRun): StepRun {
  return {
    from: Math.min(a.from, b.from),
    to: Math.max(a.to, b.to),
    kind: b.kind === 'changed' ? b.kind : a.kind,
  };
}

function describeRun(run: readonly Judged[], all: readonly Judged[], from: number): ChangedRun {
  const place = (side: 'said' | 'stated'): ChangedRun['said'] => {
    const indexes = run.flatMap(({ step }) => step[side] ?? []);
    if (indexes.length) return { from: indexes[0] as number, to: (indexes.at(-1) as number) + 1 };
    const before = all.slice(0, from).findLast(({ step }) => step[side] !== undefined)?.step[side];
    const at = before === undefined ? 0 : before + 1;
    return { from: at, to: at };
  };
  return {
    said: place('said'),
    stated: place('stated'),
    marks: run.every(({ kind }) => kind !== 'changed'),
  };
}
