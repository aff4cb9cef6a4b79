import { vi } from 'vitest';
import type { SetupError } from '../../src/core/index.ts';
import { keepLog } from '../secrets-in-logs.ts';

/** What an adapter logs, and how it ends the process, kept for the test. Not even before they are taken out are the secrets that it knows in it. */
export function recordLog(secrets: readonly string[] = []) {
  const lines: string[] = [];
  const failures: SetupError[] = [];
  const write =
    (level: string) =>
    (details: object, message: string): void => {
      const line = `${level} ${message} ${JSON.stringify(details)}`;
      lines.push(line);
      keepLog({ text: line, secrets });
    };
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
