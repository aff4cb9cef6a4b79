import { vi } from 'vitest';
import type { SetupError } from '../../src/core/index.ts';

/** What an adapter logs, and how it ends the process, kept for the test. */
export function recordLog() {
  const lines: string[] = [];
  const failures: SetupError[] = [];
  const write =
    (level: string) =>
    (details: object, message: string): void =>
      void lines.push(`${level} ${message} ${JSON.stringify(details)}`);
  return {
    given: {
      log: { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') },
      fail: (error: SetupError): void => void failures.push(error),
    },
    failures,
    log: () => lines.join('\n'),
    /** Waits until the log says so. */
    logged: (words: string) =>
      vi.waitFor(
        () => {
          if (!lines.some((line) => line.includes(words)))
            throw new Error(`not logged: ${words}\n${lines.join('\n')}`);
        },
        { timeout: 15_000, interval: 10 },
      ),
  };
}
