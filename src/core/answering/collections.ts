import type { Question } from '../question/read-question.ts';
import { foldText, stemOf } from '../words/terms.ts';
import type { Collection } from '../words/vocabulary.ts';

const LISTING =
  /\b(?:all|list|every|each|which|what|name|names|named|called|enumerate|how many|give|show)\b/i;
/** Words of a question for a list that don't narrow it down. */
const GENERIC = new Set(
  'name call list mention number whole entire total anywhere everywhere exist appear refer cite come up full complete exact enumerate present talk own various different'
    .split(' ')
    .map(stemOf),
);

/** The places of a whole collection ("which resolutions are mentioned?"), where the question asks for all of it and nothing else. */
export function findCollection(
  collections: readonly Collection[],
  { text, stems }: Pick<Question, 'text' | 'stems'>,
  stemsOf: (text: string) => readonly string[],
): readonly string[] | undefined {
  if (!LISTING.test(text)) return undefined;
  const asked = ` ${foldText(text)} `;
  return collections.find(({ of, beside }) => {
    const phrase = of.find((one) => asked.includes(` ${one} `));
    if (!phrase) return false;
    const expected = new Set([phrase, ...beside].flatMap(stemsOf));
    return stems.every((stem) => expected.has(stem) || GENERIC.has(stem));
  })?.places;
}
