import type { Compiled, DataFolder } from './compile.ts';
import type { WordFilter } from './spelling.ts';

export type { Answer, Topic } from './answer.ts';
export type { Check } from './check.ts';
export type { Citation, Quote } from './citation.ts';
export type { Compiled, DataFolder, TextFile } from './compile.ts';
export { SetupError } from './errors.ts';
export type { Knowledge } from './knowledge.ts';
export { unpackKnowledge } from './pack.ts';
export { buildWordFilter, type WordFilter } from './spelling.ts';
export type { Part, Sentence, Statement } from './statement.ts';

/**
 * Validates the texts of a data folder, indexes the statement and trains the ranking on its question bank: seconds for thousands of
 * questions, milliseconds without a bank. Throws a SetupError that names the file, the line or field, and the fault.
 */
export async function compileKnowledge(folder: DataFolder, dictionary?: WordFilter): Promise<Compiled> {
  // Validation and training stay out of a process that only answers.
  const { compileKnowledge: compile } = await import('./compile.ts');
  return compile(folder, dictionary);
}
