// What stands between two words, or sticks to one.

/** Only hyphens, slashes and marks stand between. */
export function isJoined(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (SEPARATING.includes(text[at] ?? '')) return false;
  return !text.slice(from, to).includes('--');
}
const SEPARATING = ' \n,;:.!?()—―';

/** "stabi-", a line end, "lization". */
export function isBroken(text: string, wordEnd: number, at: number, end: number): boolean {
  if (wordEnd !== at) return false;
  let next = at + 1;
  let lines = 0;
  while (next < end && /[\s>]/.test(text[next] ?? '')) {
    if (text[next] === '\n') lines++;
    next++;
  }
  return lines > 0 && /\p{L}/u.test(text[next] ?? '');
}

/** "the defeat of ISIS.12 It": a raised number that lost its height. */
export function isNoteNumber(text: string, start: number, end: number): boolean {
  return (
    end - start <= 2 &&
    /^\d+$/.test(text.slice(start, end)) &&
    /^\p{L}[.,;:!?]["”’']?$|^[.,;:!?]["”’']$/u.test(text.slice(start - 2, start).trimStart()) &&
    !/^\p{N}/u.test(text[end] ?? '')
  );
}
