import { type CheckedQuotation, createRapporteur } from '../../../src/core/index.ts';
import { loadKnowledge } from '../../../src/load.ts';

export const { statement, check: checkText, quote, read } = createRapporteur(await loadKnowledge());

export function placesOf({ citations }: CheckedQuotation): string[] {
  return statement.sentences
    .filter(({ start, end }) => citations.some((cited) => cited.start < end && cited.end > start))
    .map(({ place }) => place);
}

/** The words at a place. */
export function at(place: string): string {
  const sentence = statement.byPlace.get(place);
  if (!sentence) throw new Error(`there is no ${place}`);
  return statement.text.slice(sentence.start, sentence.end);
}

/** What is said of each quotation of a text, in few words: "exact remarks.1.3", "altered principles.3.1 main→key". */
export function sayAll(text: string): string[] {
  return checkText(text).quotations.map((checked) => {
    const { verdict, changes, shortened, stitched, speaker } = checked;
    return [
      verdict,
      ...placesOf(checked),
      ...changes.map(({ said, stated }) => `${said}→${stated}`),
      ...(shortened ? ['(shortened)'] : []),
      ...(stitched ? ['(stitched)'] : []),
      ...(speaker ? [`(${speaker})`] : []),
    ].join(' ');
  });
}
