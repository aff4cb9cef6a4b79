import { type Citation, speakerOf } from '../../statement/citation.ts';
import type { Quotation } from './ascribe.ts';
import type { Ascription } from './ascription.ts';
import type { ChangedRun } from './changes.ts';
import type { Comparison } from './compare.ts';
import type { ComparedText } from './compared-text.ts';
import { type Span, sourceOf } from './folded.ts';
import type { StatementWords } from './statement-words.ts';
import type { Word, Wording } from './words.ts';

/** Words that a quotation has otherwise than the statement: as quoted, and as stated; '' where they were added or left out. */
export interface Change {
  readonly said: string;
  readonly stated: string;
}

/** A run of words of a quotation: `said` as quoted, `stated` as the statement has it. */
export interface Difference {
  readonly kind: 'same' | 'changed' | 'added' | 'left out';
  readonly said?: string | undefined;
  readonly stated?: string | undefined;
}

/** What became of one quotation in a text. */
export interface CheckedQuotation {
  /** As it stands in the text, and where. */
  readonly quotation: string;
  readonly span: Span;
  readonly verdict: 'exact' | 'altered' | 'not-found';
  /** Its words in the statement, one citation for each paragraph, in at most the first 20 places; of an altered one the closest. */
  readonly citations: readonly Citation[];
  /** In how many places they stand. */
  readonly occurrences: number;
  /** It says itself that words are left out, or put in. */
  readonly shortened: boolean;
  /** An ellipsis in it runs two sentences into one. */
  readonly spliced: boolean;
  /** A piece of a quotation whose pieces do not stand together in the statement. */
  readonly stitched: boolean;
  /** Runs of words, in order; none of an exact one. */
  readonly changes: readonly Change[];
  /** The whole quotation, run by run. */
  readonly differences: readonly Difference[];
  /** With the statement's words in the place of those that were changed: to copy. */
  readonly corrected: string;
  /** To whom the text gives it, where it says so. */
  readonly named?: string | undefined;
  /** Whose words they are, where the text gives them to someone else. */
  readonly speaker?: string | undefined;
}

/** The quotation that a piece is of, and where the piece stands. */
export interface PieceOf {
  readonly quotation: Quotation;
  readonly span: Span;
  readonly stitched: boolean;
}

export function describePiece(
  text: ComparedText,
  wording: Wording,
  piece: Comparison,
  { quotation, span, stitched }: PieceOf,
): CheckedQuotation {
  const { words } = text.checker;
  const source = trimSpan(text.raw, sourceOf(text.folded, span));
  const { ascription } = quotation;
  const speaker = ascription && findSpeaker(words, piece, ascription);
  const changes = piece.changes.map((change) => describeChange(text, wording, change));
  const differences = describeDifferences(text.raw, source, changes);
  return {
    quotation: text.raw.slice(source.start, source.end),
    span: source,
    verdict: piece.verdict,
    citations: text.cite(piece),
    occurrences: piece.runs.length,
    shortened: piece.shortened,
    spliced: piece.spliced,
    stitched,
    changes: changes.map(({ said, stated }) => ({ said, stated })),
    differences,
    corrected: correct(differences),
    named: ascription?.named,
    speaker,
  };
}

function trimSpan(raw: string, { start, end }: Span): Span {
  const words = raw.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: Math.max(from, start + words.trimEnd().length) };
}

/** Whose words a quotation is, where it is given to someone who says them nowhere. */
function findSpeaker(
  { statement, sentences, words }: StatementWords,
  { runs }: Comparison,
  { sentences: said }: Ascription,
): string | undefined {
  const isTheirs = ({ from, to }: Comparison['runs'][number]): boolean =>
    sentences.slice(from, to).every((sentence) => said.has(sentence) || sentence.role !== 'body');
  const [first] = runs;
  if (!first || runs.some(isTheirs)) return undefined;
  return speakerOf(statement, { start: words[first.from]?.start ?? 0, end: words[first.from]?.end ?? 0 });
}

/** A change, and where it stands in the text. */
interface PlacedChange extends Change {
  readonly at: Span;
}

function describeChange(
  { checker, raw, folded }: ComparedText,
  { words }: Wording,
  change: ChangedRun,
): PlacedChange {
  const { statement, words: stated } = checker.words;
  const said = change.inserted ?? spanOfWords(words, change.said, change.marks);
  const at = sourceOf(folded, said);
  return {
    at,
    said: said.end > said.start ? foldSpaces(raw.slice(at.start, at.end)) : '',
    stated: sliceStatement(statement.text, spanOfWords(stated, change.stated, change.marks)),
  };
}

function describeDifferences(
  raw: string,
  { start, end }: Span,
  changes: readonly PlacedChange[],
): Difference[] {
  const differences: Difference[] = [];
  let from = start;
  const addSame = (to: number): void => {
    const same = foldSpaces(raw.slice(from, to));
    if (same) differences.push({ kind: 'same', said: same, stated: same });
  };
  for (const { at, said, stated } of changes) {
    addSame(at.start);
    differences.push(said && stated ? { kind: 'changed', said, stated } : oneSided(said, stated));
    from = Math.max(from, at.end);
  }
  addSame(end);
  return differences;
}

function oneSided(said: string, stated: string): Difference {
  return said ? { kind: 'added', said } : { kind: 'left out', stated };
}

function correct(differences: readonly Difference[]): string {
  const words = differences.flatMap(({ stated }) => stated ?? []).join(' ');
  return words.replace(/ (?=[,.;:!?)\]”’](?:\s|$))/g, '');
}

/** The words of a run; with the marks behind them where only those were changed. */
function spanOfWords(words: readonly Word[], { from, to }: ChangedRun['said'], marks: boolean): Span {
  const first = words[from];
  const last = words[to - 1];
  if (to <= from || !first || !last) return emptySpan(words, from);
  const next = words[to];
  return {
    start: first.start,
    end: marks && last.after ? Math.min(next?.start ?? last.end + 1, last.end + 2) : last.end,
  };
}

/** Where words are missing: before the next. */
function emptySpan(words: readonly Word[], at: number): Span {
  const start = words[at]?.start ?? words.at(-1)?.end ?? 0;
  return { start, end: start };
}

function sliceStatement(text: string, { start, end }: Span): string {
  return foldSpaces(text.slice(start, end));
}

function foldSpaces(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
