// Discord's Markdown: https://support.discord.com/hc/en-us/articles/210298617

/** What formats anywhere: emphasis, code, spoilers, mentions and time stamps (`<`), masked links, addresses, and who would be pinged. */
const INLINE = /[\\*_~`|<[\]]|:(?=\/\/)|@(?=everyone|here)/g;
/** What formats at the start of a line: headings, small print, lists, quotations. */
const LINE_START = /^([^\S\n\r\u2028\u2029]*)(#|>|-|\+|\d+(?=[.)]))/gm;

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

export function maskLink(label: string, url: string): string {
  // A parenthesis would end the address.
  return `[${escapeMarkdown(label)}](${url.replace(/[()]/g, (mark) => (mark === '(' ? '%28' : '%29'))})`;
}
