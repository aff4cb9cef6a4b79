import type { Span } from './folded.ts';

/**
 * What square brackets (or round ones) in a quotation are:
 * aside: [sic], [emphasis added], [1], which say nothing of the words; ellipsis: [...]; capital: [U]ltimately; ending: continue[s];
 * spoken: [inaudible], which transcripts have in round ones; inserted: words put in by whoever quotes.
 */
export interface Bracket extends Span {
  readonly kind: 'aside' | 'ellipsis' | 'capital' | 'ending' | 'spoken' | 'inserted';
  /** Where the text goes on behind it. */
  readonly after: number;
}

const LONGEST_BRACKET = 200;
const ASIDE =
  /^(?:sic!?|recte .*|(?:my |our |their |original |author'?s )?(?:emphas[ei]s|italics?|bold|underlining|underline|translation|highlights?|highlighting|footnotes?(?: omitted)?|citations?(?: needed| omitted)?|notes?)(?: (?:added|mine|ours|supplied|in (?:the )?original|original|removed|omitted|needed|by .*|\d+))?|(?:footnote|note|fn\.?|ref\.?) ?\d+|\d{1,3}(?:[,–-] ?\d{1,3})*|[b-hj-z])$/iu;
const ELLIPSIS_ALONE = /^(?:…|\.{2,}|\. ?\. ?\.(?: ?\.)?|-{2,}|snip|cut|omitted|text omitted)$/iu;
/** Those that make a word another form of itself: "do[nt]" is no form of "do". */
const ENDING = /^(?:['’]?s|['’]|es|d|ed|n|en|ing)$/iu;
const SPOKEN = /^(?:inaudible|unintelligible|indistinct|applause|laughter|crosstalk)$/i;

/** Reads the brackets that open at a place; undefined where they don't close, or are a part of the words. */
export function readBracket(text: string, at: number, end: number): Bracket | undefined {
  const round = text[at] === '(';
  const close = text.slice(at, Math.min(end, at + LONGEST_BRACKET)).indexOf(round ? ')' : ']');
  if (close < 0) return undefined;
  const span = { start: at + 1, end: at + close, after: at + close + 1 };
  const kind = round ? kindOfRound(text.slice(at + 1, at + close)) : kindOfSquare(text, at, span);
  if (!kind) return undefined;
  const after = kind === 'inserted' ? afterPossessive(text, span.after, end) : span.after;
  return { ...span, kind, after };
}

/** Parentheses are a part of the words, but for what whoever quotes says of the quotation. */
function kindOfRound(content: string): 'ellipsis' | 'aside' | undefined {
  const words = foldSpaces(content);
  if (ELLIPSIS_ALONE.test(words)) return 'ellipsis';
  return ASIDE.test(words) && /\p{L}{2}/u.test(words) ? 'aside' : undefined;
}

function kindOfSquare(
  text: string,
  at: number,
  { start, end, after }: Omit<Bracket, 'kind'>,
): Bracket['kind'] {
  const content = text.slice(start, end);
  const words = foldSpaces(content);
  if (ELLIPSIS_ALONE.test(words)) return 'ellipsis';
  // [b] may be a note, or "[B]ut": that depends on what follows.
  if (ASIDE.test(words) && !isGluedLetter(text, at, after, words)) return 'aside';
  if (SPOKEN.test(words)) return 'spoken';
  if (/^\p{L}{1,3}$/u.test(content) && /\p{L}/u.test(text[after] ?? '')) return 'capital';
  if (ENDING.test(content) && /\p{L}/u.test(text[at - 1] ?? '')) return 'ending';
  return /[\p{L}\p{N}]/u.test(words) ? 'inserted' : 'aside';
}

function foldSpaces(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/’/g, "'").trim();
}

function isGluedLetter(text: string, at: number, after: number, words: string): boolean {
  if (!/^\p{L}$/u.test(words)) return false;
  return /\p{L}/u.test(text[after] ?? '') || /\p{L}/u.test(text[at - 1] ?? '');
}

/** [ISIS]'s is all put in. */
function afterPossessive(text: string, after: number, end: number): number {
  return /^['’]s(?!\p{L})/u.test(text.slice(after, after + 3)) ? Math.min(end, after + 2) : after;
}

const ELLIPSIS = /…(?: ?…)*|\.{3,5}|\. \. \.(?: \.)?/y;

/** Where an ellipsis that begins at a place ends; the place itself where none does. */
export function readEllipsis(text: string, at: number, end: number): number {
  const character = text[at];
  if (character !== '.' && character !== '…') return at;
  ELLIPSIS.lastIndex = at;
  const match = ELLIPSIS.exec(text);
  return match ? Math.min(end, at + match[0].length) : at;
}
