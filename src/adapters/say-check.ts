import type { CheckedQuotation, CheckedText, Citation, Rapporteur } from '../core/index.ts';
import { plural } from './wording.ts';

// What a check says in words, the verdict first.

const SHORTEST_SHOWN = 60;

/** "Not the ministers’ words, but those of Rex Tillerson." comes before whether they are exact. */
export function sayVerdict(checked: CheckedQuotation): string {
  return [sayWhose(checked), sayExactness(checked), saySpliced(checked), sayStitched(checked)]
    .filter(Boolean)
    .join(' ');
}

function sayWhose({ speaker, named }: CheckedQuotation): string {
  return speaker && named ? `Not ${own(named)} words, but those of ${speaker}.` : '';
}

/** "the ministers’", "Tillerson’s" */
function own(name: string): string {
  return /s$/.test(name) ? `${name}’` : /[’']s?$/.test(name) ? name : `${name}’s`;
}

function sayExactness({ verdict, shortened, stitched, changes, occurrences }: CheckedQuotation): string {
  switch (verdict) {
    case 'exact':
      if (stitched) return 'These words alone are exact.';
      if (shortened) return 'Exact, but for what the quotation itself marks as left out or put in.';
      return occurrences > 1 ? `Exact. It stands in ${occurrences} places.` : 'Exact.';
    case 'altered':
      return `Altered: ${plural(changes.length, 'change')}.`;
    case 'not-found':
      return 'Not in the statement, in these words or like ones.';
  }
}

function sayStitched({ stitched, verdict }: CheckedQuotation): string {
  return stitched && verdict !== 'not-found'
    ? 'It was put together with other words, which do not stand beside it in the statement.'
    : '';
}

function saySpliced({ spliced }: CheckedQuotation): string {
  return spliced ? 'An ellipsis in it runs two sentences into one.' : '';
}

/** One line for each of several quotations: how it begins, and its verdict. */
export function listVerdicts({ quotations }: CheckedText): readonly (readonly [string, string])[] {
  return quotations.map((checked) => [beginningOf(checked), sayVerdict(checked)]);
}

/** What someone pasted is not the statement's, so it may be cut. */
export function beginningOf({ quotation }: CheckedQuotation): string {
  const words = quotation.replace(/\s+/g, ' ');
  if (words.length <= SHORTEST_SHOWN) return words;
  return `${words.slice(0, words.lastIndexOf(' ', SHORTEST_SHOWN))} …`;
}

/** In one line, for who cannot see the whole. */
export function sayCheckedText(checked: CheckedText): string {
  const { quotations, problem } = checked;
  if (problem !== undefined) return problem;
  if (quotations.length === 1) return quotations.map(sayVerdict).join('');
  return `${plural(quotations.length, 'quotation')}: ${listVerdicts(checked)
    .map(([, verdict], i) => `${i + 1}. ${verdict}`)
    .join(' ')}`;
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
