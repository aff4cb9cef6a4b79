import { styleText } from 'node:util';
import { type Words, wordsIn } from '../words/words.ts';
import type { Terminal } from './terminal.ts';

const WIDEST = 88;
const NARROWEST = 20;

/** How text is laid out for whoever reads it. */
export interface Layout {
  /** What is said around quotations, where a question doesn't say in which language. */
  readonly words: Words;
  /** Whether programs read on: lines stay whole, and nothing is drawn around them. */
  readonly isPlain: boolean;
  /** Characters of a line; none in a pipe. */
  readonly columns: number;
  /** Breaks lines so that `inset` characters fit before each. */
  readonly wrap: (text: string, inset?: number) => string;
  readonly paint: (style: Style, text: string) => string;
  /** Words that are a link; undefined where they can't be. */
  readonly link: ((words: string, address: string) => string) | undefined;
}

export type Style = Parameters<typeof styleText>[0];

/** What is piped to a program or written to a file. */
export const PLAIN: Layout = {
  words: wordsIn(),
  isPlain: true,
  columns: Number.POSITIVE_INFINITY,
  wrap: (text) => text,
  paint: (_style, text) => text,
  link: undefined,
};

/** How text is laid out on a terminal, or for what reads it instead. */
export async function chooseLayout({ output, color, showsLinks, locale }: Terminal): Promise<Layout> {
  if (!output.isTTY) return PLAIN;
  // Loaded here: what is piped needs no width of characters.
  const { default: wrapAnsi } = await import('wrap-ansi');
  const columns = Math.max(NARROWEST, Math.min(WIDEST, output.columns || 80));
  return {
    words: wordsIn(locale),
    isPlain: false,
    columns,
    wrap: (text, inset = 0) => wrapAnsi(text, columns - inset),
    paint: (style, text) => (color ? styleText(style, text, { validateStream: false }) : text),
    link: (await showsLinks()) ? writeLink : undefined,
  };
}

/** https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda */
function writeLink(words: string, address: string): string {
  return `\u001b]8;;${address}\u0007${words}\u001b]8;;\u0007`;
}
