/** What `vocabulary.json` holds: what people call things, and what they ask for by name. */
export interface Vocabulary {
  readonly names: readonly Name[];
  /** How the statement spells it → how others do. */
  readonly spellings: Readonly<Record<string, readonly string[]>>;
  /** A word of the statement → everyday words for it. */
  readonly everyday: Readonly<Record<string, readonly string[]>>;
  readonly collections: readonly Collection[];
  /** Part, or "statement" for all of it → the places of the sentences that carry it, in reading order. */
  readonly overviews: Readonly<Record<string, readonly string[]>>;
  readonly voices: readonly Voice[];
}

/** An acronym or a name, where the statement introduces it, and what else people call it. */
export interface Name {
  readonly name: string;
  readonly acronym?: string | undefined;
  /** A place. */
  readonly introducedAt: string;
  readonly also: readonly string[];
}

/** Things that people ask a whole list of, with the places that give it. */
export interface Collection {
  /** What they are called, in the plural. */
  readonly of: readonly string[];
  /** Words that may stand beside, and narrow nothing down. */
  readonly beside: readonly string[];
  readonly places: readonly string[];
}

/** Whom a question can ask for by name, and which places hold their words. */
export interface Voice {
  readonly names: readonly string[];
  /** What only an ascription means them by ("the Coalition said"), and a question does not. */
  readonly credited: readonly string[];
  readonly places: readonly string[];
  /** Can be asked about, too: a name alone does not ask for their words. */
  readonly person: boolean;
  /** A name for the whole as well, which means this voice only beside another's. */
  readonly onlyBeside: boolean;
  /** Places where others speak of them. */
  readonly aboutIn: readonly string[];
}
