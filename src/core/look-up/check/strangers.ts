import type { Sentence } from '../../statement/statement.ts';
import { foldWords } from '../../words/terms.ts';
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
  let found: Stranger | undefined;
  for (const match of words.matchAll(PROPER)) {
    const parts = match[0].split(' ');
    while (parts[0] !== undefined && namesNobody(parts[0])) parts.shift();
    const named = parts.join(' ');
    if (!named || parts.every((part) => namesNobody(part) || isSpeech(part.toLowerCase()))) continue;
    const start = match.index + match[0].length - named.length;
    const before = foldWords(words.slice(0, start)).at(-1) ?? '';
    const after = foldWords(words.slice(match.index + match[0].length))[0] ?? '';
    if (!(isBehind && SAYS.has(before)) && !SAYS.has(after) && !/according to $/i.test(words.slice(0, start)))
      continue;
    found = { named, sentences: NO_SENTENCES, strength: STRONG, start: clause.start + start };
  }
  return found;
}
/** Of those who quote others, too, it would say too much: "Reuters reported". */
const SAYS = new Set(
  'said says tweeted warned declared told stated announced added insisted claimed argued vowed put puts tells warns declares called promised pledged explained'.split(
    ' ',
  ),
);
