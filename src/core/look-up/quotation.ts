import type { Citation } from '../statement/citation.ts';
import type { Statement } from '../statement/statement.ts';
import { foldWord } from '../words/terms.ts';

/** A word with its punctuation, as it stands in a text. */
export interface Token {
  /** As written. */
  readonly raw: string;
  /** With straight quotes and folded white space: what an exact quotation must have. */
  readonly exact: string;
  /** Lower case, no punctuation: what an altered quotation is compared by. */
  readonly loose: string;
  readonly start: number;
  readonly end: number;
}

/** One step of a word-by-word comparison; `said` is the quotation's word, `stated` the statement's. */
export interface Difference {
  readonly kind: 'same' | 'changed' | 'added' | 'left out';
  readonly said?: string;
  readonly stated?: string;
}

export function tokenize(text: string): Token[] {
  return [...text.matchAll(/\S+/gu)].map((match) => ({
    raw: match[0],
    exact: foldQuotes(match[0]),
    loose: foldWord(match[0].replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Curly, low and straight quotation marks and apostrophes count as the same. */
function foldQuotes(text: string): string {
  // Most words have none.
  if (/^[\w\s.,;:()-]*$/.test(text)) return text;
  return text.replace(/[‘’‚‛`´′]/g, "'").replace(/[“”„‟″«»]/g, '"');
}

/** The statement's words, for comparing quotations with. */
export interface StatementWords {
  readonly sentences: Statement['sentences'];
  readonly tokens: readonly Token[];
  readonly byLoose: ReadonlyMap<string, readonly number[]>;
  /** `Statement.text` with straight quotes: the same length, character for character. */
  readonly exact: string;
}

export function indexWords(statement: Statement): StatementWords {
  const tokens = tokenize(statement.text);
  const byLoose = new Map<string, number[]>();
  tokens.forEach(({ loose }, i) => {
    const at = byLoose.get(loose);
    if (at) at.push(i);
    else byLoose.set(loose, [i]);
  });
  return {
    sentences: statement.sentences,
    tokens,
    byLoose,
    exact: foldQuotes(statement.text).replace(/\s/g, ' '),
  };
}

/** Every exact run of the statement that has the same characters, quotes and white space folded, and ends where words end. */
export function findExact(words: StatementWords, quotation: string): Citation[] {
  const wanted = foldQuotes(quotation).replace(/\s+/gu, ' ').trim();
  const found: Citation[] = [];
  if (!wanted) return found;
  for (let at = words.exact.indexOf(wanted); at >= 0; at = words.exact.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    if (!isLetter(words.exact[at - 1], wanted[0]) && !isLetter(wanted.at(-1), words.exact[end]))
      found.push({ start: at, end });
  }
  return found;
}

function isLetter(...pair: (string | undefined)[]): boolean {
  return pair.every((character) => character !== undefined && /[\p{L}\p{N}]/u.test(character));
}

/** The run of the statement that is closest to a quotation, and how they differ. */
export interface Alignment {
  readonly citation: Citation;
  readonly differences: readonly Difference[];
  readonly same: number;
  readonly words: number;
}

/** Words around the likeliest place in which the closest run is sought. */
const MARGIN = 12;

/** Finds the closest run by edit distance over words (Sellers 1980: free start and end in the statement), near the best diagonal. */
export function alignClosest(words: StatementWords, quotation: readonly Token[]): Alignment | undefined {
  const diagonal = bestDiagonal(words, quotation);
  if (diagonal === undefined) return undefined;
  const from = Math.max(0, diagonal - MARGIN);
  const to = Math.min(words.tokens.length, diagonal + quotation.length + MARGIN);
  return alignWithin(words.tokens.slice(from, to), quotation);
}

/** Places of a word that stands everywhere, and so points nowhere ("the"). */
const TOO_COMMON = 60;

/** Where most of the quotation's words stand at the distance from each other that they have in it; rare words count more. */
function bestDiagonal(words: StatementWords, quotation: readonly Token[]): number | undefined {
  const votes = new Map<number, number>();
  quotation.forEach(({ loose }, i) => {
    const places = words.byLoose.get(loose) ?? [];
    if (places.length > TOO_COMMON) return;
    for (const at of places)
      for (let shift = -2; shift <= 2; shift++) {
        const diagonal = at - i + shift;
        votes.set(diagonal, (votes.get(diagonal) ?? 0) + (3 - Math.abs(shift)) / (2 + places.length));
      }
  });
  let best: number | undefined;
  let most = 0;
  for (const [diagonal, vote] of votes) if (vote > most) [best, most] = [diagonal, vote];
  return best;
}

const SAME = 0;
const CHANGED = 1;
const ADDED = 2;
const LEFT_OUT = 3;
// A change costs less than leaving a word out and adding one, so that "and" for "or" reads as one change.
const CHANGE_COST = 3;
const GAP_COST = 2;

function alignWithin(stated: readonly Token[], said: readonly Token[]): Alignment | undefined {
  const width = stated.length + 1;
  const cost = new Uint16Array((said.length + 1) * width);
  const step = new Uint8Array(cost.length);
  const choose = (at: number, same: boolean): void => {
    const diagonal = (cost[at - width - 1] as number) + (same ? 0 : CHANGE_COST);
    const added = (cost[at - width] as number) + GAP_COST;
    const leftOut = (cost[at - 1] as number) + GAP_COST;
    const least = Math.min(diagonal, added, leftOut);
    cost[at] = least;
    step[at] = least === diagonal ? (same ? SAME : CHANGED) : least === added ? ADDED : LEFT_OUT;
  };
  for (let i = 1; i <= said.length; i++) {
    cost[i * width] = GAP_COST * i;
    step[i * width] = ADDED;
    for (let j = 1; j < width; j++) choose(i * width + j, isSame(said[i - 1], stated[j - 1]));
  }
  const last = cost.subarray(said.length * width);
  return traceBack(stated, said, step, last.indexOf(Math.min(...last)));
}

function isSame(said: Token | undefined, stated: Token | undefined): boolean {
  return (
    !!said && !!stated && (said.exact === stated.exact || (said.loose !== '' && said.loose === stated.loose))
  );
}

function traceBack(
  stated: readonly Token[],
  said: readonly Token[],
  step: Uint8Array,
  end: number,
): Alignment | undefined {
  const differences: Difference[] = [];
  const matched: Token[] = [];
  let same = 0;
  for (let i = said.length, j = end; i > 0; ) {
    const kind = step[i * (stated.length + 1) + j];
    const mine = kind === LEFT_OUT ? undefined : said[--i];
    const theirs = kind === ADDED ? undefined : stated[--j];
    differences.push(differenceOf(mine, theirs));
    if (theirs) matched.push(theirs);
    if (kind === SAME) same++;
  }
  const first = matched.at(-1);
  const last = matched[0];
  if (!first || !last) return undefined;
  const citation = { start: first.start, end: last.end };
  return { citation, differences: differences.reverse(), same, words: said.length };
}

function differenceOf(mine: Token | undefined, theirs: Token | undefined): Difference {
  if (!theirs) return { kind: 'added', said: mine?.raw ?? '' };
  if (!mine) return { kind: 'left out', stated: theirs.raw };
  return { kind: mine.exact === theirs.exact ? 'same' : 'changed', said: mine.raw, stated: theirs.raw };
}
