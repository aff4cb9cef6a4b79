/** A record that is sealed: whoever finds it can't read it. */
export interface SealedRecord {
  readonly name: string;
  readonly sealed: string;
}

/** Sealed records by name. All of it throws where what keeps them can't be reached. */
export interface SealedRecords {
  readonly read: (name: string) => Promise<string | undefined>;
  readonly write: (record: SealedRecord) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
  readonly list: () => Promise<readonly SealedRecord[]>;
}

/** Records that end with the process. */
export function createRecords(): SealedRecords {
  const records = new Map<string, string>();
  return {
    read: async (name) => records.get(name),
    write: async ({ name, sealed }) => void records.set(name, sealed),
    remove: async (name) => void records.delete(name),
    list: async () => [...records].map(([name, sealed]) => ({ name, sealed })),
  };
}
