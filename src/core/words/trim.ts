// A regular expression that ends with `+$` takes time in the square of a run of such characters that is not at the end.

/** A text without the characters of a kind at its start. */
export function dropStart(text: string, kind: RegExp): string {
  let start = 0;
  while (start < text.length && kind.test(text[start] ?? '')) start++;
  return text.slice(start);
}

/** A text without the characters of a kind at its end. */
export function dropEnd(text: string, kind: RegExp): string {
  let end = text.length;
  while (end > 0 && kind.test(text[end - 1] ?? '')) end--;
  return text.slice(0, end);
}
