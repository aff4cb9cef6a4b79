import type { ChangedRun } from './changes.ts';
import type { Step } from './segments.ts';
import type { Run, StatementWords } from './statement-words.ts';
import { isDenial, isExplained } from './turning.ts';
import type { Gap, Wording } from './words.ts';

/** Words of the statement that brackets may stand for. */
const LONGEST_REPLACED = 8;
const WORDS_BEFORE = 8;
/** ... and those behind the last, at the end of a quotation. */
const LONGEST_REST = 3;

/** What stands at a gap in the statement, where words of the quotation stand on both sides, or on one. */
interface Bridged extends Run {
  readonly isInside: boolean;
  readonly isLeading: boolean;
}

/** Brackets that do more than explain, and ellipses that swallow a "not". */
export function findGapChanges(
  statement: StatementWords,
  { gaps }: Wording,
  steps: readonly Step[],
): ChangedRun[] {
  return gaps.flatMap((gap) => {
    const bridged = bridge(gap, steps);
    if (!bridged) return [];
    const stated =
      gap.kind === 'ellipsis' ? findSwallowed(statement, bridged) : findInserted(statement, gap, bridged);
    if (!stated) return [];
    return [{ said: { from: gap.before, to: gap.before }, stated, marks: false, inserted: gap }];
  });
}

function bridge({ before }: Gap, steps: readonly Step[]): Bridged | undefined {
  const last = steps.findLast(
    (one) => one.said !== undefined && one.said < before && one.stated !== undefined,
  );
  const next = steps.find((one) => one.said !== undefined && one.said >= before && one.stated !== undefined);
  if (last?.stated === undefined && next?.stated === undefined) return undefined;
  const to = next?.stated ?? (last?.stated ?? 0) + 1;
  const from = last?.stated === undefined ? to : last.stated + 1;
  return { from, to, isInside: last !== undefined && next !== undefined, isLeading: last === undefined };
}

function findInserted(statement: StatementWords, { inserted }: Gap, bridged: Bridged): Run | undefined {
  const { words } = statement;
  const { from, to } = findReplaced(statement, bridged);
  const isExplanation = isExplained({
    statement,
    inserted,
    replaced: words.slice(from, to),
    before: words.slice(Math.max(0, from - WORDS_BEFORE), from),
    isLeading: bridged.isLeading,
  });
  return isExplanation ? undefined : { from, to };
}

/** What brackets stand for: between words that are quoted or, at an end of the quotation, the rest of the clause. */
function findReplaced(statement: StatementWords, { from, to, isInside, isLeading }: Bridged): Run {
  if (isInside) return to - from <= LONGEST_REPLACED ? { from, to } : { from: to, to };
  return isLeading
    ? { from: beginningOfClause(statement, to), to }
    : { from, to: endOfClause(statement, from) };
}

function beginningOfClause(statement: StatementWords, at: number): number {
  let from = at;
  while (at - from < LONGEST_REPLACED && isInClause(statement, from - 1)) from--;
  return from;
}

/** Where the clause ends, if that is near. */
function endOfClause(statement: StatementWords, at: number): number {
  let to = at;
  while (to - at <= LONGEST_REST && isInClause(statement, to - 1)) to++;
  return to - at <= LONGEST_REST ? to : at;
}

/** Whether a word's clause goes on behind it. */
function isInClause({ words }: StatementWords, at: number): boolean {
  const word = words[at];
  return word !== undefined && (word.joined || !CLAUSE_END.test(word.after));
}
const CLAUSE_END = /[.!?;:,-]/;

/** Words left out that deny what is kept: no mark stands between the two. */
function findSwallowed(statement: StatementWords, { from, to, isInside }: Bridged): Run | undefined {
  const { words } = statement;
  if (!isInside) return undefined;
  const denials = words.slice(from, to).flatMap((word, i) => (isDenial(word) ? [from + i] : []));
  const isBound = denials.some(
    (at) => isOneClause(statement, from - 1, at) || isOneClause(statement, at, to),
  );
  return isBound ? { from, to } : undefined;
}

/** Between two words, the first of which may be the second. */
function isOneClause(statement: StatementWords, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isInClause(statement, at)) return false;
  return true;
}

/** Whether an ellipsis goes on within another sentence than the one that it breaks off. */
export function isSpliced(statement: StatementWords, { gaps }: Wording, steps: readonly Step[]): boolean {
  const { sentences, begins, ends } = statement;
  return gaps.some((gap) => {
    const bridged = gap.kind === 'ellipsis' ? bridge(gap, steps) : undefined;
    if (!bridged?.isInside) return false;
    const { from, to } = bridged;
    return sentences[from - 1] !== sentences[to] && ends[from - 1] === 0 && begins[to] === 0;
  });
}
