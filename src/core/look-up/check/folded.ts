/** Characters of a source text, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text made comparable, which knows of each of its characters where it stood in the source. */
export interface Folded {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Where a stretch of a folded text stands in its source. */
export function sourceOf({ starts, ends }: Folded, { start, end }: Span): Span {
  const first = starts[start] ?? ends.at(-1) ?? 0;
  return end > start ? { start: first, end: ends[end - 1] ?? first } : { start: first, end: first };
}

/** Collects the characters of a folded text. */
export class FoldedText {
  readonly #pieces: string[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  /** One character of the source, or several that are read as `piece`. */
  add(piece: string, start: number, end: number): void {
    this.#pieces.push(piece);
    for (let i = 0; i < piece.length; i++) {
      this.#starts.push(start);
      this.#ends.push(end);
    }
  }

  /** A stretch of a text that has been folded already. */
  copy(from: Folded, { start, end }: Span): void {
    for (let i = start; i < end; i++) this.add(from.text[i] ?? '', from.starts[i] ?? 0, from.ends[i] ?? 0);
  }

  get length(): number {
    return this.#starts.length;
  }

  finish(): Folded {
    return { text: this.#pieces.join(''), starts: this.#starts, ends: this.#ends };
  }
}
