export interface JoinedRows {
  readonly joined: Uint8Array;
  /** Where each row ends. */
  readonly ends: Uint32Array;
}

/** Rows one after the other. */
export function joinRows(rows: readonly Uint8Array[]): JoinedRows {
  let size = 0;
  const ends = Uint32Array.from(rows, ({ length }) => {
    size += length;
    return size;
  });
  const joined = new Uint8Array(size);
  rows.forEach((row, i) => {
    joined.set(row, ends[i - 1] ?? 0);
  });
  return { joined, ends };
}

/** The rows of so many buckets, bucket by bucket; one that has none ends where it begins. */
export function joinBuckets(
  buckets: number,
  rows: readonly (readonly [bucket: number, row: Uint8Array])[],
): JoinedRows {
  const sorted = rows.toSorted(([a], [b]) => a - b);
  const { joined, ends } = joinRows(sorted.map(([, row]) => row));
  const all = new Uint32Array(buckets);
  sorted.forEach(([bucket], i) => {
    all.fill(ends[i] ?? 0, bucket, sorted[i + 1]?.[0] ?? buckets);
  });
  return { joined, ends: all };
}
