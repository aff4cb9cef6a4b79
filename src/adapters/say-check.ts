import type { CheckedQuotation, CheckedText, Citation, Rapporteur } from '../core/index.ts';
import { sayUnchecked } from './say.ts';
import type { Words } from './words/words.ts';

// What a check says in words, the verdict first.

const SHORTEST_SHOWN = 60;

/** "Not the ministers’ words, but those of Rex Tillerson." comes before whether they are exact. */
export function sayVerdict(checked: CheckedQuotation, { check }: Words): string {
  const { spliced, stitched, verdict } = checked;
  return [
    sayWhose(check, checked),
    sayExactness(check, checked),
    spliced ? check.spliced : '',
    stitched && verdict !== 'not-found' ? check.stitched : '',
  ]
    .filter(Boolean)
    .join(' ');
}

type Verdicts = Words['check'];

function sayWhose(check: Verdicts, { speaker, named }: CheckedQuotation): string {
  return speaker && named ? check.notTheirs(named, speaker) : '';
}

function sayExactness(
  check: Verdicts,
  { verdict, shortened, stitched, changes, occurrences }: CheckedQuotation,
): string {
  switch (verdict) {
    case 'exact':
      if (stitched) return check.exactAlone;
      if (shortened) return check.exactShortened;
      return occurrences > 1 ? check.exactPlaces(occurrences) : check.exact;
    case 'altered':
      return check.altered(changes.length);
    case 'not-found':
      return check.notFound;
  }
}

/** One line for each of several quotations: how it begins, and its verdict. */
export function listVerdicts(
  { quotations }: CheckedText,
  words: Words,
): readonly (readonly [string, string])[] {
  return quotations.map((checked) => [beginningOf(checked), sayVerdict(checked, words)]);
}

/** What someone pasted is not the statement's, so it may be cut. */
export function beginningOf({ quotation }: CheckedQuotation): string {
  const words = quotation.replace(/\s+/g, ' ');
  if (words.length <= SHORTEST_SHOWN) return words;
  return `${words.slice(0, words.lastIndexOf(' ', SHORTEST_SHOWN))} …`;
}

/** In one line, for who cannot see the whole. */
export function sayCheckedText(checked: CheckedText, words: Words): string {
  const unchecked = sayUnchecked(words, checked);
  if (unchecked !== undefined) return unchecked;
  const { quotations } = checked;
  if (quotations.length === 1) return quotations.map((one) => sayVerdict(one, words)).join('');
  const verdicts = listVerdicts(checked, words).map(([, verdict], i) => `${i + 1}. ${verdict}`);
  return `${words.check.quotations(quotations.length)}: ${verdicts.join(' ')}`;
}

/** Whether every quotation may be printed as it is. */
export function isAllRight({ quotations }: CheckedText): boolean {
  return quotations.every(isRight);
}

/** Exact, whose the text says, and in one piece. */
export function isRight({ verdict, speaker, stitched, spliced }: CheckedQuotation): boolean {
  return verdict === 'exact' && !speaker && !stitched && !spliced;
}

/** The whole sentences that a quotation is from: a piece alone may say something else. */
export function sentencesAround(
  rapporteur: Rapporteur,
  { citations }: CheckedQuotation,
): readonly Citation[] {
  const whole = citations.flatMap((citation) => rapporteur.readSpan(citation).citations);
  return whole.filter((one, i) => whole.findIndex(({ start }) => start === one.start) === i);
}
