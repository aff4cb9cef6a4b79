import type { Citation } from '../../statement/citation.ts';
import type { Checker } from './checker.ts';
import { type Comparison, compareExactly, compareWording } from './compare.ts';
import { mendWording } from './compare-words.ts';
import type { Folded, Span } from './folded.ts';
import { citeRun, type Run } from './statement-words.ts';
import { readWords, type Wording } from './words.ts';

/** Places that are cited of words which stand in many: "the" is no quotation. */
const MOST_PLACES = 20;

/** A text, as it is and as it is compared: no words twice. */
export class ComparedText {
  readonly checker: Checker;
  readonly raw: string;
  readonly folded: Folded;
  readonly #wordings = new Map<string, Wording>();
  readonly #compared = new Map<string, readonly Comparison[]>();
  readonly #exact = new Map<string, boolean>();
  readonly #cited = new Map<Comparison, readonly Citation[]>();
  #breaks: readonly Span[] | undefined;

  constructor(checker: Checker, raw: string, folded: Folded) {
    this.checker = checker;
    this.raw = raw;
    this.folded = folded;
  }

  wordingOf(span: Span): Wording {
    const key = `${span.start}-${span.end}`;
    const known = this.#wordings.get(key) ?? mendWording(this.checker.words, readWords(this.folded, span));
    this.#wordings.set(key, known);
    return known;
  }

  compare(span: Span): readonly Comparison[] {
    const words = this.folded.text.slice(span.start, span.end);
    const known = this.#compared.get(words) ?? compareWording(this.checker.words, this.wordingOf(span));
    this.#compared.set(words, known);
    return known;
  }

  isExact(span: Span): boolean {
    if (this.#isBroken(span)) return false;
    const words = this.folded.text.slice(span.start, span.end);
    const known = this.#exact.get(words) ?? this.#standsAsItIs(span);
    this.#exact.set(words, known);
    return known;
  }

  #standsAsItIs(span: Span): boolean {
    const exact = compareExactly(this.checker.words, this.wordingOf(span));
    return exact?.verdict === 'exact' && !exact.runs.every((run) => this.#isSigned(run));
  }

  /** Its citations, found once for all quotations that are the same. */
  cite(piece: Comparison): readonly Citation[] {
    const known =
      this.#cited.get(piece) ??
      piece.runs.slice(0, MOST_PLACES).flatMap((run) => citeRun(this.checker.words, run));
    this.#cited.set(piece, known);
    return known;
  }

  /** The first break behind the beginning is the only one that must be looked at. */
  #isBroken({ start, end }: Span): boolean {
    this.#breaks ??= this.#findBreaks();
    const breaks = this.#breaks;
    let low = 0;
    let high = breaks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((breaks[middle]?.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    const next = breaks[low];
    return next !== undefined && next.end <= end;
  }

  /** What stands under a post, or a text, is whose it is. */
  #isSigned({ from, to }: Run): boolean {
    const { sentences } = this.checker.words;
    return sentences[from]?.role === 'body' && sentences[to - 1]?.role === 'dateline';
  }

  /** Neighbouring words that are none in the statement: over these, nothing is exact. */
  #findBreaks(): Span[] {
    const { words, gaps } = this.wordingOf({ start: 0, end: this.folded.text.length });
    const atGaps = new Set(gaps.map(({ before }) => before));
    return words.flatMap((word, i) => {
      const next = words[i + 1];
      if (!next || atGaps.has(i + 1) || this.checker.words.pairs.has(`${word.key} ${next.key}`)) return [];
      return [{ start: word.start, end: next.end }];
    });
  }
}
