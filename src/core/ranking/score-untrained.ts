import { lazily } from '../lazily.ts';
import type { Term } from '../words/terms.ts';
import { stemOf } from '../words/terms.ts';
import { type AnswerType, expectAnswer } from './answer-types.ts';
import { readEveryday } from './everyday-groups.ts';
import { type IndexedSentence, isSaying, type UntrainedIndex } from './untrained-index.ts';

// How well a sentence answers where there is no bank to learn it from: rare words count most, words that stand together more than
// words apart, the kind of answer that is asked for, and what stands around. All weights are chosen by hand.

/** What a word counts that the sentence itself lacks. */
const ELSEWHERE = {
  related: 0.75,
  concept: 0.6,
  everyday: 0.5,
  pronoun: 0.8,
  before: 0.55,
  paragraph: 0.45,
  heading: 0.35,
  title: 0.6,
};
/** What it counts that a sentence holds the kind of answer that is asked for, or does not, by how telling that is. */
const FITS: Readonly<Record<AnswerType['strength'], { readonly held: number; readonly lacking: number }>> = {
  weak: { held: 0.1, lacking: -0.1 },
  person: { held: 0.1, lacking: -0.35 },
  count: { held: 0.18, lacking: -0.3 },
  strong: { held: 0.3, lacking: -0.3 },
};
const KIN = 0.12;
const TOGETHER = 0.12;
const everyday = lazily(() => readEveryday(stemOf));
/** They fill a question, and are no part of what it is about. */
const FILLERS = new Set(
  'much mani becom happen most call amount reach take make after befor dure while until through between against'.split(
    ' ',
  ),
);
/** A heading names, and says nothing. */
const NO_SENTENCE = -0.6;
/** A sentence that goes on about the one before. */
const PRONOUN = /^(?:It|Its|He|His|She|Her|They|Their|This|These|Half of it) /;
/** Words apart. */
const NEAR = 4;

export interface UntrainedScore {
  /** Share of the question's weight that the sentence, or what is around it, has: from 0 to 1. */
  readonly covered: number;
  /** The same, of the sentence's own words. */
  readonly own: number;
  /** Covered, with all that speaks for or against the sentence beside. */
  readonly total: number;
}

export function scoreUntrained(index: UntrainedIndex, terms: readonly Term[]): UntrainedScore[] {
  const type = expectAnswer(terms);
  const wanted = wantedTerms(terms, type);
  const weights = wanted.map(({ stem }) => index.rarity(stem) + (index.title.has(stem) ? 0 : 0.5));
  const all = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  return index.sentences.map((sentence) => {
    const match = (term: Term): number =>
      matchOwn(sentence, term, term.stem === type?.said ? type.kin : everyday().get(term.stem));
    const sum = (measure: (term: Term) => number): number =>
      wanted.reduce((total, term, i) => total + (weights[i] ?? 0) * measure(term), 0) / all;
    const own = sum(match);
    const covered = sum((term) => Math.max(match(term), matchAround(index, sentence, term)));
    const total =
      covered * 0.5 +
      own * 0.5 +
      (covered > 0 && type ? measureType(sentence, type, match) : 0) +
      TOGETHER * measureTogether(sentence, wanted) +
      (sentence.role === 'body' ? 0 : NO_SENTENCE);
    return { own, covered, total };
  });
}

/** What is asked about: not what only says which kind of answer is wanted. */
function wantedTerms(terms: readonly Term[], type: AnswerType | undefined): readonly Term[] {
  const content = terms.filter(
    ({ stem, functional }) =>
      (!functional || isSaying(stem)) && (type?.said !== stem || type.isNamed) && !FILLERS.has(stem),
  );
  const distinct = new Map(content.map((term) => [term.stem, term]));
  return [...distinct.values()];
}

function measureType(sentence: IndexedSentence, type: AnswerType, match: (term: Term) => number): number {
  const isHeld = type.holds.test(sentence.text) && (!type.counted || match(type.counted) > 0);
  const named = [...type.kin].some((stem) => sentence.stems.has(stem)) ? KIN : 0;
  const { held, lacking } = FITS[type.strength];
  return isHeld ? held + named : lacking;
}

function matchOwn(
  { stems }: IndexedSentence,
  { stem, concepts }: Term,
  kin: ReadonlySet<string> | undefined,
): number {
  if (stems.has(stem)) return 1;
  if (concepts.some((concept) => concept.split(' ').every((part) => stems.has(part))))
    return ELSEWHERE.concept;
  for (const other of stems.keys()) if (areRelated(stem, other)) return ELSEWHERE.related;
  for (const other of stems.keys()) if (kin?.has(other)) return ELSEWHERE.everyday;
  return 0;
}

/** "invest", "investor"; Porter's stems keep some forms of a word apart. */
function areRelated(a: string, b: string): boolean {
  if (a.length < 5 || b.length < 5 || Math.abs(a.length - b.length) > 4) return false;
  const shared = Math.min(a.length, b.length) - 1;
  return shared >= 4 && a.slice(0, shared) === b.slice(0, shared);
}

function matchAround({ sentences, title }: UntrainedIndex, sentence: IndexedSentence, term: Term): number {
  const found = sentence.beside.filter((s) => sentences[s]?.stems.has(term.stem));
  const isBefore = found.includes(sentence.index - 1);
  return Math.max(
    found.length
      ? isBefore
        ? PRONOUN.test(sentence.text)
          ? ELSEWHERE.pronoun
          : ELSEWHERE.before
        : ELSEWHERE.paragraph
      : 0,
    sentence.heading.has(term.stem) ? ELSEWHERE.heading : 0,
    title.has(term.stem) ? ELSEWHERE.title : 0,
  );
}

/** Share of the question's neighboring words that stand near each other in the sentence. */
function measureTogether({ stems }: IndexedSentence, wanted: readonly Term[]): number {
  if (wanted.length < 2) return 0;
  const pairs = wanted.slice(1).filter(({ stem }, i) => {
    const one = stems.get(wanted[i]?.stem ?? '') ?? [];
    const two = stems.get(stem) ?? [];
    return one.some((a) => two.some((b) => Math.abs(a - b) <= NEAR));
  });
  return pairs.length / (wanted.length - 1);
}
