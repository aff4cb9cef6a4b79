import type { Knowledge } from '../knowledge/knowledge.ts';
import { LONGEST_QUOTATION } from '../look-up/check/check-text.ts';
import { foldWords } from '../words/terms.ts';

/** Words in a row. Fewer that stand in the statement are chance. */
const FEWEST_WORDS = 5;
/** Words. Five in a row hold three that begin at a multiple of three: looking for those first is less to look for. */
const STEP = 3;
/** Words. In longer messages looking costs more than the index of the statement's words, which then finds out. */
const LONGEST_LOOKED_AT = 60;

/** Whether a message has so many words in a row from the statement that it may quote it: told without the index of its words. */
export function mayQuote({ runs }: Pick<Knowledge, 'runs'>, message: string): boolean {
  if (message.length > LONGEST_QUOTATION) return false;
  const words = foldWords(message);
  if (words.length > LONGEST_LOOKED_AT) return true;
  const isStated = (from: number, count: number): boolean =>
    from + count <= words.length && runs().hasRun(words, from, count);
  for (let at = 0; at < words.length; at += STEP)
    if (isStated(at, STEP))
      for (let from = Math.max(0, at + STEP - FEWEST_WORDS); from <= at; from++)
        if (isStated(from, FEWEST_WORDS)) return true;
  return false;
}
