import type { Knowledge } from '../knowledge/knowledge.ts';
import { LONGEST_QUOTATION } from '../look-up/check.ts';
import { tokenize } from '../look-up/quotation.ts';

/** Words in a row. Fewer that stand in the statement are chance. */
const FEWEST_WORDS = 5;
/** Words. In longer messages looking costs more than the index of the statement's words, which then finds out. */
const LONGEST_LOOKED_AT = 60;

/** Whether a message has so many words in a row from the statement that it may quote it: told without the index of its words. */
export function mayQuote(knowledge: Pick<Knowledge, 'looseWords'>, message: string): boolean {
  if (message.length > LONGEST_QUOTATION) return false;
  const words = tokenize(message).map(({ loose }) => loose);
  if (words.length > LONGEST_LOOKED_AT) return true;
  return words.some(
    (_, i) =>
      i + FEWEST_WORDS <= words.length &&
      knowledge.looseWords().includes(` ${words.slice(i, i + FEWEST_WORDS).join(' ')} `),
  );
}
