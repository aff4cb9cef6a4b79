import type { Term } from '../words/terms.ts';
import { oneOf, splitList } from './one-of.ts';

/** Words that stand for something said before. */
const POINTING = new Set(
  splitList(`
    it its they them their theirs he she him his her there that this those these one ones same else more other another
    then so`),
);

const OPENINGS = new RegExp(
  `^${oneOf(
    ...['and', 'but', 'so', 'then', 'ok', 'okay', 'also', 'or', 'what about', 'how about', 'why'],
    ...['how come', 'how so', 'how much', 'how many', 'since when', 'until when', 'when', 'where', 'who'],
    ...['whose', 'which', 'what else', 'anything else', 'is that', 'are those', 'is it', 'more', 'go on'],
    ...['tell me more', 'meaning', 'for what', 'what for', 'by whom', 'says who', 'really'],
  )}\\b`,
  'i',
);

const ORDINALS = new Set(
  splitList('1st first 2nd second 3rd third 4th fourth 5th fifth last final next previous other'),
);

/** Whether a stem counts off the members of what was spoken of. */
export function isOrdinal(stem: string): boolean {
  return ORDINALS.has(stem);
}

/** How far a question leans, from 0 to 1. Set by hand: nothing fits these. */
interface Leaning {
  /** With a pointing word and an opening; with a pointing word; with an opening; with neither. */
  readonly both: number;
  readonly pointing: number;
  readonly opening: number;
  readonly neither: number;
}
/** By how many content words the question has: 0, 1, 2, ... */
const LEANING: readonly Leaning[] = [
  { both: 1, pointing: 1, opening: 1, neither: 1 },
  { both: 0.85, pointing: 0.85, opening: 0.85, neither: 0.5 },
  { both: 0.7, pointing: 0.6, opening: 0.45, neither: 0.15 },
  { both: 0.4, pointing: 0.4, opening: 0, neither: 0 },
  { both: 0.4, pointing: 0.4, opening: 0, neither: 0 },
];
const LONG: Leaning = { both: 0.15, pointing: 0.15, opening: 0, neither: 0 };

/** Whether a question says by itself what it is about (0), or can only be understood from what went before (1). */
export function measureLeaning(question: string, terms: readonly Term[]): number {
  const content = terms.filter(
    ({ functional, stem }) => !functional && !POINTING.has(stem) && !ORDINALS.has(stem),
  );
  const leaning = LEANING[content.length] ?? LONG;
  const opens = OPENINGS.test(question.trim());
  if (terms.some(({ stem }) => POINTING.has(stem))) return opens ? leaning.both : leaning.pointing;
  return opens ? leaning.opening : leaning.neither;
}
