/** The source of a regular expression that matches any of these, in this order; each may hold an expression itself. */
export function oneOf(...phrases: readonly string[]): string {
  return `(?:${phrases.join('|')})`;
}

/** The words of a list that is written as a text. */
export function splitList(list: string): string[] {
  return list.trim().split(/\s+/);
}
