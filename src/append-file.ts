import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { Log } from './adapters/adapter.ts';
import { SetupError } from './core/index.ts';

/** Bytes: some 50,000 lines, which is more than anybody reads. */
const MOST_BYTES = 10_000_000;
/** What people asked or said is nobody else's to read. */
const OWNER_ONLY = 0o600;
/** Nothing waits for the other end of a pipe. */
const APPEND = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | constants.O_NONBLOCK;

/** A file of the admin's that grows by a line of JSON at a time. Several processes may share it. */
export interface AppendFile {
  /** Never throws. */
  readonly add: (line: object) => void;
}

export interface AppendOptions {
  readonly path: string;
  /** The setting that names it. */
  readonly setting: string;
  readonly log: Pick<Log, 'warn' | 'error'>;
  /** Bytes. */
  readonly most?: number | undefined;
}

/** Opens the file for its owner alone. Throws a SetupError where it is none, or can't be written. */
export async function openAppendFile({
  path,
  setting,
  log,
  most = MOST_BYTES,
}: AppendOptions): Promise<AppendFile> {
  const file = await openFile(path, setting);
  let size = (await file.stat()).size;
  let isFull = false;
  return {
    add: (line) => {
      const bytes = Buffer.from(`${JSON.stringify(line)}\n`);
      if (size + bytes.length > most) {
        if (!isFull)
          log.warn(
            { bytes: size },
            `The file of ${setting} is full: move it away and start again to go on collecting`,
          );
        isFull = true;
        return;
      }
      size += bytes.length;
      file
        .appendFile(bytes)
        .catch((error: NodeJS.ErrnoException) =>
          log.error({ code: error.code }, `A line could not be written to the file of ${setting}`),
        );
    },
  };
}

async function openFile(path: string, setting: string): Promise<FileHandle> {
  let file: FileHandle;
  try {
    file = await open(path, APPEND, OWNER_ONLY);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new SetupError(
      `${setting} names a file that can't be written (${code}). Name another, or nothing.`,
    );
  }
  if (!(await file.stat()).isFile()) {
    await file.close();
    throw new SetupError(`${setting} names what is no file. Name a file, or nothing.`);
  }
  // One that was there may be readable for others.
  await file.chmod(OWNER_ONLY).catch(() => {});
  return file;
}
