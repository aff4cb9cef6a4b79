/** What `statement.json` holds. */
export interface StatementFile {
  readonly title: string;
  readonly source: StatementSource;
  readonly parts: readonly PartFile[];
}

/** Where the statement was published, and when (`2018-02-13`). */
export interface StatementSource {
  readonly url: string;
  readonly publisher: string;
  readonly date: string;
}

export interface PartFile {
  /** Lower-case letters, digits and hyphens: the first word of its places. */
  readonly id: string;
  readonly name: string;
  readonly speaker: string;
  /** How reference styles name the speaker, where that differs. */
  readonly author?: { readonly note: string; readonly reference: string } | undefined;
  readonly title?: string | undefined;
  /** Sentences; with a speaker of their own where the part quotes somebody. */
  readonly paragraphs: readonly (readonly (string | { readonly text: string; readonly speaker: string })[])[];
  readonly dateline?: string | undefined;
}
