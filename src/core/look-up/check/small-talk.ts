import { dropEnd } from '../../words/trim.ts';

// What people say before and behind a quotation, and what is neither its nor theirs.

const GREETING =
  /^(?:[^.!?:\n]{0,160}\?+|(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|thanks|please|pls|fyi)\b[^.!?:\n,]{0,60}[.!,\n])["”’)]*\s+/iu;

/** How many characters "Is this right?" or "Hi all," takes at the start of a text. */
export function measureGreeting(text: string): number {
  const start = text.length - text.trimStart().length;
  const [greeting = ''] = GREETING.exec(text.slice(start)) ?? [];
  return greeting && !/\p{L}: /u.test(greeting) ? start + greeting.length : 0;
}

const SENTENCE_END = /[.!?]["”’)]*\s+|\n\s*/gu;
const PARTING = /^(?:[^.!?\n]{0,160}\?+|(?:thanks|thank you|thx|cheers|best|regards|tia)\b[^.?\n]{0,60})$/iu;

/** Where "Is that right?" or "Thanks!" begins behind a text; its end where it doesn't. */
export function findParting(text: string): number {
  const said = text.trimEnd();
  for (const end of said.matchAll(SENTENCE_END)) {
    const start = end.index + end[0].length;
    if (PARTING.test(said.slice(start))) return start;
  }
  return text.length;
}

const SIGNATURE = /^(?:sent (?:from|via|with)|get outlook for)\b.{0,60}$/i;

/** Where the line begins that a telephone writes under a message; the text's end where there is none. */
export function findSignature(text: string): number {
  const said = text.trimEnd();
  const line = said.lastIndexOf('\n') + 1;
  return line > 0 && SIGNATURE.test(said.slice(line).trimStart()) ? line : text.length;
}

/** A text without the question marks, and the spaces behind them, at its end. */
export function dropQuestionMarks(text: string): string {
  return dropEnd(text.trimEnd(), /\?/);
}
