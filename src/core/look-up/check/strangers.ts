import type { Sentence } from '../../statement/statement.ts';
import { foldText, foldWords, splitWords, type Word } from '../../words/terms.ts';
import { type Ascription, STRONG } from './ascription.ts';
import type { Span } from './folded.ts';
import { isSpeech, namesNobody } from './speech.ts';

/** Someone whom the statement does not know. */
export interface Stranger extends Ascription {
  readonly start: number;
}

/** The statement has none of their words. */
export const NO_SENTENCES: ReadonlySet<Sentence> = new Set();

/** "Mike Pompeo:" */
export function findStrangersLabel(text: string, clause: Span): Stranger | undefined {
  const label =
    /^[^\p{L}\p{N}_@]*((?:@\w+|\p{Lu}[\p{L}\p{M}.'’-]+)(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,4})\s*:\s*$/u.exec(
      text.slice(clause.start, clause.end),
    );
  const named = label?.[1];
  // "PDF:" names nobody.
  if (!named || named.split(' ').some(namesNobody) || /^[\p{Lu}.]{1,4}$/u.test(named)) return undefined;
  return {
    named,
    sentences: NO_SENTENCES,
    strength: STRONG,
    start: clause.start + text.slice(clause.start).indexOf(named),
  };
}

const PROPER = /@?\p{Lu}[\p{L}\p{M}'’-]*\.?(?: (?:(?:of|bin|al|de|von) )?\p{Lu}[\p{L}\p{M}'’-]*\.?){0,4}/gu;

/** Someone whom the statement does not know, with a verb of speech directly behind or, behind a quotation, before: "said Pompeo". */
export function findStranger(text: string, clause: Span, isBehind: boolean): Stranger | undefined {
  const words = text.slice(clause.start, clause.end);
  const neighbors = new Neighbors(words);
  let found: Stranger | undefined;
  for (const match of words.matchAll(PROPER)) {
    const parts = match[0].split(' ');
    while (parts[0] !== undefined && namesNobody(parts[0])) parts.shift();
    const named = parts.join(' ');
    if (!named || parts.every((part) => namesNobody(part) || isSpeech(part.toLowerCase()))) continue;
    const end = match.index + match[0].length;
    const start = end - named.length;
    const { before, after } = neighbors.of({ start, end });
    const isAscribed = (isBehind && SAYS.has(before)) || SAYS.has(after);
    if (!isAscribed && !/according to $/i.test(words.slice(Math.max(0, start - LONGEST_LEAD), start)))
      continue;
    found = { named, sentences: NO_SENTENCES, strength: STRONG, start: clause.start + start };
  }
  return found;
}
const LONGEST_LEAD = 'according to '.length;

/** The words on either side of spans that come in order. All are read once: a text may hold as many names as words. */
class Neighbors {
  readonly #text: string;
  readonly #words: readonly Word[];
  /** How many words begin before the last span. */
  #begun = 0;

  constructor(text: string) {
    this.#text = text;
    this.#words = splitWords(text);
  }

  of({ start, end }: Span): { readonly before: string; readonly after: string } {
    while ((this.#words[this.#begun]?.start ?? start) < start) this.#begun++;
    return { before: this.#before(start), after: this.#after(end) };
  }

  #before(at: number): string {
    for (let i = this.#begun - 1; i >= 0; i--) {
      const word = this.#words[i];
      const whole = word && (word.end <= at ? word.text : foldText(this.#text.slice(word.start, at)));
      if (whole) return whole;
    }
    return '';
  }

  #after(at: number): string {
    for (let i = Math.max(0, this.#begun - 1); i < this.#words.length; i++) {
      const word = this.#words[i];
      if (!word || word.end <= at) continue;
      const [whole] = word.start >= at ? [word.text] : foldWords(this.#text.slice(at, word.end));
      if (whole) return whole;
    }
    return '';
  }
}

/** Of those who quote others, too, it would say too much: "Reuters reported". */
const SAYS = new Set(
  'said says tweeted warned declared told stated announced added insisted claimed argued vowed put puts tells warns declares called promised pledged explained'.split(
    ' ',
  ),
);
