import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { Log } from './adapters/adapter.ts';
import { SetupError } from './core/index.ts';
import { scrubQuestion } from './scrub-question.ts';

/** Bytes: some 50,000 questions, which is more than anybody reads. */
const MOST_BYTES = 10_000_000;
/** People's questions are nobody else's to read. */
const OWNER_ONLY = 0o600;
/** Nothing waits for the other end of a pipe. */
const APPEND = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | constants.O_NONBLOCK;

/** The admin's file of questions that have no answer. */
export interface UnansweredFile {
  /** Adds a question without what may say who somebody is, and what is missing; not who asked. Never throws. */
  readonly add: (question: string, missing: string | undefined) => void;
}

/** Opens the file for its owner alone. Throws a SetupError where it is none, or can't be written. `most`: bytes. */
export async function openUnansweredFile(
  path: string,
  log: Pick<Log, 'warn' | 'error'>,
  most = MOST_BYTES,
): Promise<UnansweredFile> {
  const file = await openFile(path);
  let size = (await file.stat()).size;
  let isFull = false;
  return {
    add: (question, missing) => {
      const line = Buffer.from(
        `${JSON.stringify({ question: scrubQuestion(question), missing: missing && scrubQuestion(missing) })}\n`,
      );
      if (size + line.length > most) {
        if (!isFull)
          log.warn(
            { bytes: size },
            'The file of LOG_UNANSWERED is full: move it away and start again to go on collecting',
          );
        isFull = true;
        return;
      }
      size += line.length;
      file
        .appendFile(line)
        .catch((error: NodeJS.ErrnoException) =>
          log.error(
            { code: error.code },
            'An unanswered question could not be written to the file of LOG_UNANSWERED',
          ),
        );
    },
  };
}

async function openFile(path: string): Promise<FileHandle> {
  let file: FileHandle;
  try {
    file = await open(path, APPEND, OWNER_ONLY);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new SetupError(
      `LOG_UNANSWERED names a file that can't be written (${code}). Name another, or nothing.`,
    );
  }
  if (!(await file.stat()).isFile()) {
    await file.close();
    throw new SetupError('LOG_UNANSWERED names what is no file. Name a file, or nothing.');
  }
  // One that was there may be readable for others.
  await file.chmod(OWNER_ONLY).catch(() => {});
  return file;
}
