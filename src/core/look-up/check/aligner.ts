import { layColumns } from './columns.ts';
import { costOf, fillRow, type SaidWord, stepTo, type Table } from './fill-row.ts';
import type { Segment, Step } from './segments.ts';
import { BEGINNING, type StatementWords } from './statement-words.ts';
import { findWindows } from './windows.ts';
import { type Gap, isStop, type Word, type Wording } from './words.ts';

/** What it costs to go on somewhere else, where the quotation has no ellipsis or brackets: at the end of a sentence, of a clause, or anywhere. */
const JUMP_COSTS = { sentence: 13, clause: 20, word: 26 };
const LONGEST_BRACKETED = 8;

/** Fills a table of costs, row by row: a row for each word of the quotation, a column for each place between words of the statement. */
export class Aligner {
  readonly width: number;
  readonly #statement: StatementWords;
  readonly #said: readonly Word[];
  readonly #mayJump: boolean;
  readonly #gaps: ReadonlyMap<number, Gap>;
  readonly #table: Table;
  /** Row → the column from which it may be reached by a jump. */
  readonly #jumps: Int32Array;
  /** Row behind a gap → the columns from which each may be reached over it. */
  readonly #overGaps = new Map<number, Int32Array>();

  constructor(statement: StatementWords, { words, gaps }: Wording, mayJump: boolean) {
    this.#mayJump = mayJump;
    this.#statement = statement;
    this.#said = words;
    this.#gaps = new Map(gaps.map((gap) => [gap.before, gap]));
    const columns = layColumns(statement, findWindows(statement, words));
    this.width = columns.width;
    this.#table = { columns, ways: new Int32Array((words.length + 1) * this.width) };
    this.#jumps = new Int32Array(words.length + 1);
  }

  align(): Segment[] {
    let best = 0;
    for (let row = 1; row <= this.#said.length; row++) {
      this.#jumps[row] = best;
      const gap = row > 1 ? this.#gaps.get(row - 1) : undefined;
      const overGap = gap && this.#reachOverGap(row - 1, gap.kind);
      if (overGap) this.#overGaps.set(row, overGap);
      best = fillRow(this.#table, row, this.#readSaid(row - 1), { best, overGap });
    }
    return this.#traceBack(this.#findEnd(best));
  }

  #readSaid(index: number): SaidWord {
    const { numbers, beginningNumbers } = this.#statement;
    const word = this.#said[index];
    const before = this.#said[index - 1];
    const key = word?.key ?? '';
    return {
      key: numbers.get(key) ?? -1,
      beginning: beginningNumbers.get(key.slice(0, BEGINNING)) ?? -1,
      begins: Number(!before || isStop(before)),
      ends: Number(index === this.#said.length - 1 || isStop(word)),
      jumpCost: before && this.#mayJump ? costOfJump(before) : undefined,
    };
  }

  /** Of places that are as close, the first that ends where a sentence does, if the quotation ends one. */
  #findEnd(best: number): number {
    const last = this.#said.length * this.width;
    if (!isStop(this.#said.at(-1))) return best;
    const least = costOf(this.#table, last + best);
    const { before } = this.#table.columns;
    const end = before.findIndex(
      (words, column) =>
        costOf(this.#table, last + column) === least && this.#statement.ends[words - 1] === 1,
    );
    return end < 0 ? best : end;
  }

  /** From where in a row each column may be reached by leaving out what an ellipsis, or brackets, stand for: -1 for nowhere. */
  #reachOverGap(row: number, kind: Gap['kind']): Int32Array {
    const from = new Int32Array(this.width).fill(-1);
    const costAt = (column: number): number => costOf(this.#table, row * this.width + column);
    let best = -1;
    for (let column = 1; column < this.width; column++) {
      const home = column - 1;
      if (best >= 0 && !this.#isReachable(best, column, kind)) best = -1;
      if (best < 0 || costAt(home) <= costAt(best)) best = home;
      from[column] = best;
    }
    return from;
  }

  #isReachable(home: number, column: number, kind: Gap['kind']): boolean {
    const { before } = this.#table.columns;
    const from = before[home] as number;
    const to = before[column] as number;
    if (kind === 'bracket') return to - from <= LONGEST_BRACKETED;
    const { sentences } = this.#statement;
    return sentences[from]?.part === sentences[to - 1]?.part;
  }

  #traceBack(end: number): Segment[] {
    const segments: Step[][] = [[]];
    let column = end;
    for (let row = this.#said.length; row > 0; ) {
      const step = stepTo(this.#table, row * this.width + column);
      const stated = (this.#table.columns.before[column] as number) - 1;
      if (step === 'left out') {
        segments.at(-1)?.push({ stated });
        column--;
        continue;
      }
      row--;
      segments.at(-1)?.push(step === 'added' ? { said: row } : { said: row, stated });
      if (step === 'together') column--;
      else if (step === 'over gap') column = this.#overGaps.get(row + 1)?.[column] ?? 0;
      else if (step === 'jumped') {
        column = this.#jumps[row + 1] as number;
        segments.push([]);
      }
    }
    return segments.map((steps) => steps.reverse()).reverse();
  }
}

/** Of going on somewhere else behind a word. */
function costOfJump(word: Word): number {
  if (isStop(word)) return JUMP_COSTS.sentence;
  return word.after ? JUMP_COSTS.clause : JUMP_COSTS.word;
}
