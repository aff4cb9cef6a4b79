// Discord's Markdown: https://support.discord.com/hc/en-us/articles/210298617

/** What formats anywhere: emphasis, code, spoilers, mentions and time stamps (`<`), masked links, addresses, and who would be pinged. */
const INLINE = /[\\*_~`|<[\]]|:(?=\/\/)|@(?=everyone|here)/g;
/** What formats at the start of a line: headings, small print, lists, quotations. */
const LINE_START = /^(\s*)(#|>|-|\+|\d+(?=[.)]))/gm;

/**
 * Escapes text so that Discord shows it as written. An address is broken before its slashes: inside one, Discord would show the backslashes. Of a
 * numbered item the full stop is escaped, as a backslash before a digit is shown.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(INLINE, '\\$&')
    .replace(LINE_START, (_, space: string, mark: string) =>
      /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
    );
}

/** Marks that turn or hide text, with which an echo could pretend to be something else. */
const INVISIBLE = /[\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g;

/** What a person wrote, to be echoed: on one line, at most `length` characters; not escaped yet. */
export function tidy(text: string, length: number): string {
  const line = text.toWellFormed().replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim();
  const characters = [...line];
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : line;
}

export function maskLink(label: string, url: string): string {
  // A parenthesis would end the address.
  return `[${escapeMarkdown(label)}](${url.replace(/[()]/g, (mark) => (mark === '(' ? '%28' : '%29'))})`;
}
