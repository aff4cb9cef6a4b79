import { alignWording } from './align.ts';
import { type ChangedRun, findChanges } from './changes.ts';
import { completeEnds } from './complete-ends.ts';
import { cutEdges, cutForeign } from './foreign-words.ts';
import { isSpliced } from './gap-changes.ts';
import { findExact } from './occurrences.ts';
import { FEWEST_ALIKE, isFound, joinSegments, type Segment, type Step } from './segments.ts';
import { findShortened } from './shortened.ts';
import type { Run, StatementWords } from './statement-words.ts';
import type { Wording } from './words.ts';

/** What became of a quotation, or of one of the pieces that it was stitched from. */
export interface Comparison {
  readonly verdict: 'exact' | 'altered' | 'not-found';
  /** The words of the quotation that are compared. */
  readonly said: Run;
  /** Everywhere that it stands; of an altered one the closest run, and others with the same words. */
  readonly runs: readonly Run[];
  /** Says itself that something is left out or put in. */
  readonly shortened: boolean;
  /** An ellipsis in it runs two sentences into one. */
  readonly spliced: boolean;
  readonly changes: readonly ChangedRun[];
  readonly steps: readonly Step[];
}

/** Compares a quotation with the statement; several come back where it is stitched from several places. */
export function compareWording(statement: StatementWords, wording: Wording): Comparison[] {
  const said = { from: 0, to: wording.words.length };
  const exact = compareExactly(statement, wording);
  if (exact) return [exact];
  if (wording.words.length < FEWEST_ALIKE) return [notFound(said)];
  const stitched = alignWording(statement, wording);
  // Words of one sentence in another order are not stitched from two places.
  const isOneSentence = stitched.length > 1 && new Set(sentencesIn(statement, stitched)).size === 1;
  const segments = isOneSentence ? alignWording(statement, wording, false) : stitched;
  const joined = joinSegments(statement, wording, segments)
    .flatMap((one) => cutForeign(statement, wording, one))
    .flatMap((one) => cutEdges(statement, wording, one));
  if (!joined.some((segment) => isFound(statement, wording, segment))) return [notFound(said)];
  return joined.map((steps) =>
    isFound(statement, wording, steps) ? compareSegment(statement, wording, steps) : notFound(saidIn(steps)),
  );
}

function sentencesIn({ sentences }: StatementWords, segments: readonly Segment[]): unknown[] {
  return segments.flatMap((steps) =>
    steps.flatMap(({ stated }) => (stated === undefined ? [] : [sentences[stated]])),
  );
}

function notFound(said: Run): Comparison {
  return { verdict: 'not-found', said, runs: [], shortened: false, spliced: false, changes: [], steps: [] };
}

function saidIn(steps: Segment): Run {
  const spoken = steps.flatMap(({ said }) => said ?? []);
  return { from: spoken[0] ?? 0, to: (spoken.at(-1) ?? -1) + 1 };
}

/** A quotation that stands in the statement to the letter, but for what it says itself to be left out or put in. */
export function compareExactly(statement: StatementWords, wording: Wording): Comparison | undefined {
  if (wording.words.length === 0) return undefined;
  const said = { from: 0, to: wording.words.length };
  const shortened = wording.gaps.length > 0 || wording.words.some(({ bracketed }) => bracketed === 'ending');
  const whole = wording.gaps.some(({ before }) => before > 0 && before < wording.words.length)
    ? findShortened(statement, wording)
    : findExact(statement, wording.words).map((run) => ({ ...run, pieces: [run] }));
  const [first] = whole;
  if (!first) return undefined;
  const stated = first.pieces.flatMap(({ from, to }) =>
    Array.from({ length: to - from }, (_, i) => from + i),
  );
  const steps = stated.map((at, i): Step => ({ said: said.from + i, stated: at }));
  const changes = findChanges(statement, wording, steps);
  const verdict = changes.length ? 'altered' : 'exact';
  const spliced = isSpliced(statement, wording, steps);
  return { verdict, said, runs: whole, shortened, spliced, changes, steps };
}

function compareSegment(statement: StatementWords, wording: Wording, steps: Segment): Comparison {
  const said = saidIn(steps);
  const part = cutWording(wording, said);
  if (part.words.length < wording.words.length) {
    const exact = compareExactly(statement, part);
    if (exact) return shiftComparison(exact, said.from);
  }
  const whole = completeEnds(statement, wording, steps);
  const stated = whole.flatMap((step) => step.stated ?? []);
  const run = { from: stated[0] ?? 0, to: (stated.at(-1) ?? -1) + 1 };
  const changes = findChanges(statement, wording, whole);
  const same = findExact(statement, statement.words.slice(run.from, run.to));
  return {
    verdict: changes.length ? 'altered' : 'exact',
    said,
    runs: [run, ...same.filter(({ from }) => from !== run.from)],
    shortened: part.gaps.length > 0,
    spliced: isSpliced(statement, wording, whole),
    changes,
    steps: whole,
  };
}

function cutWording({ words, gaps }: Wording, { from, to }: Run): Wording {
  return {
    words: words.slice(from, to),
    gaps: gaps
      .filter(({ before }) => before > from && before < to)
      .map((gap) => ({ ...gap, before: gap.before - from })),
  };
}

function shiftComparison(comparison: Comparison, by: number): Comparison {
  const shift = ({ from, to }: Run): Run => ({ from: from + by, to: to + by });
  return {
    ...comparison,
    said: shift(comparison.said),
    changes: comparison.changes.map((change) => ({ ...change, said: shift(change.said) })),
    steps: comparison.steps.map((step) =>
      step.said === undefined ? step : { ...step, said: step.said + by },
    ),
  };
}
