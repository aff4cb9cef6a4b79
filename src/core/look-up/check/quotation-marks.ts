import type { Span } from './folded.ts';
import type { Block } from './layout.ts';
import { findSingleEnd, findSingleEnds, isOpening, type SingleEnds } from './single-marks.ts';

/** Words in quotation marks. */
export interface Marked extends Span {
  /** With the marks. */
  readonly outer: Span;
  /** Quotations inside it. */
  readonly inner: readonly Marked[];
}

/** Opening mark → the marks that close it, best first. */
const PAIRS: Readonly<Record<string, string>> = {
  '“': '”"“',
  '„': '“”"',
  '‚': '‘’',
  '«': '»',
  '»': '«»',
  '‹': '›',
  '›': '‹›',
  '「': '」',
  '『': '』',
  '﹁': '﹂',
  '‘': "’'",
  "'": "'’",
  '"': '"”',
  '”': '”',
};
/** Those that are apostrophes as well. */
const SINGLE = "‘'‚";
const ALL = '“”„‚«»‹›「」『』﹁﹂‘’\'"';

/** Quotations within quotations. */
const DEEPEST = 6;

interface Open {
  readonly mark: string;
  readonly at: number;
  readonly inner: Marked[];
}

/** Finds what stands in quotation marks of any kind, also over several paragraphs, in one pass over the marks. */
export function findMarked(text: string, blocks: readonly Block[]): Marked[] {
  const reader = new MarkReader(text);
  for (const [i, block] of blocks.entries()) reader.readBlock(block, blocks[i + 1]);
  return reader.found;
}

class MarkReader {
  readonly found: Marked[] = [];
  readonly #text: string;
  readonly #singleEnds = new Map<number, number>();
  /** Place → how many letters and digits come before it: a text may hold as many marks as characters. */
  readonly #lettersBefore: Uint32Array;
  #stack: Open[] = [];
  #ends: SingleEnds = { strong: [], weak: [], openings: [] };

  constructor(text: string) {
    this.#text = text;
    this.#lettersBefore = countLetters(text);
  }

  readBlock(block: Block, next: Block | undefined): void {
    let at = block.start;
    this.#ends = findSingleEnds(this.#text, block);
    // Each further paragraph of a quotation opens with its mark again.
    const continued = this.#stack[0];
    if (continued && this.#text[at] === continued.mark) at++;
    for (; at < block.end; at++) if (ALL.includes(this.#text[at] ?? '')) this.#readMark(at, block.end);
    if (this.#stack.length && !this.#goesOn(block, next)) this.#closeAll(block.end);
  }

  #readMark(at: number, end: number): void {
    const mark = this.#text[at] ?? '';
    if (SINGLE.includes(mark) || mark === '’') this.#readSingle(mark, at);
    else if (this.#closes(mark, at, end)) this.#close(mark, at);
    else if (this.#stack.length < DEEPEST && this.#opens(mark, at)) this.#stack.push({ mark, at, inner: [] });
    else if (this.#stack.length === 0 && mark === '”') this.#closeStray(at, end);
  }

  /** Single marks are apostrophes unless they open before a word and close behind one. */
  #readSingle(mark: string, at: number): void {
    const open = this.#stack.findLast((one) => SINGLE.includes(one.mark));
    if (open && (PAIRS[open.mark] ?? '').includes(mark) && at === this.#singleEnds.get(open.at)) {
      this.#close(mark, at);
      return;
    }
    if (open || mark === '’' || this.#stack.length >= DEEPEST || !this.#opens(mark, at)) return;
    const close = findSingleEnd(this.#ends, at);
    if (close === undefined) return;
    this.#singleEnds.set(at, close);
    this.#stack.push({ mark, at, inner: [] });
  }

  #opens(mark: string, at: number): boolean {
    if (!(mark in PAIRS)) return false;
    const next = this.#text[at + 1] ?? ' ';
    const isSpaced =
      '«»‹›„“'.includes(mark) && /\s/.test(next) && /[\p{L}\p{N}]/u.test(this.#text[at + 2] ?? '');
    return isOpening(this.#text[at - 1]) && (isSpaced || isBeginning(this.#text, at + 1));
  }

  #closes(mark: string, at: number, end: number): boolean {
    const open = this.#stack.findLast(
      (one) => !SINGLE.includes(one.mark) && (PAIRS[one.mark] ?? '').includes(mark),
    );
    if (!open || at === open.at + 1) return false;
    const preference = (PAIRS[open.mark] ?? '').indexOf(mark);
    const isAmbiguous = mark === open.mark || preference > 0;
    if (isAmbiguous && this.#opens(mark, at) && !/[.,!?…]/.test(this.#text[at - 1] ?? '')) {
      // A straight mark after a space, before a word, opens another.
      return false;
    }
    // Its own mark comes yet: this one belongs to a quotation inside.
    return preference === 0 || !this.#comesBefore(PAIRS[open.mark]?.[0] ?? '', open.mark, at + 1, end);
  }

  #comesBefore(mark: string, other: string, from: number, end: number): boolean {
    if (mark === other) return false;
    const rest = this.#text.slice(from, end);
    const at = rest.indexOf(mark);
    const opening = rest.indexOf(other);
    return at >= 0 && (opening < 0 || at < opening);
  }

  #close(mark: string, at: number): void {
    const index = this.#stack.findLastIndex((one) => (PAIRS[one.mark] ?? '').includes(mark));
    const open = this.#stack[index];
    if (!open) return;
    const inner = this.#stack.slice(index).flatMap((one) => one.inner);
    this.#stack = this.#stack.slice(0, index);
    this.#add({ start: open.at + 1, end: at, outer: { start: open.at, end: at + 1 }, inner });
  }

  /** What closes and was never opened, as where the beginning was not copied. */
  #closeStray(at: number, end: number): void {
    const last = this.found.at(-1);
    const line = this.#text.lastIndexOf('\n', at) + 1;
    const start = Math.max(last?.outer.end ?? 0, line);
    if (end > at && start < at) this.#add({ start, end: at, outer: { start, end: at + 1 }, inner: [] });
  }

  #closeAll(end: number): void {
    const [open] = this.#stack;
    const inner = this.#stack.flatMap((one) => one.inner);
    this.#stack = [];
    if (open && !SINGLE.includes(open.mark) && open.mark !== '”')
      this.#add({ start: open.at + 1, end, outer: { start: open.at, end }, inner });
    else for (const one of inner) this.#add(one);
  }

  #add(marked: Marked): void {
    if (this.#lettersBefore[marked.start] === this.#lettersBefore[marked.end]) return;
    (this.#stack.at(-1)?.inner ?? this.found).push(marked);
  }

  /** Whether a quotation that is open at the end of a paragraph goes on in the next. */
  #goesOn(block: Block, next: Block | undefined): boolean {
    const [open] = this.#stack;
    if (!open || !next || next.kind !== block.kind || block.kind === 'item') return false;
    if (this.#text[next.start] === open.mark) return true;
    const rest = this.#text.slice(next.start, next.end);
    const closing = [...(PAIRS[open.mark] ?? '')].map((mark) => rest.indexOf(mark)).filter((at) => at >= 0);
    const opening = rest.indexOf(open.mark);
    const first = Math.min(...closing);
    return closing.length > 0 && (opening < 0 || first <= opening) && !isOpening(rest[first - 1]);
  }
}

function countLetters(text: string): Uint32Array {
  const before = new Uint32Array(text.length + 1);
  for (const { index } of text.matchAll(/[\p{L}\p{N}]/gu)) before[index + 1] = 1;
  for (let i = 1; i < before.length; i++) before[i] = (before[i] ?? 0) + (before[i - 1] ?? 0);
  return before;
}

function isBeginning(text: string, at: number): boolean {
  return /[\p{L}\p{N}[(@#$“„«‘'"‚…]/u.test(text[at] ?? '') || text.startsWith('...', at);
}
