// What stands around a quotation, in one table for each language: each written by somebody who thinks in it, none translated word by word.

/** The phrases around an answer in one language. The statement's words stay English. */
export interface Frame {
  /** BCP 47. */
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  /** Completes with what is missing, which reads on after it: "who leads the working groups". */
  readonly sayMissing: (missing: string) => string;
  /** That the statement surely does not say it, where what is missing has no name in this language. */
  readonly silent: string;
  /** That nothing was found which surely answers. */
  readonly unsure: string;
  readonly sayInaudible: (missing: string | undefined) => string;
  /** Above an answer that contradicts what was taken for granted. */
  readonly otherwise: string;
  /** Above passages that do not answer. */
  readonly nearest: string;
  /** Above further ones. */
  readonly related: string;
  /** That quotations are in English; nothing where that goes without saying. */
  readonly quotedInEnglish: string;
  /** What this is: of the statement's title, and a question to begin with. */
  readonly introduce: (title: string, example: string | undefined) => string;
  readonly labels: Labels;
}

/** What the buttons of an answer say; 80 characters at most, and better under 25. */
export interface Labels {
  readonly before: string;
  readonly paragraph: string;
  readonly after: string;
  readonly more: string;
  readonly cite: string;
  readonly follow: string;
  readonly share: string;
  readonly openQuotation: string;
}
