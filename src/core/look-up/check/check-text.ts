import type { Quotation } from './ascribe.ts';
import { type Checker, isTitle } from './checker.ts';
import type { Comparison } from './compare.ts';
import { ComparedText } from './compared-text.ts';
import { type CheckedQuotation, describePiece } from './describe-piece.ts';
import { foldCharacters } from './fold-characters.ts';
import type { Span } from './folded.ts';
import { readLayout } from './layout.ts';
import { findQuotations, type Match } from './quotations.ts';
import type { Wording } from './words.ts';

export interface CheckedText {
  /** In the order of the text. */
  readonly quotations: readonly CheckedQuotation[];
  /** Set where there is nothing to check, with what to do. */
  readonly problem?: string | undefined;
  readonly reason?: 'empty' | 'long';
}

/** Characters that a text may have. */
export const LONGEST_QUOTATION = 5_000;

/** Finds the quotations of any text, and compares each with the statement. */
export function checkText(checker: Checker, raw: string): CheckedText {
  if (raw.length > LONGEST_QUOTATION)
    return {
      quotations: [],
      reason: 'long',
      problem: `A quotation may have ${LONGEST_QUOTATION.toLocaleString('en')} characters; this one has ${raw.length.toLocaleString('en')}. Check a shorter passage.`,
    };
  const layout = readLayout(foldCharacters(raw));
  const text = new ComparedText(checker, raw, layout.folded);
  const quotations = findQuotations({
    layout,
    credits: checker.credits,
    isTitle: (words) => isTitle(checker, words),
    match: (span) => verdictOf(text.compare(span)),
    countFaults: (span) => countFaults(text.compare(span)),
    isOne: (span) => text.compare(span).length === 1 && verdictOf(text.compare(span)) !== 'not-found',
    isExact: (span) => text.isExact(span),
  });
  const checked = quotations.flatMap((quotation) => checkQuotation(text, quotation));
  if (checked.length) return { quotations: checked };
  const problem = 'There is no quotation to check. Paste the words as you have them.';
  return { quotations: [], problem, reason: 'empty' };
}

/** The best of the pieces: a quotation of which one is the statement's is checked. */
function verdictOf(pieces: readonly Comparison[]): Match {
  const verdicts = pieces.map(({ verdict }) => verdict);
  if (verdicts.every((verdict) => verdict === 'exact')) return 'exact';
  return verdicts.every((verdict) => verdict === 'not-found') ? 'not-found' : 'altered';
}

function countFaults(pieces: readonly Comparison[]): number {
  return pieces.reduce((sum, { verdict, said, changes }) => {
    if (verdict === 'not-found') return sum + said.to - said.from;
    return sum + changes.reduce((words, change) => words + Math.max(1, change.said.to - change.said.from), 0);
  }, 0);
}

function checkQuotation(text: ComparedText, quotation: Quotation): CheckedQuotation[] {
  const wording = text.wordingOf(quotation);
  if (wording.words.length === 0) return [];
  const pieces = text.compare(quotation);
  const inner = checkInner(text, quotation, wording.words.length, verdictOf(pieces));
  if (inner) return inner;
  return pieces.map((piece) => {
    const whole = { start: quotation.start, end: quotation.end };
    const span = pieces.length > 1 ? spanOfPiece(text, wording, piece, quotation) : whole;
    return describePiece(text, wording, piece, { quotation, span, stitched: pieces.length > 1 });
  });
}

/** Someone else's words in which the statement is quoted: that is what can be checked. */
function checkInner(
  text: ComparedText,
  { inner }: Quotation,
  length: number,
  outer: Match,
): CheckedQuotation[] | undefined {
  if (outer === 'exact' || inner.length === 0) return undefined;
  const checked = inner.flatMap((one) => checkQuotation(text, one));
  const words = inner.reduce((sum, one) => sum + text.wordingOf(one).words.length, 0);
  const isBetter = checked.some(({ verdict }) => verdict === 'exact') && words * 2 >= length;
  const isOnly = outer === 'not-found' && checked.some(({ verdict }) => verdict !== 'not-found');
  return isBetter || isOnly ? checked : undefined;
}

/** A piece ends where the next begins. */
function spanOfPiece(
  text: ComparedText,
  { words }: Wording,
  { said }: Comparison,
  { start, end }: Span,
): Span {
  const from = said.from === 0 ? start : (words[said.from]?.start ?? start);
  const next = words[said.to]?.start ?? end;
  const to = from + text.folded.text.slice(from, next).trimEnd().length;
  return { start: from, end: to };
}
