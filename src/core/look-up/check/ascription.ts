import type { Sentence } from '../../statement/statement.ts';

/** To whom a text gives a quotation. */
export interface Ascription {
  /** As the text names them. */
  readonly named: string;
  /** What they say in the statement; nothing where the statement does not know them. */
  readonly sentences: ReadonlySet<Sentence>;
  /** How sure it is that the name is meant: a name with a verb of speech is surer than one that only stands near. */
  readonly strength: number;
}

export const STRONG = 3;
export const PLAIN = 2;
export const WEAK = 1;

/** "he said": whoever was named before. */
export const SAME_AS_BEFORE = 'same as before';
export type Read = Ascription | typeof SAME_AS_BEFORE | undefined;
