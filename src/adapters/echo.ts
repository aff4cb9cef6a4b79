/** Marks that turn or hide text, with which an echo could pretend to be something else. */
const INVISIBLE = /[\u061c\u200b\u200e\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g;

/** What a person wrote, to be echoed: on one line, at most `length` characters; not escaped yet. */
export function tidy(text: string, length: number): string {
  return cut(text.toWellFormed().replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim(), length);
}

/** The same where it is set off from all around it, and so may keep its marks and lines. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const characters = [...text];
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : text;
}

/** Cuts a label between words, and says so. */
export function shorten(label: string, length: number): string {
  if (label.length <= length) return label;
  const cut = label.lastIndexOf(' ', length - 2);
  return `${label.slice(0, cut > 0 ? cut : length - 2).toWellFormed()} …`;
}

/** Characters of a question that completes what is typed: a longer one is not read to its end. */
export const LONGEST_SUGGESTION = 100;
