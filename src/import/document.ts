/** A text as it was laid out, in reading order. */
export interface ImportedDocument {
  readonly blocks: readonly Block[];
  /** What the text says of itself, apart from its words. */
  readonly about: About;
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string /** 1 is the highest. */; readonly level: number }
  | { readonly kind: 'paragraph'; readonly text: string };

export interface About {
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  readonly publisher?: string | undefined;
  /** `2018-02-13` */
  readonly date?: string | undefined;
  readonly url?: string | undefined;
}

export type Format = 'html' | 'markdown' | 'text';

/** One space between words; and characters in their composed form, as they are typed when they are sought. */
export function foldSpace(text: string): string {
  return text.normalize().replace(/\s+/gu, ' ').trim();
}
