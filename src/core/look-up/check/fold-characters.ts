import { type Folded, FoldedText } from './folded.ts';
import { readMarkup } from './markup.ts';

/** Characters that only say how a text is shown, or where it may break. */
const INVISIBLE: readonly (readonly [number, number])[] = [
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
];
/** Raised figures and daggers, which refer to a note. */
const NOTE_MARK = /^[\u00b9\u00b2\u00b3\u2070-\u2079\u2020\u2021\u203b\u2051]$/;
const LINE_END = /^[\n\v\f\r\u0085\u2028\u2029]$/;
const COMBINING = /^\p{M}$/u;
const SOFT_HYPHEN = '\u00ad';
/** What compatibility folding would take apart, or make another mark of. */
const KEPT = new Map([
  ['\u00b4', '’'],
  ['\u02bc', '’'],
  ['\uff07', '’'],
  ['\u2032', '’'],
  ['\u2035', '‘'],
  ['\u02bb', '‘'],
  ['\u02bd', '‘'],
  ['\u02be', '’'],
  ['\u02bf', '‘'],
  ['\u02b9', '’'],
  ['\u02c8', '’'],
  ['\ua78c', '’'],
  ['\u201b', '‘'],
  ['\u275b', '‘'],
  ['\u275c', '’'],
  ['\u2033', '”'],
  ['\u2036', '“'],
  ['\u201f', '“'],
  ['\u275d', '“'],
  ['\u275e', '”'],
  ['\u301d', '“'],
  ['\u301e', '”'],
  ['\u301f', '”'],
  ['\uff02', '"'],
  ['\u2026', '…'],
]);

/** Folds a text character by character: what is seen as the same becomes the same; line ends and quotation marks stay. */
export function foldCharacters(raw: string): Folded {
  const folded = new FoldedText();
  for (let i = 0; i < raw.length; ) i = foldNext(raw, i, folded);
  return folded.finish();
}

function foldNext(raw: string, at: number, folded: FoldedText): number {
  const markup = readMarkup(raw, at);
  if (markup) {
    folded.add(foldAlone(markup.text), at, markup.end);
    return markup.end;
  }
  const character = String.fromCodePoint(raw.codePointAt(at) ?? 0);
  const after = at + character.length;
  const isAscii = character >= ' ' && character <= '~';
  if (isAscii && !isCombining(raw, after)) {
    folded.add(character, at, after);
    return after;
  }
  let end = after;
  while (isCombining(raw, end)) end += String.fromCodePoint(raw.codePointAt(end) ?? 0).length;
  folded.add(foldCharacter(raw, raw.slice(at, end), end), at, end);
  return end;
}

/** What markup stands for is no markup again. */
function foldAlone(text: string): string {
  return text.length === 1 && text > '~' ? foldCharacter(text, text, text.length) : text;
}

function foldCharacter(raw: string, cluster: string, end: number): string {
  const character = String.fromCodePoint(cluster.codePointAt(0) ?? 0);
  // A hyphen that shows only where the line ends is one there.
  if (character === SOFT_HYPHEN) return LINE_END.test(raw[end] ?? '') ? '-' : '';
  if (LINE_END.test(character)) return character === '\r' && raw[end] === '\n' ? '' : '\n';
  if (isInvisible(character) || NOTE_MARK.test(character)) return '';
  return KEPT.get(character) ?? cluster.normalize('NFKC').replace(/\s/gu, ' ');
}

function isInvisible(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return INVISIBLE.some(([from, to]) => code >= from && code <= to);
}

/** Variation selectors are marks too, but fold to nothing by themselves. */
function isCombining(raw: string, at: number): boolean {
  const code = raw.codePointAt(at);
  if (code === undefined || code < 0x300) return false;
  const character = String.fromCodePoint(code);
  return COMBINING.test(character) && !isInvisible(character);
}
