import type { Folded, FoldedText, Span } from './folded.ts';

const LETTER = /[\p{L}\p{N}]/u;

/** Copies a line without the marks that chats and Markdown show as formatting; code is read as a quotation. */
export function copyMarked(from: Folded, { start, end }: Span, to: FoldedText): void {
  const links = findLinks(from.text, start, end);
  for (const [opening, closing] of findStruck(from.text, start, end)) links.set(opening, closing);
  const code = { open: 0 };
  for (let at = start; at < end; ) {
    const past = links.get(at);
    const length = past === undefined ? runLength(from.text, at, end) : past - at;
    if (past === undefined) copyRun(from, { start: at, end: at + length, line: end }, to, code);
    at += length;
  }
}

interface Marks extends Span {
  readonly line: number;
}

function copyRun(from: Folded, { start, end, line }: Marks, to: FoldedText, code: { open: number }): void {
  const piece = readRun(from.text, { start, end, line }, code);
  if (piece === undefined) to.copy(from, { start, end });
  else if (piece) to.add(piece, from.starts[start] ?? 0, from.ends[end - 1] ?? 0);
}

/** What a run of marks stands for; undefined where it is none. */
function readRun(text: string, marks: Marks, code: { open: number }): string | undefined {
  switch (text[marks.start]) {
    case '*':
    case '~':
    case '|':
      return '';
    case '_':
      return isInWord(text, marks) ? '_' : '';
    case '`':
      return readTicks(text, marks, code);
    case "'":
      return marks.end - marks.start === 2 ? '”' : undefined;
    default:
      return undefined;
  }
}

function isInWord(text: string, { start, end }: Span): boolean {
  return LETTER.test(text[start - 1] ?? ' ') && LETTER.test(text[end] ?? ' ');
}

/** An apostrophe, LaTeX's opening mark, or code. */
function readTicks(text: string, { start, end, line }: Marks, code: { open: number }): string {
  if (isInWord(text, { start, end })) return '’';
  const length = end - start;
  if (code.open > 0) {
    code.open = 0;
    return '”';
  }
  const rest = text.slice(end, line);
  if (length === 2 && rest.includes("''")) return '“';
  if (!rest.includes('`'.repeat(length))) return '‘';
  code.open = length;
  return '“';
}

/** [words](address): where to go on, at the opening bracket and behind the words. */
function findLinks(text: string, start: number, end: number): Map<number, number> {
  const skipped = new Map<number, number>();
  for (const match of text.slice(start, end).matchAll(LINK)) {
    const opening = start + match.index;
    const closing = opening + 1 + (match[1]?.length ?? 0);
    skipped.set(opening, opening + 1);
    skipped.set(closing, opening + match[0].length);
  }
  return skipped;
}
const LINK =
  /\[([^[\]\n]{1,500})\]\((?:https?:|mailto:|www\.|[/#])[^()\s]{0,500}(?:\([^()\s]{0,100}\)[^()\s]{0,200})?\)/g;

/** ~~Words~~ that are struck out are no part of a line, unless they are all of it. */
function findStruck(text: string, start: number, end: number): [number, number][] {
  const line = text.slice(start, end);
  const struck = [...line.matchAll(STRUCK)];
  if (struck.length === 0 || !LETTER.test(line.replace(STRUCK, ''))) return [];
  return struck.map(({ index, 0: all }) => [start + index, start + index + all.length]);
}
const STRUCK = /~~[^~\n]{1,500}~~/g;

/** Marks come in runs. */
function runLength(text: string, at: number, end: number): number {
  const mark = text[at] ?? '';
  if (!"*~|_`'".includes(mark)) return 1;
  let to = at + 1;
  while (to < end && text[to] === mark) to++;
  return to - at;
}
