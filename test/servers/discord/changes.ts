/** Milliseconds after which to look again without being told: what a test waits for may be outside this server. */
const LOOK_AGAIN = 20;

/** Tells those who wait that something happened. */
export interface Changes {
  notify(): void;
  /** Resolves with the first result of `look` that is there; looks again whenever something happened, and now and then. */
  waitFor<T>(look: () => T | undefined | false, timeoutMs?: number, what?: string): Promise<T>;
}

export function createChanges(describe: () => string): Changes {
  const listeners = new Set<() => void>();
  return {
    notify: () => {
      for (const listener of [...listeners]) listener();
    },
    waitFor: <T>(look: () => T | undefined | false, timeoutMs = 10_000, what = 'what was waited for') =>
      new Promise<T>((resolve, reject) => {
        const stop = (): void => {
          clearTimeout(timer);
          clearInterval(again);
          listeners.delete(check);
        };
        const check = (): void => {
          try {
            const found = look();
            if (found === undefined || found === false) return;
            stop();
            resolve(found);
          } catch (error) {
            stop();
            reject(error);
          }
        };
        const timer = setTimeout(() => {
          stop();
          reject(new Error(`${what} did not happen within ${timeoutMs} ms. ${describe()}`));
        }, timeoutMs);
        const again = setInterval(check, LOOK_AGAIN);
        listeners.add(check);
        check();
      }),
  };
}
