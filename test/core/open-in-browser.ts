/** Characters of a text. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a browser opens a text directive in a page that has a text, paragraph by paragraph: "find a range from a text directive" of
 * https://wicg.github.io/scroll-to-text-fragment/, without the code that makes the directives.
 */
export function openInBrowser(text: string, directive: string): Span | undefined {
  const parts = directive.split(',');
  const prefix = parts[0]?.endsWith('-') ? decodeURIComponent(parts.shift()?.slice(0, -1) ?? '') : undefined;
  const suffix = parts.at(-1)?.startsWith('-') ? decodeURIComponent(parts.pop()?.slice(1) ?? '') : undefined;
  const [textStart = '', textEnd] = parts.map(decodeURIComponent);
  for (let from = 0; ; from++) {
    const match = startOf(text, textStart, prefix, from);
    if (!match) return undefined;
    const found = match.first ? endOf(text, match.first, { textEnd, suffix }) : 'no suffix';
    if (found !== 'no suffix') return found;
    from = match.at;
  }
}

/** The next place of the prefix, or of the start; and the start, where it stands directly behind the prefix. */
function startOf(
  text: string,
  textStart: string,
  prefix: string | undefined,
  from: number,
): { readonly at: number; readonly first: Span | undefined } | undefined {
  if (prefix === undefined) {
    const first = findString(text, textStart, from);
    return first && { at: first.start, first };
  }
  const before = findString(text, prefix, from);
  if (!before) return undefined;
  const expected = nextNonSpace(text, before.end);
  const first = findString(text, textStart, expected);
  return { at: before.start, first: first?.start === expected ? first : undefined };
}

interface Ending {
  readonly textEnd: string | undefined;
  readonly suffix: string | undefined;
}

/** The range that begins with a match, up to the first end with the suffix behind it. */
function endOf(text: string, first: Span, { textEnd, suffix }: Ending): Span | undefined | 'no suffix' {
  const isFollowed = (at: number): boolean => {
    const from = nextNonSpace(text, at);
    return suffix === undefined || findString(text, suffix, from)?.start === from;
  };
  if (textEnd === undefined) return isFollowed(first.end) ? first : 'no suffix';
  for (let from = first.end; ; from++) {
    const last = findString(text, textEnd, from);
    if (!last) return undefined;
    if (isFollowed(last.end)) return { start: first.start, end: last.end };
    from = last.start;
  }
}

/** The next match that lies in one block and is bounded by words, whatever its capitals. */
function findString(text: string, query: string, from: number): Span | undefined {
  const escaped = query.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '[^\\S\\n]+');
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}](?=[\\p{L}\\p{N}]))${escaped}(?!(?<=[\\p{L}\\p{N}])[\\p{L}\\p{N}])`,
    'giu',
  );
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

function nextNonSpace(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text[at] ?? '')) at++;
  return at;
}
