import { type Part, type Statement, sentencesAt } from '../statement/statement.ts';
import { dropEnd, dropStart } from '../words/trim.ts';

// People write places as they cite: "principles 6:2", "Guiding Principles, para. 6", "#principles.6.1–2", a whole address.

/** The place that is meant, as `sentencesAt` takes it; what cannot be read is given back as it is. */
export function readTypedPlace(statement: Statement, raw: string): string {
  const typed = foldPlace(raw);
  if (sentencesAt(statement, typed).length) return typed;
  const { letters, numbers } = splitPlace(typed);
  const part = findPart(statement.parts, letters);
  const place = part && numbers !== undefined ? `${part.id}${whichOf(letters)}${numbers}` : '';
  return place && sentencesAt(statement, place).length ? place : typed;
}

const LONGEST_PLACE = 300;
const DASHES = /[‐‑‒–—―−]/gu;

function foldPlace(raw: string): string {
  const text = raw.slice(0, LONGEST_PLACE);
  const fragment = decode(text.slice(text.lastIndexOf('#') + 1));
  const folded = fragment.normalize('NFKC').toLowerCase().replace(DASHES, '-');
  return dropEnd(dropStart(joinRanges(folded), /[\s"'“”‘’([<]/u), /[\s"'“”‘’)\]>;!?]/u);
}

/** "1 - 2" → "1-2" */
function joinRanges(text: string): string {
  const parts = text.split('-');
  const last = parts.length - 1;
  return parts
    .map((part, i) => (i > 0 ? part.trimStart() : part))
    .map((part, i) => (i < last ? part.trimEnd() : part))
    .join('-');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Words that say of a number what it counts. */
const SENTENCES = new Set(['sentence', 'sentences', 'sent', 's']);
const PARAGRAPHS = new Set([
  'paragraph',
  'paragraphs',
  'para',
  'paras',
  'par',
  'pars',
  'p',
  'no',
  'number',
  'nr',
  'section',
]);
const FILLING = new Set(['the', 'of', 'in', 'at', 'from', 'to', 'and', 'part', 'read', 'cite', 'see']);

interface SplitPlace {
  /** The words that name a part. */
  readonly letters: readonly string[];
  /** `.6.1-2`; undefined where the numbers can't be read. */
  readonly numbers: string | undefined;
}

const TOKEN = /\d+(?:\s*-\s*\d+)?|\p{L}+|\S/gu;

function splitPlace(typed: string): SplitPlace {
  const letters: string[] = [];
  const counted = { numbers: '', isSentence: false, isBroken: /[.:,-]$/.test(typed) };
  for (const [token] of typed.matchAll(TOKEN)) {
    if (SENTENCES.has(token)) counted.isSentence = true;
    else if (/^\p{L}/u.test(token)) addLetters(letters, token);
    else if (/^\d/.test(token)) addNumber(counted, token.replace(/\s/g, ''));
    else addSign(counted, token);
  }
  return { letters, numbers: counted.isBroken ? undefined : counted.numbers };
}

interface Counted {
  numbers: string;
  /** The next number is a sentence's. */
  isSentence: boolean;
  isBroken: boolean;
}

function addNumber(counted: Counted, number: string): void {
  counted.numbers += joint(counted.numbers, counted.isSentence) + number;
  counted.isSentence = false;
}

const SIGNS = '.:,;@¶§-&';

/** "principles.6.2": what follows the first number is a sentence's, and a third level there is not. */
function addSign(counted: Counted, sign: string): void {
  const isLevel = sign === '.' || sign === ':';
  if (!SIGNS.includes(sign) || (isLevel && counted.numbers.includes('.', 1))) counted.isBroken = true;
  if (isLevel && /^\.\d+$/.test(counted.numbers)) counted.isSentence = true;
}

function addLetters(letters: string[], word: string): void {
  if (!PARAGRAPHS.has(word) && !FILLING.has(word)) letters.push(word);
}

/** A first number is a paragraph's, the second a sentence's where it says so, and each other one more of a list. */
function joint(numbers: string, isSentence: boolean): string {
  if (!numbers) return '.';
  return isSentence ? '.' : ',';
}

const ENDS = new Set(['title', 'dateline', 'heading', 'date']);

function whichOf(letters: readonly string[]): string {
  if (letters.includes('title') || letters.includes('heading')) return '.title';
  return letters.includes('dateline') || letters.includes('date') ? '.dateline' : '';
}

/** The one part that has all the words in its id or its name. */
function findPart(parts: readonly Part[], letters: readonly string[]): Part | undefined {
  const wanted = letters.filter((word) => !ENDS.has(word));
  const found = parts.filter(({ id, name }) => {
    const words = new Set(`${id} ${name}`.toLowerCase().match(/\p{L}+/gu));
    return wanted.length > 0 && wanted.every((word) => words.has(word));
  });
  return found.length === 1 ? found[0] : undefined;
}
