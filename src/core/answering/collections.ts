import type { VocabularyFile } from '../learning/schema.ts';
import { foldText, stemOf } from '../words/terms.ts';

type Collection = VocabularyFile['collections'][number];

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
  question: string,
  stemsOf: (text: string) => readonly string[],
): readonly string[] | undefined {
  if (!LISTING.test(question)) return undefined;
  const asked = ` ${foldText(question)} `;
  return collections.find(({ of, beside }) => {
    const phrase = of.find((one) => asked.includes(` ${one} `));
    if (!phrase) return false;
    const expected = new Set([phrase, ...beside].flatMap(stemsOf));
    return stemsOf(question).every((stem) => expected.has(stem) || GENERIC.has(stem));
  })?.places;
}
