// Markup that stands for a character, or for nothing: HTML, LaTeX, and what Markdown escapes.

interface Markup {
  readonly text: string;
  readonly end: number;
}

export function readMarkup(raw: string, at: number): Markup | undefined {
  switch (raw[at]) {
    case '&':
      return readEntity(raw, at);
    case '<':
      return readTag(raw, at);
    case '\\':
      return readCommand(raw, at) ?? readEscape(raw, at);
    default:
      return undefined;
  }
}

/** Markdown writes a backslash before a mark that it would take for formatting. */
function readEscape(raw: string, at: number): Markup | undefined {
  return ESCAPED.test(raw[at + 1] ?? '') ? { text: '', end: at + 1 } : undefined;
}
const ESCAPED = /[!-/:-@[-`{-~]/;

const ENTITIES = new Map(
  Object.entries({
    ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', shy: '', hellip: '…' },
    ...{ rsquo: '’', lsquo: '‘', sbquo: '‚', rdquo: '”', ldquo: '“', bdquo: '„', laquo: '«', raquo: '»' },
    ...{ ndash: '–', mdash: '—', minus: '−', ensp: ' ', emsp: ' ', thinsp: ' ', zwnj: '', zwj: '' },
  }),
);
const LONGEST_ENTITY = 8;

function readEntity(raw: string, at: number): Markup | undefined {
  const end = raw.slice(at, at + LONGEST_ENTITY + 2).indexOf(';');
  if (end < 2) return undefined;
  const text = nameCharacter(raw.slice(at + 1, at + end));
  return text === undefined ? undefined : { text, end: at + end + 1 };
}

function nameCharacter(name: string): string | undefined {
  if (!name.startsWith('#')) return ENTITIES.get(name.toLowerCase());
  const code = /^#x[\da-f]{2,5}$/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return Number.isInteger(code) && code >= 0x20 && code <= 0xffff ? String.fromCodePoint(code) : undefined;
}

const TAG = /<(\/?)([a-z][a-z0-9]{0,10})(?:\s[^<>]{0,300})?\/?>/iy;
const LINE_TAGS = new Set('br p div tr h1 h2 h3 h4 h5 h6 ul ol figure figcaption footer cite'.split(' '));

/** HTML: a block quotation is one in marks, and a paragraph a line. */
function readTag(raw: string, at: number): Markup | undefined {
  TAG.lastIndex = at;
  const match = TAG.exec(raw);
  if (!match) return undefined;
  const [all, closing, tag = ''] = match;
  const name = tag.toLowerCase();
  const end = at + all.length;
  if (STRUCK_TAGS.has(name)) return { text: '', end: closing ? end : endOfStruck(raw, end, name) };
  if (name === 'blockquote' || name === 'q') return { text: closing ? '”' : '“', end };
  if (name === 'li') return { text: closing ? '\n' : '\n• ', end };
  return { text: LINE_TAGS.has(name) ? '\n' : '', end };
}

const STRUCK_TAGS = new Set(['del', 's', 'strike']);

/** What is struck out is no part of the words. */
function endOfStruck(raw: string, start: number, name: string): number {
  const length = raw
    .slice(start, start + LONGEST_STRUCK)
    .toLowerCase()
    .indexOf(`</${name}>`);
  return length < 0 ? start : start + length;
}
const LONGEST_STRUCK = 500;

const COMMAND =
  /\\(?:(begin|end)\{[a-z]{1,20}\*?\}|[a-z]{0,20}cite[a-z]{0,20}\*?(?:\[[^\]]{0,60}\]){0,2}\{[^{}]{0,200}\}|[a-z]{2,20}(?=\{))/y;

/** LaTeX: an environment is a quotation, and nothing else says anything. */
function readCommand(raw: string, at: number): Markup | undefined {
  COMMAND.lastIndex = at;
  const match = COMMAND.exec(raw);
  if (!match) return undefined;
  const [all, edge] = match;
  return { text: edge === 'begin' ? '“' : edge === 'end' ? '”' : '', end: at + all.length };
}
