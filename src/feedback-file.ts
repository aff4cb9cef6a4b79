import { LRUCache } from 'lru-cache';
import type { Feedback } from './adapters/feedback.ts';
import { type AppendOptions, openAppendFile } from './append-file.ts';

/** Answers of which an opinion was counted that are remembered, so that a second press is none. */
const MOST_REMEMBERED = 20_000;
/** Characters of the statement's version (SHA-256, in hexadecimal). */
const VERSION_LENGTH = 8;

/** Opens the admin's file of what people said of answers, for its owner alone. `version`: of the statement. Throws a SetupError. */
export async function openFeedbackFile(
  path: string,
  version: string,
  log: AppendOptions['log'],
): Promise<Feedback> {
  const file = await openAppendFile({ path, setting: 'FEEDBACK', log });
  const counted = new LRUCache<string, true>({ max: MOST_REMEMBERED });
  return {
    count: ({ isRight, shown, places }, answer) => {
      if (answer !== undefined) {
        if (counted.has(answer)) return;
        counted.set(answer, true);
      }
      file.add({ version: version.slice(0, VERSION_LENGTH), isRight, shown, places });
    },
  };
}
