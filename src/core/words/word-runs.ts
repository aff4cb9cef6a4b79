/** The words of a text, by where they stand: to look whether some stand in it in a row. */
export class WordRuns {
  readonly #words: readonly string[];
  readonly #places = new Map<string, number[]>();

  constructor(words: readonly string[]) {
    this.#words = words;
    words.forEach((word, at) => {
      const places = this.#places.get(word);
      if (places) places.push(at);
      else this.#places.set(word, [at]);
    });
  }

  has(word: string): boolean {
    return this.#places.has(word);
  }

  /** Whether the `count` words from `from` on stand somewhere in a row. */
  hasRun(words: readonly string[], from: number, count: number): boolean {
    for (const at of this.#places.get(words[from] ?? '') ?? []) {
      let length = 1;
      while (length < count && this.#words[at + length] === words[from + length]) length++;
      if (length === count) return true;
    }
    return false;
  }
}
