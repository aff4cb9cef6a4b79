import { foldWords } from '../../words/terms.ts';
import { ascribeAll, type Placed, type Quotation } from './ascribe.ts';
import { type Credits, findMentions } from './credits.ts';
import type { Span } from './folded.ts';
import type { Block, Layout } from './layout.ts';
import { findMarked, type Marked } from './quotation-marks.ts';
import { isSpeech } from './speech.ts';
import { findBounds } from './surroundings.ts';

/** How well a stretch of a text stands in the statement: what decides where a quotation without marks begins and ends. */
export type Match = 'exact' | 'altered' | 'not-found';

export interface Reading {
  readonly layout: Layout;
  readonly credits: Credits;
  /** Titles of the statement and its parts, which are named in quotation marks as well. */
  readonly isTitle: (words: string) => boolean;
  readonly match: (span: Span) => Match;
  /** Words changed, and pieces that are not found. */
  readonly countFaults: (span: Span) => number;
  /** Whether it is all from one place. */
  readonly isOne: (span: Span) => boolean;
  /** As `match`, but only whether it is exact, which costs less. */
  readonly isExact: (span: Span) => boolean;
}

/** Finds the quotations of a text, in order: what stands in quotation marks, in block quotations and items of lists, or the whole. */
export function findQuotations(reading: Reading): Quotation[] {
  return ascribeAll({ credits: reading.credits, text: reading.layout.folded.text }, placeAll(reading));
}

function placeAll(reading: Reading): Placed[] {
  const { layout } = reading;
  const marked = findMarked(layout.folded.text, layout.blocks).filter((one) => !isTitled(reading, one));
  if (isPassage(reading, marked) || (marked.length === 0 && isOneSentence(reading)))
    return findWhole(reading);
  const found = layout.blocks.flatMap((_, i) => findInBlock(reading, marked, i));
  return found.length ? found : findWhole(reading);
}

/** A list of which no item ends a sentence, and which stands in one place. */
function isOneSentence(reading: Reading): boolean {
  const { blocks, folded } = reading.layout;
  const isOpen = ({ start, end }: Block): boolean => !/[.!?:]["”’)]*\s*$/.test(folded.text.slice(start, end));
  if (!blocks.some(({ kind }) => kind === 'item') || !blocks.slice(0, -1).every(isOpen)) return false;
  const [whole] = findWhole(reading);
  return whole !== undefined && reading.isOne(whole);
}

function isTitled({ isTitle, layout }: Reading, { start, end }: Span): boolean {
  return isTitle(layout.folded.text.slice(start, end));
}

function findInBlock(reading: Reading, marked: readonly Marked[], index: number): Placed[] {
  const { blocks } = reading.layout;
  const block = blocks[index] as Block;
  const inside = marked.filter(({ outer }) => outer.start >= block.start && outer.start < block.end);
  const overlapping = marked.filter(({ outer }) => outer.start < block.end && outer.end > block.start);
  if (overlapping.length > 0) {
    return hasMarksItself(reading, overlapping, block) || isExactAround(reading, overlapping, block)
      ? [findUnmarked(reading, index)]
      : placeMarked(reading, inside, index);
  }
  if (block.kind === 'paragraph' || isReference(reading, block)) return [];
  const unmarked = findUnmarked(reading, index);
  if (block.kind === 'quote') return [unmarked];
  const isOnly = marked.length === 0 && !reading.layout.hasQuotes;
  return isOnly || reading.match(unmarked) !== 'not-found' ? [unmarked] : [];
}

/** A line under a quotation that says whose it is: "— Rex Tillerson", "- Rex Tillerson, 2018". */
function isReference({ layout, credits }: Reading, block: Block): boolean {
  const words = layout.folded.text.slice(block.start, block.end);
  if (block.kind === 'paragraph') return /^\s*[-–—―~([]/u.test(words);
  const [first] = findMentions(credits, layout.folded.text, block);
  if (block.kind !== 'item' || !first || first.start - block.start > 6) return false;
  const rest = layout.folded.text.slice(first.end, block.end);
  return /^\W*$|^[^.!?\p{L}]*(?:[,(]|\d)/u.test(rest) && foldWords(words).length <= 25;
}

/** A passage of the statement, without marks around it, in which words stand in marks: those outside them are the statement's, too. */
function hasMarksItself(reading: Reading, inside: readonly Marked[], block: Span): boolean {
  const outside = spansOutside(inside, block).map((span) => ({ span, words: countWords(reading, span) }));
  const { span: longest, words } = outside.reduce((a, b) => (b.words > a.words ? b : a));
  return (
    words >= FEWEST_OUTSIDE &&
    reading.match(longest) !== 'not-found' &&
    reading.countFaults(longest) * FEWEST_OUTSIDE <= words
  );
}
const FEWEST_OUTSIDE = 7;

function spansOutside(inside: readonly Marked[], { start, end }: Span): Span[] {
  const marks = inside.flatMap(({ outer }) => [Math.max(start, outer.start), Math.min(end, outer.end)]);
  const edges = [start, ...marks, end];
  return edges.flatMap((at, i) => (i % 2 ? [] : { start: at, end: edges[i + 1] ?? end }));
}

function countWords({ layout }: Reading, { start, end }: Span): number {
  return foldWords(layout.folded.text.slice(start, end)).length;
}

/** Paragraphs of the statement, with its own quotation marks. */
function isPassage(reading: Reading, marked: readonly Marked[]): boolean {
  const { blocks } = reading.layout;
  const whole = { start: blocks[0]?.start ?? 0, end: blocks.at(-1)?.end ?? 0 };
  return (
    marked.length > 0 &&
    blocks.every(({ kind }) => kind === 'paragraph') &&
    isExactAround(reading, marked, whole)
  );
}

/** Exact with what stands outside the marks, which does not only say whose the words in them are. */
function isExactAround(reading: Reading, marked: readonly Marked[], whole: Span): boolean {
  const outside = spansOutside(marked, whole)
    .map(({ start, end }) => reading.layout.folded.text.slice(start, end))
    .join(' ');
  const words = foldWords(outside);
  const mayBelong = words.length >= FEWEST_OUTSIDE || !isAscribing(reading, outside, words);
  return mayBelong && reading.isExact(whole);
}

function isAscribing({ credits }: Reading, text: string, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  return words.some(isSpeech) && findMentions(credits, text, { start: 0, end: text.length }).length > 0;
}

function placeMarked(reading: Reading, inside: readonly Marked[], index: number): Placed[] {
  const block = reading.layout.blocks[index] as Block;
  return inside.map(({ start, end, outer, inner }, i) => {
    const next = inside[i + 1];
    const after = {
      start: outer.end,
      end: Math.max(outer.end, next?.outer.start ?? endOfTail(reading, index)),
    };
    const between = reading.layout.folded.text.slice(after.start, after.end);
    return {
      ...{ start, end, inner, after },
      leadsOn: next !== undefined && !/[.!?](?:\s|$)|\n/.test(between),
      heading: findHeading(reading, index),
      before: { start: inside[i - 1]?.outer.end ?? block.start, end: outer.start },
    };
  });
}

/** With the lines behind a block that say whose its words are. */
function endOfTail(reading: Reading, index: number): number {
  const { blocks } = reading.layout;
  const next = blocks[index + 1];
  return next && isReference(reading, next) ? next.end : (blocks[index]?.end ?? 0);
}

/** The last line above that ends with a colon, or only names someone. */
function findHeading({ layout, credits }: Reading, index: number): Span | undefined {
  const { text } = layout.folded;
  const above = layout.blocks[layout.headings[index] ?? -1];
  if (!above) return undefined;
  const words = text.slice(above.start, above.end).trim();
  const isName = foldWords(words).length <= 6 && findMentions(credits, text, above).length > 0;
  return words.endsWith(':') || isName ? above : undefined;
}

function findUnmarked(reading: Reading, index: number, last: number = index): Placed {
  const { blocks } = reading.layout;
  const start = blocks[index]?.start ?? 0;
  const end = blocks[last]?.end ?? 0;
  const { starts, ends } = findBounds(reading.credits, reading.layout.folded.text, { start, end });
  const innermost = { start: starts.at(-1) as number, end: ends.at(-1) as number };
  // What looks like a lead or a reference may be the statement's.
  const bounds = starts.flatMap((from) => ends.map((to) => ({ start: from, end: to })));
  const exact = bounds.find((one) => reading.isExact(one));
  const best = exact ? leadOn(reading, exact, start) : leadOff(reading, innermost, start);
  return {
    ...best,
    ...{ leadsOn: false, inner: [], heading: findHeading(reading, index) },
    before: { start, end: best.start },
    after: { start: best.end, end: endOfTail(reading, last) },
  };
}

/** With what stands before it, if that is mostly the statement's: "Coalition partners should call" says nobody's name, but changes a word. */
function leadOn(reading: Reading, exact: Span, start: number): Span {
  const outer = { start, end: exact.end };
  const before = countWords(reading, { start, end: exact.start });
  return 2 * reading.countFaults(outer) < before ? outer : exact;
}

/** Without what stands before it, if that is not the statement's. */
function leadOff(reading: Reading, innermost: Span, start: number): Span {
  if (innermost.start === start) return innermost;
  const outermost = { start, end: innermost.end };
  return reading.countFaults(innermost) < reading.countFaults(outermost) ? innermost : outermost;
}

/** No marks, no block quotations, no list: the text is the quotation. */
function findWhole(reading: Reading): Placed[] {
  const { blocks } = reading.layout;
  return blocks.length ? [findUnmarked(reading, 0, blocks.length - 1)] : [];
}
