import { oneOf, splitList } from './one-of.ts';

/** One of several sentences or paragraphs, as people count them off: "the last sentence of the speech". */
export interface CountedPlace {
  /** From 0; from the end where it is negative. */
  readonly at: number;
  readonly unit: 'sentence' | 'paragraph';
  /** Of what, as it was typed. */
  readonly within: string;
}

const ORDINALS = splitList(
  `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth`,
);
const POSITIONS: ReadonlyMap<string, number> = new Map([
  ...ORDINALS.flatMap((name, at) => [[name, at] as const, [nameOrdinal(at + 1), at] as const]),
  ...['opening', 'very first'].map((name) => [name, 0] as const),
  ...['last', 'final', 'closing', 'very last'].map((name) => [name, -1] as const),
  ...['second to last', 'second-to-last', 'next to last', 'last but one', 'penultimate'].map(
    (name) => [name, -2] as const,
  ),
]);

function nameOrdinal(number: number): string {
  return `${number}${['th', 'st', 'nd', 'rd'][number] ?? 'th'}`;
}

// The longest first: "second to last" is no "second".
const ORDINAL = oneOf(...[...POSITIONS.keys()].sort((a, b) => b.length - a.length));
const SENTENCE = oneOf('sentence', 'line', 'words');
export const PARAGRAPH = oneOf('paragraph', 'para', 'par');
const FORMS = [
  // "second paragraph of the principles"
  `(?:the )?(?<which>${ORDINAL}) (?:(?<sentence>${SENTENCE})|${PARAGRAPH}) (?:of|in|from) (?<within>.+)`,
  // "sentence 2 of paragraph 3 of the principles"
  `(?<sentence>${SENTENCE}) (?<number>\\d{1,2}) (?:of|in|from) (?<within>.+)`,
  // "principles 3, second sentence"
  `(?<within>.{1,80}?),? (?:the )?(?<which>${ORDINAL}) (?<sentence>${SENTENCE})`,
  // "paragraph 3 of the speech, sentence 2"
  `(?<within>.{1,80}?),? (?<sentence>${SENTENCE}) (?<number>\\d{1,2})`,
].map((form) => new RegExp(`^${form}$`, 'i'));

/** Undefined where nothing is counted off. */
export function readCountedPlace(text: string): CountedPlace | undefined {
  for (const form of FORMS) {
    const { which, number, sentence, within } = form.exec(text)?.groups ?? {};
    const at = number ? Number(number) - 1 : POSITIONS.get(which?.toLowerCase() ?? '');
    if (at !== undefined && within !== undefined)
      return { at, unit: sentence === undefined ? 'paragraph' : 'sentence', within };
  }
  return undefined;
}
