/** What was not done in time. */
export class Late extends Error {
  readonly code = 'LATE';
}

/** Pieces that the time is counted in: while the process itself is busy, at most one of them goes by. */
const PIECES = 10;

/** Rejects with `Late` where the work takes more than `milliseconds`, in which the process had time to see that it is done. */
export async function runWithin<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  let left = PIECES;
  const late = new Promise<never>((_, reject) => {
    timer = setInterval(() => {
      // A turn later: what came meanwhile is there but not yet read.
      if (--left === 0) setImmediate(() => setImmediate(() => reject(new Late())));
    }, milliseconds / PIECES);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearInterval(timer);
  }
}
