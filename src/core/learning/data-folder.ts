/** A file of a data folder. */
export interface TextFile {
  /** For error messages. */
  readonly path: string;
  readonly text: string;
}

/** A data folder, read. Only the statement is needed. */
export interface DataFolder {
  readonly statement: TextFile;
  readonly vocabulary?: TextFile | undefined;
  readonly ranking?: TextFile | undefined;
  readonly bank: readonly TextFile[];
}
