/** What was not done in time. */
export class Late extends Error {
  readonly code = 'LATE';
}

/** Rejects with `Late` where the work takes more than `milliseconds`. */
export async function runWithin<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    // A turn later: where the process itself was busy for so long, what came meanwhile is there but not yet read.
    timer = setTimeout(() => setImmediate(() => setImmediate(() => reject(new Late()))), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
