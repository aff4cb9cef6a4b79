import type { Segment, Step } from './segments.ts';
import { BEGINNING, type StatementWords } from './statement-words.ts';
import { findWindows } from './windows.ts';
import { type Gap, isStop, type Word, type Wording } from './words.ts';

// A changed word costs less than one added and one left out; of several words left out, the first costs most.
const CHANGED_COST = 6;
const SIMILAR_COST = 5;
const ADDED_COST = 7;
const LEFT_OUT_COST = 4;
const MORE_LEFT_OUT_COST = 1;
/** For a change or an omission that reaches over the end of a sentence of the statement, but not of the quotation. */
const OVER_END_COST = 4;
/** For going on somewhere else, where the quotation has an ellipsis or brackets ... */
const GAP_COST = 1;
const LONGEST_BRACKETED = 8;
/** ... and where it does not: at the end of a sentence, of a clause, or anywhere. */
const JUMP_COSTS = { sentence: 13, clause: 20, word: 26 };
const IMPOSSIBLE = 1 << 28;

const TOGETHER = 0;
const ADDED = 1;
const LEFT_OUT = 2;
const JUMPED = 3;
const OVER_GAP = 4;

/** The beginning that makes a word similar, and what is added at the ends of the statement's sentences. */
interface ChangeCosts {
  readonly beginning: number;
  readonly overBeginning: number;
  readonly overEnd: number;
}

/** Fills a table of costs, row by row: a row for each word of the quotation, a column for each place between words of the statement. */
export class Aligner {
  readonly width: number;
  readonly #statement: StatementWords;
  readonly #said: readonly Word[];
  readonly #mayJump: boolean;
  readonly #gaps: ReadonlyMap<number, Gap>;
  /** Column → how many words of the statement stand before it. Columns are the places between words, window by window. */
  readonly #before: Int32Array;
  readonly #fresh: Uint8Array;
  readonly #steps: Uint8Array;
  /** Row → the column from which it may be reached by a jump, and what that costs. */
  readonly #jumps: Int32Array;
  #jumpCost = IMPOSSIBLE;
  readonly #overGaps = new Map<number, Int32Array>();

  constructor(statement: StatementWords, { words, gaps }: Wording, mayJump: boolean) {
    this.#mayJump = mayJump;
    this.#statement = statement;
    this.#said = words;
    this.#gaps = new Map(gaps.map((gap) => [gap.before, gap]));
    const windows = findWindows(statement, words);
    this.width = windows.reduce((sum, { from, to }) => sum + to - from + 1, 0);
    this.#before = new Int32Array(this.width);
    this.#fresh = new Uint8Array(this.width);
    let column = 0;
    for (const { from, to } of windows) {
      this.#fresh[column] = 1;
      for (let at = from; at <= to; at++) this.#before[column++] = at;
    }
    this.#steps = new Uint8Array((words.length + 1) * this.width);
    this.#jumps = new Int32Array(words.length + 1);
  }

  align(): Segment[] {
    let last = new Int32Array(this.width);
    let next = new Int32Array(this.width);
    for (let row = 1; row <= this.#said.length; row++) {
      this.#fillRow(row, last, next);
      [last, next] = [next, last];
    }
    return this.#traceBack(this.#findEnd(last));
  }

  /** Of places that are as close, the first that ends where a sentence does, if the quotation ends one. */
  #findEnd(last: Int32Array): number {
    const best = indexOfLeast(last);
    if (!isStop(this.#said.at(-1))) return best;
    const ends = last.findIndex((cost, column) => {
      const stated = (this.#before[column] as number) - 1;
      return cost === last[best] && this.#statement.ends[stated] === 1;
    });
    return ends < 0 ? best : ends;
  }

  #fillRow(row: number, last: Int32Array, next: Int32Array): void {
    const best = indexOfLeast(last);
    this.#jumps[row] = best;
    this.#jumpCost = row > 1 && this.#mayJump ? (last[best] as number) + this.#costOfJump(row) : IMPOSSIBLE;
    const steps = this.#steps.subarray(row * this.width, (row + 1) * this.width);
    this.#fillTogether(row, last, next, steps);
    const gap = row > 1 ? this.#gaps.get(row - 1) : undefined;
    if (gap) this.#fillOverGap(row, last, next, steps);
    this.#fillLeftOut(next, steps);
  }

  /** A word of the quotation with the next of the statement, or with none. */
  #fillTogether(row: number, last: Int32Array, next: Int32Array, steps: Uint8Array): void {
    const { keys } = this.#statement;
    const key = this.#statement.numbers.get(this.#said[row - 1]?.key ?? '') ?? -1;
    const { beginnings, begins, ends } = this.#statement;
    const before = this.#before;
    const fresh = this.#fresh;
    const { beginning, overBeginning, overEnd } = this.#costsOfChange(row);
    // Each word of the text meets thousands of the statement here: nothing is made, and nothing called.
    for (let column = 0; column < before.length; column++) {
      let cost = (last[column] as number) + ADDED_COST;
      let step = ADDED;
      if (fresh[column] === 0) {
        const stated = (before[column] as number) - 1;
        const same = keys[stated] === key;
        let together = last[column - 1] as number;
        if (!same)
          together +=
            (beginnings[stated] === beginning ? SIMILAR_COST : CHANGED_COST) +
            (begins[stated] as number) * overBeginning +
            (ends[stated] as number) * overEnd;
        if (together < cost) {
          cost = together;
          step = TOGETHER;
        }
      }
      next[column] = cost;
      steps[column] = step;
    }
    this.#fillJumps(key, next, steps);
  }

  /** Words that go on from the best place of all. */
  #fillJumps(key: number, next: Int32Array, steps: Uint8Array): void {
    const { keys } = this.#statement;
    const cost = this.#jumpCost;
    if (cost >= IMPOSSIBLE) return;
    const before = this.#before;
    const fresh = this.#fresh;
    for (let column = 0; column < before.length; column++) {
      if (cost >= (next[column] as number) || fresh[column] === 1) continue;
      if (keys[(before[column] as number) - 1] !== key) continue;
      next[column] = cost;
      steps[column] = JUMPED;
    }
  }

  /** What it costs that a word of the quotation stands for one of the statement. */
  #costsOfChange(row: number): ChangeCosts {
    const { beginningNumbers } = this.#statement;
    const beginning = beginningNumbers.get((this.#said[row - 1]?.key ?? '').slice(0, BEGINNING)) ?? -1;
    const isFirst = row === 1 || isStop(this.#said[row - 2]);
    const isLast = row === this.#said.length || isStop(this.#said[row - 1]);
    return {
      beginning,
      overBeginning: isFirst ? 0 : OVER_END_COST,
      overEnd: isLast ? 0 : OVER_END_COST,
    };
  }

  /** Words of the statement that the quotation leaves out. */
  #fillLeftOut(next: Int32Array, steps: Uint8Array): void {
    const { begins } = this.#statement;
    const before = this.#before;
    const fresh = this.#fresh;
    for (let column = 1; column < before.length; column++) {
      if (fresh[column] === 1) continue;
      const cost = steps[column - 1] === LEFT_OUT ? MORE_LEFT_OUT_COST : LEFT_OUT_COST;
      const over = (begins[(before[column] as number) - 1] as number) * OVER_END_COST;
      const leftOut = (next[column - 1] as number) + cost + over;
      if (leftOut >= (next[column] as number)) continue;
      next[column] = leftOut;
      steps[column] = LEFT_OUT;
    }
  }

  /** The first word behind an ellipsis or brackets, which may stand further on. */
  #fillOverGap(row: number, last: Int32Array, next: Int32Array, steps: Uint8Array): void {
    const { keys } = this.#statement;
    const key = this.#statement.numbers.get(this.#said[row - 1]?.key ?? '') ?? -1;
    const from = this.#reachOverGap(last, this.#gaps.get(row - 1)?.kind ?? 'ellipsis');
    this.#overGaps.set(row, from);
    for (let column = 1; column < this.width; column++) {
      const home = from[column] as number;
      if (home < 0 || this.#fresh[column] === 1) continue;
      const same = keys[(this.#before[column] as number) - 1] === key;
      const over = (last[home] as number) + GAP_COST + (same ? 0 : CHANGED_COST);
      if (over >= (next[column] as number)) continue;
      next[column] = over;
      steps[column] = OVER_GAP;
    }
  }

  /** From where each column may be reached by leaving out what an ellipsis, or brackets, stand for: -1 for nowhere. */
  #reachOverGap(last: Int32Array, kind: Gap['kind']): Int32Array {
    const from = new Int32Array(this.width).fill(-1);
    let best = -1;
    for (let column = 1; column < this.width; column++) {
      const home = column - 1;
      if (best >= 0 && !this.#isReachable(best, column, kind)) best = -1;
      if (best < 0 || (last[home] as number) <= (last[best] as number)) best = home;
      from[column] = best;
    }
    return from;
  }

  #isReachable(home: number, column: number, kind: Gap['kind']): boolean {
    const from = this.#before[home] as number;
    const to = this.#before[column] as number;
    if (kind === 'bracket') return to - from <= LONGEST_BRACKETED;
    const { sentences } = this.#statement;
    return sentences[from]?.part === sentences[to - 1]?.part;
  }

  #costOfJump(row: number): number {
    const { after = '' } = this.#said[row - 2] ?? {};
    if (isStop(this.#said[row - 2])) return JUMP_COSTS.sentence;
    return after ? JUMP_COSTS.clause : JUMP_COSTS.word;
  }

  #traceBack(end: number): Segment[] {
    const segments: Step[][] = [[]];
    let column = end;
    for (let row = this.#said.length; row > 0; ) {
      const step = this.#steps[row * this.width + column];
      const stated = (this.#before[column] as number) - 1;
      if (step === LEFT_OUT) {
        segments.at(-1)?.push({ stated });
        column--;
        continue;
      }
      row--;
      segments.at(-1)?.push(step === ADDED ? { said: row } : { said: row, stated });
      if (step === TOGETHER) column--;
      else if (step === OVER_GAP) column = this.#overGaps.get(row + 1)?.[column] ?? 0;
      else if (step === JUMPED) {
        column = this.#jumps[row + 1] as number;
        segments.push([]);
      }
    }
    return segments.map((steps) => steps.reverse()).reverse();
  }
}

function indexOfLeast(costs: Int32Array): number {
  let best = 0;
  let least = costs[0] as number;
  for (let i = 1; i < costs.length; i++) {
    const cost = costs[i] as number;
    if (cost >= least) continue;
    best = i;
    least = cost;
  }
  return best;
}
