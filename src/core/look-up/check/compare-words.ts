import type { StatementWords } from './statement-words.ts';
import type { Word, Wording } from './words.ts';

/** Where a word stands in a quotation, which decides what else than its letters must be the same. */
export interface Position {
  /** Begins a quotation, or goes on after an ellipsis: quoting may change its capital. */
  readonly first: boolean;
  /** Ends one: quoting puts its own stop there. */
  readonly last: boolean;
}

/** Whether a word of a quotation is the statement's to the letter, but for presentation. */
export function isExact(said: Word, stated: Word, position: Position): boolean {
  return said.key === stated.key && isSameCase(said, stated, position) && isSameAfter(said, stated, position);
}

function isSameCase(said: Word, stated: Word, { first }: Position): boolean {
  if (said.cased === stated.cased || said.caseless) return true;
  return (first || said.bracketed === 'capital') && said.cased.slice(1) === stated.cased.slice(1);
}

function isSameAfter(said: Word, stated: Word, { last }: Position): boolean {
  if (!last) return said.after === stated.after;
  return [...said.after].every((mark) => !'!?'.includes(mark) || stated.after.includes(mark));
}

/** Words broken at a line's end are put together as the statement has them; note numbers that stick to a word come off. */
export function mendWording(statement: StatementWords, { words, gaps }: Wording): Wording {
  const mended: Word[] = [];
  const moved: number[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    const next = words[i + 1];
    moved.push(mended.length);
    if (
      word.broken &&
      next &&
      isOneWord(statement, word, next, { before: mended.at(-1), after: words[i + 2] })
    ) {
      mended.push({ ...next, start: word.start, cased: word.cased + next.cased, key: word.key + next.key });
      moved.push(mended.length);
      i++;
    } else mended.push(dropNoteNumber(statement, word));
  }
  const isEven =
    FEWEST_EVEN <= mended.length && (isAll(mended, 'toUpperCase') || isAll(mended, 'toLowerCase'));
  const evened = isEven ? mended.map((word) => ({ ...word, caseless: true })) : mended;
  return { words: evened, gaps: gaps.map((gap) => ({ ...gap, before: moved[gap.before] ?? mended.length })) };
}

/** A word or two may be an acronym. */
const FEWEST_EVEN = 3;

function isAll(words: readonly Word[], change: 'toUpperCase' | 'toLowerCase'): boolean {
  return words.every(({ cased }) => cased === cased[change]());
}

interface Neighbours {
  readonly before: Word | undefined;
  readonly after: Word | undefined;
}

/** Where the statement has both "reemergence" and "re-emergence", the words around decide. */
function isOneWord(
  { byKey, words }: StatementWords,
  first: Word,
  second: Word,
  { before, after }: Neighbours,
): boolean {
  const joined = byKey.get(first.key + second.key) ?? [];
  const apart = (byKey.get(first.key) ?? []).filter(
    (at) => words[at + 1]?.key === second.key && words[at]?.after === '-',
  );
  if (joined.length === 0 || apart.length === 0) return apart.length === 0;
  const fits = (from: number, to: number): boolean =>
    words[from - 1]?.key === before?.key || words[to]?.key === after?.key;
  return joined.some((at) => fits(at, at + 1)) || !apart.some((at) => fits(at, at + 2));
}

const NUMBERED = /^(\p{L}{2,})\d{1,2}$/u;

function dropNoteNumber({ byKey }: StatementWords, word: Word): Word {
  const bare = NUMBERED.exec(word.cased)?.[1];
  if (!bare || byKey.has(word.key) || !byKey.has(bare.toLowerCase())) return word;
  return { ...word, cased: bare, key: bare.toLowerCase() };
}
