// Text fragments open a page at words of it: https://wicg.github.io/scroll-to-text-fragment/

/** Characters of a text, `end` exclusive. Blank lines separate its paragraphs. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** What a browser looks for: the first place where `start` stands, up to `end`, between the words before and after. */
export interface TextFragment {
  readonly prefix?: string | undefined;
  readonly start: string;
  readonly end?: string | undefined;
  readonly suffix?: string | undefined;
}

/** Words that a long range is named by at each of its ends: as few as tell it from others. */
const FEWEST_END_WORDS = 6;
const END_WORDS = [FEWEST_END_WORDS, 12, 24];
/** How many words before and behind may be needed to tell a place from others, tried in this order. */
const CONTEXTS: readonly (readonly [number, number])[] = [
  [0, 0],
  ...[3, 6, 12, 24, 48].flatMap((count): [number, number][] => [
    [count, 0],
    [0, count],
    [count, count],
  ]),
];

/** The shortest fragment (of those tried) that opens a range of a text, and no earlier one. */
export function findFragment(text: string, { start, end }: Range): TextFragment {
  const words = text.slice(start, end);
  // Nothing stands everywhere, and would be sought for ever: neither a blank range, nor the blank line that one begins with.
  if (!words.trim()) return { start: '' };
  const from = start + words.length - words.trimStart().length;
  const range = { start: from, end: start + words.trimEnd().length };
  const lower = text.toLowerCase();
  for (const fragment of fragmentsOf(text, range)) {
    const opened = openFragment(lower, fragment);
    if (opened?.start === range.start && opened.end === range.end) return fragment;
  }
  return nameEnds(text, range, FEWEST_END_WORDS);
}

/** Made one by one, as the first will mostly do. */
function* fragmentsOf(text: string, range: Range): Generator<TextFragment> {
  for (const most of END_WORDS) {
    const ends = nameEnds(text, range, most);
    for (const [p, s] of CONTEXTS)
      yield {
        ...ends,
        prefix: p ? wordsBefore(text, range.start).slice(-p).join(' ') : undefined,
        suffix: s ? wordsAfter(text, range.end).slice(0, s).join(' ') : undefined,
      };
  }
}

/** `prefix-,start,end,-suffix` */
export function writeFragment({ prefix, start, end, suffix }: TextFragment): string {
  return [
    ...(prefix ? [`${encode(prefix)}-`] : []),
    encode(start),
    ...(end ? [encode(end)] : []),
    ...(suffix ? [`-${encode(suffix)}`] : []),
  ].join(',');
}

/** Commas and hyphens are syntax here, and Markdown and Slack end a link at a parenthesis. */
function encode(words: string): string {
  return encodeURIComponent(words).replace(
    /[-'()]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Words in one paragraph may be named whole; more are named by their ends, each in its paragraph. */
function nameEnds(text: string, { start, end }: Range, most: number): TextFragment {
  const paragraphs = text.slice(start, end).split('\n\n');
  const first = splitSpaces(paragraphs[0] ?? '');
  const last = splitSpaces(paragraphs.at(-1) ?? '');
  if (paragraphs.length === 1 && first.length <= 2 * most) return { start: first.join(' ') };
  return { start: first.slice(0, most).join(' '), end: last.slice(-most).join(' ') };
}

/** The words before a place in its paragraph; where it begins one, those at the end of the one before. */
function wordsBefore(text: string, at: number): string[] {
  const before = text.slice(0, at).trimEnd();
  return splitSpaces(before.slice(before.lastIndexOf('\n\n') + 1));
}

function wordsAfter(text: string, at: number): string[] {
  const after = text.slice(at);
  // What sticks to the last word is no word after it.
  const rest = after.slice(/^\S*/.exec(after)?.[0].length ?? 0).trimStart();
  const end = rest.indexOf('\n\n');
  const glued = /^\S*/.exec(after)?.[0] ?? '';
  const words = splitSpaces(end < 0 ? rest : rest.slice(0, end));
  return glued ? [glued, ...words] : words;
}

function splitSpaces(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}

/** Where a browser opens a fragment in a lower-case text, as the draft's "find a range from a text directive" does it. */
function openFragment(text: string, fragment: TextFragment): Range | undefined {
  for (let from = 0; ; ) {
    const match = matchStart(text, fragment, from);
    if (!match) return undefined;
    const found = match.first && closeFragment(text, fragment, match.first);
    if (found) return found;
    from = match.at + 1;
  }
}

interface StartMatch {
  /** Where the words before, or else the first words, stand. */
  readonly at: number;
  readonly first: Range | undefined;
}

function matchStart(text: string, { prefix, start }: TextFragment, from: number): StartMatch | undefined {
  const words = start.toLowerCase();
  if (!prefix) {
    const first = findWords(text, words, from);
    return first && { at: first.start, first };
  }
  const before = findWords(text, prefix.toLowerCase(), from);
  return before && { at: before.start, first: wordsAt(text, words, skipSpaces(text, before.end)) };
}

function closeFragment(text: string, { end, suffix }: TextFragment, first: Range): Range | undefined {
  const isFollowed = (at: number): boolean =>
    suffix === undefined || wordsAt(text, suffix.toLowerCase(), skipSpaces(text, at)) !== undefined;
  if (end === undefined) return isFollowed(first.end) ? first : undefined;
  for (let from = first.end; ; from++) {
    const last = findWords(text, end.toLowerCase(), from);
    if (!last) return undefined;
    if (isFollowed(last.end)) return { start: first.start, end: last.end };
    from = last.start;
  }
}

function skipSpaces(text: string, at: number): number {
  return at + (/^\s*/.exec(text.slice(at, at + 4))?.[0].length ?? 0);
}

/** The next place where words stand, and no part of a word does. */
function findWords(text: string, words: string, from: number): Range | undefined {
  if (!words) return undefined;
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) {
    const found = wordsAt(text, words, at);
    if (found) return found;
  }
  return undefined;
}

function wordsAt(text: string, words: string, at: number): Range | undefined {
  const end = at + words.length;
  const isBound = !isWithin(text, at) && !isWithin(text, end);
  return isBound && text.startsWith(words, at) ? { start: at, end } : undefined;
}

/** Between two letters. */
function isWithin(text: string, at: number): boolean {
  return isLetter(text, at - 1) && isLetter(text, at);
}

/** Or a figure. Most are told without the expression, which takes longer to compile than a link to find. */
function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128)
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  return code >= 128 && !(code >= 0x2000 && code <= 0x206f) && /[\p{L}\p{N}]/u.test(text.charAt(at));
}
