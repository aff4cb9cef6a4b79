import type { Citation } from '../statement/citation.ts';
import type { Statement } from '../statement/statement.ts';
import { splitWords, stemOf, type Word } from '../words/terms.ts';
import { foldSigns, type Sought, type SoughtWord } from './find-query.ts';

/** The statement's words, for finding mentions. */
export interface MentionIndex {
  readonly sentences: Statement['sentences'];
  readonly text: string;
  /** The words of each sentence. */
  readonly words: readonly (readonly SentenceWord[])[];
}

interface SentenceWord extends Word {
  /** What begins with it: itself, and with the words that hyphens join to it ("on", "online"). */
  readonly units: readonly Unit[];
}

interface Unit {
  readonly text: string;
  readonly stem: string;
  /** Words. */
  readonly length: number;
}

export function indexMentions({ sentences, text }: Statement): MentionIndex {
  const words = sentences.map(({ start, end }) => indexWords(foldSigns(text.slice(start, end))));
  return { sentences, text, words };
}

function indexWords(sentence: string): SentenceWord[] {
  const words = splitWords(sentence);
  return words.map((word, i) => {
    const units: Unit[] = [];
    let text = '';
    for (let at = i; at < words.length; at++) {
      const next = words[at] as Word;
      const isJoined = at === i || sentence.slice(words[at - 1]?.end, next.start) === '-';
      if (!isJoined) break;
      text += next.text;
      units.push({ text, stem: stemOf(text), length: at + 1 - i });
    }
    return { ...word, units };
  });
}

/** Everywhere that what is sought stands in a sentence that begins at `offset`. */
export function mentionsOf(words: readonly SentenceWord[], sought: Sought, offset: number): Citation[] {
  return words.flatMap((word, i) => {
    const end = matchAll(words, sought, i);
    const last = end === undefined ? undefined : words[end - 1];
    return last ? [{ start: offset + word.start, end: offset + last.end }] : [];
  });
}

/** The word behind those that are what is sought, one after another. */
function matchAll(
  words: readonly SentenceWord[],
  { words: sought, exact }: Sought,
  from: number,
): number | undefined {
  let at: number | undefined = from;
  for (const wanted of sought) at = at === undefined ? undefined : matchOne(words, wanted, at, exact);
  return at;
}

function matchOne(
  words: readonly SentenceWord[],
  wanted: SoughtWord,
  at: number,
  exact: boolean,
): number | undefined {
  const unit = words[at]?.units.find((one) => one.text === wanted.text || (!exact && isForm(one, wanted)));
  if (unit) return at + unit.length;
  const { parts } = wanted;
  const isApart = parts.length > 1 && parts.every((part, i) => words[at + i]?.text === part);
  return isApart ? at + parts.length : undefined;
}

/** Letters. Shorter words are no forms of others: the stem of "using" is "us". */
const SHORTEST_FORM = 4;

function isForm(unit: Unit, wanted: SoughtWord): boolean {
  return Math.min(unit.text.length, wanted.text.length) >= SHORTEST_FORM && unit.stem === wanted.stem;
}

/** In order, each place once, what stands side by side as one: "working group" is one mention of both words. */
export function joinMentions(text: string, mentions: readonly Citation[]): Citation[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...mentions].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1);
    if (last && (start < last.end || BETWEEN.test(text.slice(last.end, start))))
      last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}
const BETWEEN = /^[\s/‐‑-]*$/u;
