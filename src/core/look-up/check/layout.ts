import { type Folded, FoldedText, type Span } from './folded.ts';
import { copyMarked } from './inline-marks.ts';

/** A paragraph, an item of a list, or a block quotation of a text; line ends inside are kept. */
export interface Block extends Span {
  readonly kind: 'paragraph' | 'item' | 'quote';
}

/** A text without the marks that lay it out (Markdown, chats, e-mail), and its blocks. */
export interface Layout {
  readonly folded: Folded;
  readonly blocks: readonly Block[];
  readonly hasQuotes: boolean;
  /** Block → the last paragraph above it; -1 where there is none. */
  readonly headings: readonly number[];
}

/** Takes off what lays a text out: quotation signs, bullets, numbers, headings, and marks for bold, italics, code and spoilers. */
export function readLayout(characters: Folded): Layout {
  return new LayoutReader(characters).read();
}

const QUOTED = /[ \t]{0,3}>(?: ?>)* ?/y;
const BULLET = /[ \t]*(?:[*+•◦▪‣●○■·-]|\(?\d{1,3}[.)]|\(?[a-hA-H]\))[ \t]+(?=\S)/y;
const HEADING = /#{1,6}[ \t]+/y;
const FENCE = /[ \t]*```[\w-]*[ \t]*$/y;

class LayoutReader {
  readonly #from: Folded;
  readonly #to = new FoldedText();
  readonly #blocks: { kind: Block['kind']; start: number; end: number }[] = [];
  /** Whether the next line goes on with the last block. */
  #open = false;
  #fenced = false;
  /** Discord's >>> quotes all that follows. */
  #quotedToEnd = false;
  #at = 0;

  constructor(from: Folded) {
    this.#from = from;
  }

  read(): Layout {
    const { text } = this.#from;
    for (let at = 0; at <= text.length; ) {
      const newline = text.indexOf('\n', at);
      const end = newline < 0 ? text.length : newline;
      this.#readLine(at, end);
      at = end + 1;
    }
    return {
      folded: this.#to.finish(),
      blocks: this.#blocks,
      hasQuotes: this.#blocks.some(({ kind }) => kind === 'quote'),
      headings: findHeadings(this.#blocks),
    };
  }

  #readLine(start: number, end: number): void {
    const line = this.#from.text.slice(start, end);
    if (matchAt(FENCE, line, 0) > 0) {
      this.#fenced = !this.#fenced;
      this.#open = false;
      return;
    }
    const quoted = matchAt(QUOTED, line, 0);
    if (line.slice(0, quoted).includes('>>>')) this.#quotedToEnd = true;
    const isQuote = quoted > 0 || this.#quotedToEnd || this.#fenced;
    const bullet = matchAt(BULLET, line, quoted);
    const content = matchAt(HEADING, line, bullet);
    if (!line.slice(content).trim()) {
      this.#open = this.#open && isQuote && this.#blocks.at(-1)?.kind === 'quote';
      return;
    }
    this.#at = start;
    const kind = isQuote ? 'quote' : bullet > quoted ? 'item' : 'paragraph';
    this.#begin(kind, bullet > quoted);
    this.#copyLine(start + content, end);
  }

  #begin(kind: Block['kind'], isItem: boolean): void {
    const last = this.#blocks.at(-1);
    const goesOn =
      this.#open &&
      last &&
      (last.kind === kind ? !isItem || kind === 'quote' : last.kind === 'item' && kind === 'paragraph');
    if (this.#to.length > 0) this.#to.add('\n', this.#at, this.#at);
    if (!goesOn) this.#blocks.push({ kind, start: this.#to.length, end: this.#to.length });
    this.#open = true;
  }

  #copyLine(start: number, end: number): void {
    copyMarked(this.#from, { start, end }, this.#to);
    const block = this.#blocks.at(-1);
    if (block) block.end = this.#to.length;
  }
}

function findHeadings(blocks: readonly Block[]): number[] {
  let last = -1;
  return blocks.map(({ kind }, i) => {
    const heading = last;
    if (kind === 'paragraph') last = i;
    return heading;
  });
}

/** Where a pattern that matches at a place ends; the place itself where it does not match. */
function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match ? at + match[0].length : at;
}
