import type { Difference } from '../../core/index.ts';
import type { Run } from '../runs.ts';
import type { Words as Phrases } from '../words/words.ts';

// What a chat shows, as plain data. A card knows quotations, references and words of the bot's own, and no markup: nothing in it has to be
// escaped, undone or converted, so a platform can draw it only as it is.

export interface Card {
  /** What stands in it; `plain` is no more than a word of the bot's. Colours say nothing that the words don't. */
  readonly tone: 'stated' | 'silent' | 'plain';
  readonly blocks: readonly Block[];
  readonly rows: readonly Row[];
  /** Of what the bot says in it (BCP 47), where it is not English. */
  readonly language?: string | undefined;
  /** The conversation that its "Follow up" goes on with. */
  readonly conversation?: string | undefined;
}

export type Block = Words | Quotation | Comparison | Reference | Parts;

/** What the bot says in its own voice, line by line. */
export interface Words {
  readonly kind: 'words';
  readonly lines: readonly Line[];
}

export type Line =
  | { readonly as: 'heading' | 'text' | 'item'; readonly text: string }
  /** What is said in passing. */
  | { readonly as: 'aside'; readonly text: string }
  /** `link` is where the text leads. */
  | { readonly as: 'value'; readonly name: string; readonly text: string; readonly link?: string | undefined }
  /** A paragraph by how it begins; without, where that is too long. */
  | { readonly as: 'entry'; readonly number: string; readonly text: string; readonly note: string };

/** Whole sentences of the statement, and their reference. */
export interface Quotation {
  readonly kind: 'quotation';
  /** The words, to be shown one after another as they are; none where not even one sentence fits. */
  readonly runs: readonly Run[];
  /** That sentences are left out after them; empty where none are. */
  readonly omitted: string;
  readonly speaker: string;
  readonly label: string;
  readonly link: string;
}

/** A quotation word by word as quoted and as stated: for eyes alone, what it shows is said in words as well. */
export interface Comparison {
  readonly kind: 'comparison';
  /** Above it: which marks are which wording. */
  readonly legend: Legend;
  readonly differences: readonly Difference[];
}

/** "Word by word, [as quoted] and [as stated]" */
export interface Legend {
  readonly before: string;
  readonly said: string;
  readonly and: string;
  readonly stated: string;
}

/** A reference to copy; without a text where it is longer than a message. */
export interface Reference {
  readonly kind: 'reference';
  readonly style: string;
  readonly text: string | undefined;
  /** What is said in the place of the text. */
  readonly note: string;
  readonly label: string;
  readonly link: string;
}

/** The statement's parts. */
export interface Parts {
  readonly kind: 'parts';
  readonly parts: readonly { readonly name: string; readonly about: string }[];
}

export type Row =
  | { readonly kind: 'buttons'; readonly buttons: readonly Button[] }
  | {
      readonly kind: 'menu';
      readonly id: string;
      readonly label: string;
      readonly choices: readonly Choice[];
    };

/** What can be pressed. Its state is all that the press needs, and fits the platform. */
export interface Button {
  /** Its own within the card. */
  readonly id: string;
  readonly label: string;
  readonly state: string;
}

export interface Choice {
  readonly label: string;
  readonly state: string;
}

/** What a platform's messages hold. */
export interface Limits {
  readonly mostQuotations: number;
  /** Messages that one command or press is answered with. */
  readonly mostMessages: number;
  readonly mostChoices: number;
  /** Characters of a choice's label, of its state, and of a button's. */
  readonly choiceLabel: number;
  readonly choiceState: number;
  readonly buttonState: number;
  /** Characters of a link's address. */
  readonly link: number;
  /** Characters of the sentence with which a paragraph is listed. */
  readonly opening: number;
}

export interface Medium extends Limits {
  /** What share of a message (all of it: 1) a block takes, as the platform draws it. */
  readonly measure: (block: Block) => number;
  /** What the button says that shows an answer to all. */
  readonly shareLabel: (words: Phrases) => string;
}

export function words(...lines: readonly Line[]): Words {
  return { kind: 'words', lines };
}

export function say(text: string): Words {
  return words({ as: 'text', text });
}

export function head(text: string): Words {
  return words({ as: 'heading', text });
}

export function remark(text: string): Words {
  return words({ as: 'aside', text });
}
