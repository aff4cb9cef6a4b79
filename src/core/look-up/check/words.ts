import { foldCharacters } from './fold-characters.ts';
import { type Folded, type Span, sourceOf } from './folded.ts';
import { type Bracket, readBracket, readEllipsis } from './insertions.ts';
import { isBroken, isJoined, isNoteNumber } from './joints.ts';

/** A word of a text, with the punctuation behind it. Spans are characters of the folded text. */
export interface Word extends Span {
  /** Lower case, straight apostrophes: what words are found and aligned by. */
  readonly key: string;
  /** As written, with straight apostrophes: what an exact quotation must have. */
  readonly cased: string;
  /** What stands between this word and the next, without spaces and quotation marks, every dash a hyphen. */
  readonly after: string;
  /** Joined to the next word without a space: "on-line" and "98%" are read as one. */
  readonly joined: boolean;
  /** The hyphen behind it ends a line, so it may only break the word. */
  readonly broken: boolean;
  /** Stands in a text all in capitals, or without any: those say nothing. */
  readonly caseless?: boolean | undefined;
  /** Its capital was put in brackets, or an ending was. */
  readonly bracketed?: 'capital' | 'ending' | undefined;
}

/** What an editor marks as left out (an ellipsis) or put in (brackets), before one of the words. */
export interface Gap extends Span {
  readonly before: number;
  readonly kind: 'ellipsis' | 'bracket';
  /** The words in the brackets. */
  readonly inserted: readonly Word[];
}

/** The words of a quotation, and where it says itself that it is not complete. */
export interface Wording {
  readonly words: readonly Word[];
  readonly gaps: readonly Gap[];
}

const WORD =
  /[\p{L}\p{N}\p{M}]+(?:['’‘`][\p{L}\p{N}\p{M}]+|(?<=\p{N})[.,]\p{N}+|(?<=(?<![\p{L}\p{N}])\p{L})\.\p{L}(?![\p{L}\p{N}]))*/uy;
const APOSTROPHE = /[’‘`]/;
/** Signs that are read aloud. */
const SIGNS = '%$#@&+=€£';
const DASHES = '-‐‑‒–—―−﹘﹣－';
/** Those that stand between words only, also where no space does. */
const LONG_DASHES = '—―';
const PUNCTUATION = ',;:.!?()/';

/** Cuts a stretch of a folded text into words, in one pass. */
export function readWords(folded: Folded, span: Span): Wording {
  return new WordReader(folded.text, span).read();
}

/** The words of a text, with the places in it where they stand. */
export function readSourceWords(text: string): Word[] {
  const folded = foldCharacters(text);
  const { words } = readWords(folded, { start: 0, end: folded.text.length });
  return words.map((word) => ({ ...word, ...sourceOf(folded, word) }));
}

type Draft = { -readonly [Key in keyof Word]: Word[Key] };

class WordReader {
  readonly #text: string;
  readonly #end: number;
  readonly #words: Draft[] = [];
  readonly #gaps: Gap[] = [];
  #at: number;

  constructor(text: string, { start, end }: Span) {
    this.#text = text;
    this.#at = start;
    this.#end = end;
  }

  read(): Wording {
    while (this.#at < this.#end) this.#step();
    return { words: this.#words, gaps: this.#gaps };
  }

  #step(): void {
    const character = this.#text[this.#at] ?? '';
    const ellipsis = readEllipsis(this.#text, this.#at, this.#end);
    if (ellipsis > this.#at) this.#addGap('ellipsis', ellipsis, []);
    else if (character === '[' || character === '(') this.#stepBracket(character);
    else if (SIGNS.includes(character)) this.#addWord(this.#at + 1);
    else if (!this.#stepWord()) this.#addMark(character);
  }

  #stepWord(): boolean {
    WORD.lastIndex = this.#at;
    const match = WORD.exec(this.#text);
    if (!match) return false;
    const end = Math.min(this.#end, this.#at + match[0].length);
    if (isNoteNumber(this.#text, this.#at, end)) this.#at = end;
    else this.#addWord(end);
    return true;
  }

  #stepBracket(mark: string): void {
    const bracket = readBracket(this.#text, this.#at, this.#end);
    if (!bracket) this.#addMark(mark);
    else this.#addBracket(bracket);
  }

  #addBracket({ kind, start, end, after }: Bracket): void {
    switch (kind) {
      case 'aside':
        this.#at = after;
        return;
      case 'ellipsis':
        this.#addGap('ellipsis', after, []);
        return;
      case 'spoken':
        this.#addMark('(');
        this.#words.push(...readRun(this.#text, { start, end }));
        this.#at = after;
        this.#punctuate(')');
        return;
      case 'capital':
        this.#addCapital(start, end, after);
        return;
      case 'ending': {
        const last = this.#words.at(-1);
        if (last) last.bracketed = 'ending';
        this.#at = after;
        return;
      }
      default:
        this.#addGap('bracket', after, readRun(this.#text, { start, end }));
    }
  }

  /** [U]ltimately */
  #addCapital(start: number, end: number, after: number): void {
    WORD.lastIndex = after;
    const rest = WORD.exec(this.#text)?.[0] ?? '';
    const opening = this.#at;
    this.#pushWord(this.#text.slice(start, end) + rest, { start: opening, end: after + rest.length });
    const last = this.#words.at(-1);
    if (last) last.bracketed = 'capital';
    this.#at = after + rest.length;
  }

  #addGap(kind: Gap['kind'], end: number, inserted: readonly Word[]): void {
    this.#gaps.push({ before: this.#words.length, kind, inserted, start: this.#at, end });
    this.#at = end;
  }

  #addWord(end: number): void {
    this.#pushWord(this.#text.slice(this.#at, end), { start: this.#at, end });
    this.#at = end;
  }

  #pushWord(raw: string, { start, end }: Span): void {
    const cased = APOSTROPHE.test(raw) ? raw.replace(/[’‘`]/g, "'") : raw;
    const last = this.#words.at(-1);
    if (last) last.joined = isJoined(this.#text, last.end, start);
    this.#words.push({
      key: cased.toLowerCase(),
      cased,
      after: '',
      joined: false,
      broken: false,
      start,
      end,
    });
  }

  #addMark(mark: string): void {
    if (DASHES.includes(mark)) this.#addDash(mark);
    else if (PUNCTUATION.includes(mark)) this.#punctuate(mark);
    this.#at++;
  }

  #addDash(mark: string): void {
    const last = this.#words.at(-1);
    if (last && !LONG_DASHES.includes(mark))
      last.broken = isBroken(this.#text, last.end, this.#at, this.#end);
    this.#punctuate('-');
  }

  /** Two hyphens are a dash, and two stops are one. */
  #punctuate(mark: string): void {
    const last = this.#words.at(-1);
    if (last && !last.after.endsWith(mark)) last.after += mark;
  }
}

/** The words alone, of what stands in brackets. */
function readRun(text: string, span: Span): Draft[] {
  const { words } = new WordReader(text, span).read();
  return words.map((word) => ({ ...word }));
}

/** Whether a sentence ends with it. */
export function isStop(word: Word | undefined): boolean {
  return word !== undefined && /[.!?]/.test(word.after);
}
