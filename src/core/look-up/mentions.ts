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
  /** Text or stem → where something begins that has it, in reading order. */
  readonly starts: ReadonlyMap<string, readonly Start[]>;
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

/** A word of a sentence. */
interface Start {
  readonly sentence: number;
  readonly word: number;
}

export function indexMentions({ sentences, text }: Statement): MentionIndex {
  const words = sentences.map(({ start, end }) => indexWords(foldSigns(text.slice(start, end))));
  return { sentences, text, words, starts: indexStarts(words) };
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

function indexStarts(words: MentionIndex['words']): Map<string, Start[]> {
  const starts = new Map<string, Start[]>();
  words.forEach((spoken, sentence) => {
    spoken.forEach(({ units }, word) => {
      for (const name of new Set(units.flatMap(({ text, stem }) => [text, stem]))) {
        const others = starts.get(name);
        if (others) others.push({ sentence, word });
        else starts.set(name, [{ sentence, word }]);
      }
    });
  });
  return starts;
}

/** Sentence → everywhere that what is sought stands in it, in reading order. */
export function locate(index: MentionIndex, sought: Sought): ReadonlyMap<number, readonly Citation[]> {
  const found = new Map<number, Citation[]>();
  for (const { sentence, word } of startsOf(index, sought)) {
    const spoken = index.words[sentence] ?? [];
    const end = matchAll(spoken, sought, word);
    const [first, last] = [spoken[word], end === undefined ? undefined : spoken[end - 1]];
    if (!first || !last) continue;
    const offset = index.sentences[sentence]?.start ?? 0;
    const mentions = found.get(sentence) ?? [];
    found.set(sentence, mentions);
    mentions.push({ start: offset + first.start, end: offset + last.end });
  }
  return found;
}

/** Where what is sought may begin: with its first word as one, in any form, or with the first part of that. */
function startsOf({ starts }: MentionIndex, { words: [first] }: Sought): readonly Start[] {
  if (!first) return [];
  const names = new Set([first.text, first.stem, first.parts[0] ?? first.text]);
  const lists = [...names].flatMap((name) => starts.get(name) ?? []);
  if (names.size === 1) return lists;
  const inOrder = lists.sort((a, b) => a.sentence - b.sentence || a.word - b.word);
  return inOrder.filter(
    (one, i) => one.sentence !== inOrder[i - 1]?.sentence || one.word !== inOrder[i - 1]?.word,
  );
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
