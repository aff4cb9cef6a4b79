import { pino } from 'pino';
import pretty from 'pino-pretty';
import type { Log } from './adapters/adapter.ts';
import { limitLog } from './limit-log.ts';
import { createRedact, REDACTED, SECRET_PATHS } from './redact.ts';

export interface ClosableLog extends Log {
  /** Writes what is still to be written, as far as it can be written. */
  readonly close: () => Promise<void>;
}

/** Characters that wait to be written at most: whoever reads them may have stopped reading. */
const LONGEST_WAITING = 1_000_000;
/** Milliseconds for the last lines to be written before the process leaves. */
const LONGEST_CLOSE = 500;

/**
 * One line an event: for people where people look, else as JSON. It never holds the process up: where lines can't be written (a full disk, a reader
 * that is gone) it gives up, and says so once through `warn`. No secret is in it: neither those given nor what looks like one.
 */
export function createLog(
  level: 'debug' | 'info' | 'warn' | 'error',
  { fd, isTerminal }: { readonly fd: number; readonly isTerminal: boolean },
  warn: (message: string) => void,
  secrets: readonly string[] = [],
): ClosableLog {
  const redact = createRedact(secrets);
  const file = pino.destination({ dest: fd, sync: false, maxLength: LONGEST_WAITING });
  let isWritten = true;
  file.on('error', (error: NodeJS.ErrnoException) => {
    if (isWritten) warn(`The log can't be written any more (${error.code}), so there will be no more of it.`);
    isWritten = false;
    file.destroy();
  });
  const options = {
    ...{ level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    redact: { paths: SECRET_PATHS, censor: REDACTED },
  };
  const lines = isTerminal
    ? pretty({ destination: file, translateTime: 'SYS:HH:MM:ss', colorize: true })
    : { write: (line: string) => isWritten && file.write(line) };
  const { log, flush } = limitLog(pino(options, { write: (line: string) => lines.write(redact(line)) }));
  return {
    ...log,
    close: async () => {
      flush();
      if (!isWritten) return;
      await new Promise<void>((resolve) => {
        const late = setTimeout(resolve, LONGEST_CLOSE);
        file.once('error', () => resolve());
        file.once('close', () => {
          clearTimeout(late);
          resolve();
        });
        if (isTerminal && 'end' in lines) lines.end();
        file.end();
      });
    },
  };
}
