/** Quotation marks within a quotation alternate: “a “b” c” is written “a ‘b’ c”; what stands in single ones is given double ones. */
const INNER: Readonly<Record<string, string>> = { '“': '‘', '”': '’', '‘': '“' };

/** An apostrophe looks like a closing mark, and isn't one: it closes only where a single mark is open. */
const MARK = /[“”‘"]|’(?!\p{L})/gu;

/**
 * The words as they stand within double quotation marks. Straight marks are taken to open and close in turn; words keep every letter, and a
 * quotation that is checked may have either marks.
 */
export function nestQuotationMarks(words: string): string {
  let isOpen = false;
  let singles = 0;
  return words.replace(MARK, (mark, at: number) => {
    if (mark === '"') {
      // One that closes what was opened before these words follows a letter or a stop.
      const opens = !isOpen && !/[^\s([—–-]/u.test(words[at - 1] ?? '');
      isOpen = opens;
      return opens ? '‘' : '’';
    }
    if (mark === '‘') singles++;
    if (mark === '’') {
      if (singles === 0) return mark;
      singles--;
      return '”';
    }
    return INNER[mark] ?? mark;
  });
}
