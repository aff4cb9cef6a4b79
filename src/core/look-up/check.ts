import type { Citation } from '../statement/citation.ts';
import { alignClosest, type Difference, findExact, type StatementWords, tokenize } from './quotation.ts';

/** What became of a quotation. Citations are runs of words, which need not be whole sentences. */
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

/** Characters that a quotation may have. */
export const LONGEST_QUOTATION = 5_000;
/** Share of a quotation's words that must stand in the closest run; under it, it is another text. */
const ALIKE = 0.6;
const FEWEST_ALIKE = 3;
/** Characters of the statement that an insertion in brackets may stand for. */
const LONGEST_REPLACED = 80;

export function checkQuotation(words: StatementWords, raw: string): Check {
  if (raw.length > LONGEST_QUOTATION)
    return {
      kind: 'invalid',
      problem: `A quotation may have ${LONGEST_QUOTATION.toLocaleString('en')} characters; this one has ${raw.length.toLocaleString('en')}. Check a shorter passage.`,
    };
  const quotation = unwrap(raw);
  if (!/[\p{L}\p{N}]/u.test(quotation))
    return { kind: 'invalid', problem: 'There is no quotation to check. Paste the words as you have them.' };
  const exact = findExact(words, quotation);
  if (exact.length)
    return { kind: 'exact', citations: exact.flatMap((run) => cutAtSpeakers(words, run)), shortened: false };
  const shortened = findShortened(words, quotation);
  if (shortened) return { kind: 'exact', citations: [shortened], shortened: true };
  const said = tokenize(quotation.replace(GAP, ' '));
  const closest = said.length ? alignClosest(words, said) : undefined;
  if (!closest || closest.same < Math.min(FEWEST_ALIKE, said.length) || closest.same / closest.words < ALIKE)
    return { kind: 'not-found' };
  return {
    kind: 'altered',
    citations: cutAtSpeakers(words, closest.citation),
    differences: closest.differences,
  };
}

/** A run that goes on from one speaker's words to another's is a citation of each. */
function cutAtSpeakers({ sentences }: StatementWords, run: Citation): Citation[] {
  const cut: { start: number; end: number; speaker: string }[] = [];
  for (const { start, end, speaker } of sentences) {
    if (start >= run.end || end <= run.start) continue;
    const last = cut.at(-1);
    if (last?.speaker === speaker) last.end = Math.min(end, run.end);
    else cut.push({ start: Math.max(start, run.start), end: Math.min(end, run.end), speaker });
  }
  return cut.map(({ start, end }) => ({ start, end }));
}

/** Takes off white space, quotation marks around the whole, and Markdown's quotation mark. */
function unwrap(raw: string): string {
  const text = raw
    .replace(/^\s*>\s?/gm, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const inner = /^["“”„«'‘’](.*)["“”»'‘’]([.,;]?)$/su.exec(text);
  return inner?.[1] !== undefined && !/["“”]/.test(inner[1]) ? `${inner[1]}${inner[2] ?? ''}` : text;
}

/** An ellipsis, or words in square brackets, by which an editor shortens or explains. */
const GAP = /\s*(?:\[[^\][]{0,200}\]|\((?:\.{3}|…)\)|\.{3,4}|…|\. \. \.)\s*/gu;

/** The span of a quotation whose pieces between ellipses and brackets all stand in the statement, in order, in one part. */
function findShortened(words: StatementWords, quotation: string): Citation | undefined {
  const gaps = [...quotation.matchAll(GAP)].map((match) => match[0]);
  if (gaps.length === 0) return undefined;
  const pieces = quotation.split(GAP).map((piece) => piece.trim());
  const first = pieces.findIndex((piece) => /[\p{L}\p{N}]/u.test(piece));
  for (const start of findExact(words, pieces[first] ?? '')) {
    const end = followPieces(words, pieces.slice(first + 1), gaps.slice(first), start.end);
    if (end !== undefined && cutAtSpeakers(words, { start: start.start, end }).length === 1)
      return { start: start.start, end };
  }
  return undefined;
}

function followPieces(
  words: StatementWords,
  pieces: readonly string[],
  gaps: readonly string[],
  from: number,
): number | undefined {
  let end = from;
  for (const [i, piece] of pieces.entries()) {
    if (!/[\p{L}\p{N}]/u.test(piece)) continue;
    const limit = /^\s*\[[^.…]/.test(gaps[i] ?? '') ? LONGEST_REPLACED : Number.POSITIVE_INFINITY;
    const next = findExact(words, piece).find(({ start }) => start >= end && start - end <= limit);
    if (!next || words.exact.slice(end, next.start).length > 3_000) return undefined;
    end = next.end;
  }
  return end;
}
