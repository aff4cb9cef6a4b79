import type { Compiled } from './learning/compile.ts';
import type { DataFolder } from './learning/data-folder.ts';
import type { WordFilter } from './words/word-filter.ts';

/**
 * Validates the texts of a data folder, indexes the statement and trains the ranking on its question bank: seconds for thousands of
 * questions, milliseconds without a bank. Throws a SetupError that names the file, the line or field, and the fault.
 */
export async function compileKnowledge(folder: DataFolder, dictionary?: WordFilter): Promise<Compiled> {
  // Validation and training stay out of a process that only answers.
  const { compileKnowledge: compile } = await import('./learning/compile.ts');
  return compile(folder, dictionary);
}
