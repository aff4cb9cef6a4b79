import type { Checker } from './checker.ts';
import { type Comparison, compareExactly, compareWording } from './compare.ts';
import { mendWording } from './compare-words.ts';
import type { Folded, Span } from './folded.ts';
import type { Run } from './statement-words.ts';
import { readWords, type Wording } from './words.ts';

/** A text, as it is and as it is compared: no words twice. */
export class ComparedText {
  readonly checker: Checker;
  readonly raw: string;
  readonly folded: Folded;
  readonly #compared = new Map<string, readonly Comparison[]>();
  #breaks: readonly Span[] | undefined;

  constructor(checker: Checker, raw: string, folded: Folded) {
    this.checker = checker;
    this.raw = raw;
    this.folded = folded;
  }

  wordingOf(span: Span): Wording {
    return mendWording(this.checker.words, readWords(this.folded, span));
  }

  compare(span: Span): readonly Comparison[] {
    const words = this.folded.text.slice(span.start, span.end);
    const known = this.#compared.get(words) ?? compareWording(this.checker.words, this.wordingOf(span));
    this.#compared.set(words, known);
    return known;
  }

  isExact(span: Span): boolean {
    this.#breaks ??= this.#findBreaks();
    if (this.#breaks.some(({ start, end }) => start >= span.start && end <= span.end)) return false;
    const exact = compareExactly(this.checker.words, this.wordingOf(span));
    return exact?.verdict === 'exact' && !exact.runs.every((run) => this.#isSigned(run));
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
