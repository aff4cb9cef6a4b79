/** A file of a data folder. */
export interface TextFile {
  /** For error messages. */
  readonly path: string;
  readonly text: string;
}

/** What there is of a language, beside English. */
export interface LanguageFiles {
  /** BCP 47, which names its folder: "ar", "ckb" ... */
  readonly tag: string;
  readonly vocabulary: TextFile;
  readonly bank: TextFile;
}

/** A data folder, read. Only the statement is needed. */
export interface DataFolder {
  readonly statement: TextFile;
  readonly vocabulary?: TextFile | undefined;
  /** What each paragraph is about, in a few words. */
  readonly titles?: TextFile | undefined;
  readonly ranking?: TextFile | undefined;
  /** What later turns mean, as `npm run eval -- --fit-conversations` writes it. */
  readonly turns?: TextFile | undefined;
  readonly bank: readonly TextFile[];
  /** Questions of the bank that are offered to people. */
  readonly suggestions?: TextFile | undefined;
  readonly facts?: TextFile | undefined;
  readonly conversations?: readonly TextFile[] | undefined;
  readonly languages?: readonly LanguageFiles[] | undefined;
  /** Trained on the bank, as `learnClassifiers` writes them; trained anew where they are absent. */
  readonly classifiers?: Uint8Array | undefined;
}
