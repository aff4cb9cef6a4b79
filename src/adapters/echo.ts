/** Marks that turn or hide text, with which an echo could pretend to be something else. */
const INVISIBLE = /[\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g;

/** What a person wrote, to be echoed: on one line, at most `length` characters; not escaped yet. */
export function tidy(text: string, length: number): string {
  const line = text.toWellFormed().replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim();
  const characters = [...line];
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : line;
}

/** Cuts a label between words, and says so. */
export function shorten(label: string, length: number): string {
  if (label.length <= length) return label;
  const cut = label.lastIndexOf(' ', length - 2);
  return `${label.slice(0, cut > 0 ? cut : length - 2).toWellFormed()} …`;
}
