import { lazily } from '../lazily.ts';
import type { ForeignWord } from './fold-foreign.ts';

/** Words of another language, and what they stand for. */
export interface Gloss {
  /** English words, one space between; empty for a word of grammar that has none. */
  readonly english: string;
  /** How many words it stands for. */
  readonly length: number;
}

/** Words that an entry may have. */
const LONGEST_ENTRY = 5;

/** What the words of one language stand for in English, each in its likeliest sense. */
export class Glossary {
  readonly #entries: () => ReadonlyMap<string, string>;
  readonly #byStart: () => ReadonlyMap<string, readonly string[]>;

  /** `text`: see `writeGlossary`. */
  constructor(text: () => string) {
    this.#entries = lazily(() => readEntries(text()));
    this.#byStart = lazily(() => sortByStart(this.#entries()));
  }

  /** What the words from `at` on stand for, as many of them as make an entry; or a single one in a form that has none. */
  find(words: readonly ForeignWord[], at: number): Gloss | undefined {
    for (let length = Math.min(LONGEST_ENTRY, words.length - at); length > 0; length--) {
      const english = this.#entries().get(joinWords(words, at, length));
      if (english !== undefined) return { english, length };
    }
    const near = this.#findNear(words[at]?.text ?? '');
    return near === undefined ? undefined : { english: this.#entries().get(near) ?? '', length: 1 };
  }

  /** The entry that begins most like a word: most languages here change a word at its end. */
  #findNear(word: string): string | undefined {
    let best: string | undefined;
    let most = 0;
    for (const entry of this.#byStart().get(word.slice(0, START)) ?? []) {
      const shared = countShared(word, entry);
      if (shared < Math.max(LEAST_SHARED, SHARE_OF_ENTRY * entry.length, SHARE_OF_WORD * word.length))
        continue;
      const likeness = shared / Math.max(word.length, entry.length);
      if (likeness > most) [best, most] = [entry, likeness];
    }
    return best;
  }
}

/** Letters. */
const START = 3;
const LEAST_SHARED = 4;
// Chosen by hand, on the banks of the languages.
const SHARE_OF_ENTRY = 0.6;
const SHARE_OF_WORD = 0.5;

function joinWords(words: readonly ForeignWord[], at: number, length: number): string {
  let joined = words[at]?.text ?? '';
  for (let i = at + 1; i < at + length; i++) joined += ` ${words[i]?.text}`;
  return joined;
}

function countShared(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return shared;
}

/** A line an entry: its words, a tab, the English. Words of grammar that stand for nothing have nothing after the tab. */
export function writeGlossary(entries: ReadonlyMap<string, string>): string {
  return [...entries].map(([words, english]) => `${words}\t${english}`).join('\n');
}

function readEntries(text: string): ReadonlyMap<string, string> {
  const lines = text ? text.split('\n') : [];
  return new Map(
    lines.map((line) => {
      const tab = line.indexOf('\t');
      return [line.slice(0, tab), line.slice(tab + 1)];
    }),
  );
}

/** First letters → the entries of one word that begin with them. */
function sortByStart(entries: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const sorted = new Map<string, string[]>();
  for (const [entry, english] of entries) {
    if (!english || entry.length < LEAST_SHARED || entry.includes(' ')) continue;
    const start = entry.slice(0, START);
    const others = sorted.get(start);
    if (others) others.push(entry);
    else sorted.set(start, [entry]);
  }
  return sorted;
}
