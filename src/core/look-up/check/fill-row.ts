import type { Columns } from './columns.ts';

/** How a place of the table is reached; of equally cheap ways the first. Together: a word of the quotation stands for one of the statement. */
const STEPS = ['added', 'together', 'jumped', 'over gap', 'left out'] as const;
// Numbers of these, and what follows, are no exports: what comes from another module is looked up each time.
const TOGETHER = 1;
const JUMPED = 2;
const OVER_GAP = 3;
const LEFT_OUT = 4;

/**
 * A way to a place is one number: what it costs, and below that its step. The lesser of two is the cheaper, or of equally cheap ones the first, and to take
 * it needs no branch: which one it is can't be foreseen, and a text's words meet the statement's half a million times.
 */
const COST = 8;
const COSTS = -COST;

// A changed word costs less than one added and one left out; of several words left out, the first costs most.
const CHANGED_COST = 6 * COST;
const SIMILAR_COST = 5 * COST;
const ADDED_COST = 7 * COST;
const LEFT_OUT_COST = 4 * COST;
const MORE_LEFT_OUT_COST = COST;
/** For a change or an omission that reaches over the end of a sentence of the statement, but not of the quotation. */
const OVER_END_COST = 4 * COST;
/** For going on behind an ellipsis or brackets. */
const GAP_COST = 1;
/** More than any way costs. */
const IMPOSSIBLE = 1 << 28;

// As in `Columns.words`.
const NO_WORD = -2;
const ENDS = 1;
const BEGINS = 2;
const TRAIT_BITS = 2;

/** A word of a quotation, as the statement's words are compared with it. */
export interface SaidWord {
  /** The numbers of the word and of its beginning; -1 where the statement has none. */
  readonly key: number;
  readonly beginning: number;
  /** Whether it begins a sentence of the quotation, and ends one (1 or 0). */
  readonly begins: number;
  readonly ends: number;
  /** What it costs to go on with it somewhere else; undefined where that can't be. */
  readonly jumpCost: number | undefined;
}

/** Rows of ways, one after the other; the first costs nothing. */
export interface Table {
  readonly columns: Columns;
  readonly ways: Int32Array;
}

/** The row before, as it is gone on from: its best column, and the one from which each can be reached over a gap (-1: none), behind one. */
export interface Homes {
  readonly best: number;
  readonly overGap: Int32Array | undefined;
}

/**
 * Fills a row and gives the first column of its least cost. A word of the quotation stands for the next of the statement, or for none; or it goes on from the
 * best place of all, or from before a gap; and words of the statement may be left out behind it.
 */
export function fillRow({ columns, ways }: Table, row: number, said: SaidWord, homes: Homes): number {
  const { words, width } = columns;
  const { key, beginning } = said;
  const overBeginning = (1 - said.begins) * OVER_END_COST;
  const overEnd = (1 - said.ends) * OVER_END_COST;
  const above = (row - 1) * width;
  const jumped = goOn(ways, above + homes.best, said.jumpCost) + JUMPED;
  const overGap = homes.overGap?.map(
    (home) => goOn(ways, above + home, home < 0 ? undefined : GAP_COST) + OVER_GAP,
  );
  let best = 0;
  let least = IMPOSSIBLE;
  // Of the column before, in the row above and in this one.
  let costBefore = 0;
  let wayBefore = 0;
  for (let column = 0; column < width; column++) {
    const costAbove = costAt(ways, above + column);
    let way = costAbove + ADDED_COST;
    const stated = words[2 * column] as number;
    if (stated !== NO_WORD) {
      const traits = words[2 * column + 1] as number;
      const begins = (traits & BEGINS) >> 1;
      if (stated === key) {
        way = lesser(lesser(way, costBefore + TOGETHER), jumped);
        way = goOverGap(way, overGap?.[column]);
      } else {
        const over = begins * overBeginning + (traits & ENDS) * overEnd;
        way = lesser(way, costBefore + costOfChange(traits, beginning) + over + TOGETHER);
        way = goOverGap(way, overGap?.[column], CHANGED_COST);
      }
      way = lesser(way, costOfLeavingOut(wayBefore) + begins * OVER_END_COST);
    }
    if (way < least) {
      least = way & COSTS;
      best = column;
    }
    ways[above + width + column] = way;
    costBefore = costAbove;
    wayBefore = way;
  }
  return best;
}

/** What it costs to go on from a place somewhere else. */
function goOn(ways: Int32Array, from: number, cost: number | undefined): number {
  return cost === undefined ? IMPOSSIBLE : costAt(ways, from) + cost * COST;
}

function costAt(ways: Int32Array, at: number): number {
  return (ways[at] as number) & COSTS;
}

/** The lesser of two numbers, no further apart than 2 ** 31. */
function lesser(a: number, b: number): number {
  const difference = b - a;
  return a + (difference & (difference >> 31));
}

function goOverGap(way: number, over: number | undefined, cost = 0): number {
  return over === undefined ? way : lesser(way, over + cost);
}

function costOfChange(traits: number, beginning: number): number {
  return traits >> TRAIT_BITS === beginning ? SIMILAR_COST : CHANGED_COST;
}

function costOfLeavingOut(wayBefore: number): number {
  const cost = wayBefore & LEFT_OUT ? MORE_LEFT_OUT_COST : LEFT_OUT_COST;
  return (wayBefore & COSTS) + cost + LEFT_OUT;
}

/** What it costs to come to a place. */
export function costOf({ ways }: Table, at: number): number {
  return costAt(ways, at);
}

/** How a place is reached. */
export function stepTo({ ways }: Table, at: number): (typeof STEPS)[number] | undefined {
  return STEPS[(ways[at] as number) & (COST - 1)];
}
