import type { Citation } from '../../statement/citation.ts';
import { checkText } from './check-text.ts';
import type { Checker } from './checker.ts';
import type { Difference } from './describe-piece.ts';

/** What became of the quotations of a text as if they were one. Citations are runs of words, which need not be whole sentences. */
export type Check =
  | { readonly kind: 'exact'; readonly citations: readonly Citation[]; readonly shortened: boolean }
  | {
      readonly kind: 'altered';
      /** The closest run. */
      readonly citations: readonly Citation[];
      readonly differences: readonly Difference[];
    }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'invalid'; readonly problem: string };

/** `checkText` for who shows a single verdict: the worst, and all that was found. */
export function checkWhole(checker: Checker, raw: string): Check {
  const { quotations, problem } = checkText(checker, raw);
  if (problem !== undefined) return { kind: 'invalid', problem };
  const citations = quotations.flatMap((one) => one.citations);
  if (citations.length === 0) return { kind: 'not-found' };
  if (quotations.every(({ verdict, stitched }) => verdict === 'exact' && !stitched))
    return { kind: 'exact', citations, shortened: quotations.some(({ shortened }) => shortened) };
  return { kind: 'altered', citations, differences: quotations.flatMap(({ differences }) => differences) };
}
