import { existsSync } from 'node:fs';
import { z } from 'zod';
import { readTextFile } from '../read-text-file.ts';

/** Bytes: several files of ten million, put together. */
const MOST_BYTES = 200_000_000;

const opinion = z.object({
  version: z.string(),
  isRight: z.boolean(),
  shown: z.enum(['answer', 'nothing']),
  places: z.array(z.string()),
});
const unanswered = z.object({ question: z.string(), missing: z.string().optional() });

/** The lines of a file that are as they should be, and how many are not: a disk may have been full. None where there is no file yet. */
export interface ReadLines<T> {
  readonly lines: readonly T[];
  readonly unreadable: number;
}

export function readOpinions(path: string): ReadLines<z.infer<typeof opinion>> {
  return readLines(path, opinion);
}

export function readUnanswered(path: string): ReadLines<z.infer<typeof unanswered>> {
  return readLines(path, unanswered);
}

function readLines<T>(path: string, schema: z.ZodType<T>): ReadLines<T> {
  if (!existsSync(path)) return { lines: [], unreadable: 0 };
  const written = readTextFile(path, MOST_BYTES).split('\n').filter(Boolean);
  const lines = written.flatMap((line) => {
    const read = schema.safeParse(parseJson(line));
    return read.success ? [read.data] : [];
  });
  return { lines, unreadable: written.length - lines.length };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
