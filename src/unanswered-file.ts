import { type AppendOptions, openAppendFile } from './append-file.ts';
import { scrubQuestion } from './scrub-question.ts';

/** The admin's file of questions that have no answer. */
export interface UnansweredFile {
  /** Adds a question without what may say who somebody is, and what is missing; not who asked. Never throws. */
  readonly add: (question: string, missing: string | undefined) => void;
}

/** Opens the file for its owner alone. Throws a SetupError where it is none, or can't be written. `most`: bytes. */
export async function openUnansweredFile(
  path: string,
  log: AppendOptions['log'],
  most?: number,
): Promise<UnansweredFile> {
  const file = await openAppendFile({ path, setting: 'LOG_UNANSWERED', log, most });
  return {
    add: (question, missing) =>
      file.add({ question: scrubQuestion(question), missing: missing && scrubQuestion(missing) }),
  };
}
