import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Answer,
  CITATION_STYLES,
  type Citation,
  continueThread,
  LONGEST_QUESTION,
  LONGEST_QUOTATION,
  type Sentence,
  type Topic,
} from '../../src/core/index.ts';
import { citationsOf, rapporteur, touchedBy } from './cited.ts';

const { sentences, text } = rapporteur.statement;
const words = text.split(/\s+/);

const ASKING = 'who said|what is|is this from|not|and how|list all|?|!|"|“|”|...|[|]|\n|—|>|<@1>|**';
const UNITS =
  '(|)|"|""|“‘|\'|and |and what |not |?|?!| |\n|[...] |[|] |... |the ... |<@|> |:a|~*_`|a.|http://|isis|é|👍🏽|\0';
const joined = (part: fc.Arbitrary<string>, by: string, maxLength: number): fc.Arbitrary<string> =>
  fc.array(part, { maxLength, size: 'max' }).map((parts) => parts.join(by));
const characters = joined(fc.string({ unit: 'binary', maxLength: 3 }), '', 150);
const halfCharacters = joined(fc.integer({ min: 0xd7f0, max: 0xe010 }).map(String.fromCharCode), '', 50);
const controls = joined(fc.constantFrom(...'\0\n\r\t\u001b\u0085\u00a0\u200b\u202e\u2028\ufeff a?'), '', 200);
const typed = fc.oneof(fc.constantFrom(...ASKING.split('|')), fc.string({ unit: 'grapheme', maxLength: 8 }));
const mixed = joined(fc.oneof({ arbitrary: fc.constantFrom(...words), weight: 2 }, typed), ' ', 60);
const run = fc.tuple(fc.nat(text.length), fc.nat(700)).map(([from, count]) => text.slice(from, from + count));
const bomb = fc
  .tuple(fc.constantFrom(...UNITS.split('|')), fc.constantFrom(3, 60, 960))
  .map(([unit, length]) => unit.repeat(length).slice(0, length));
const opening = fc.constantFrom('', 'what did Tillerson say about ', 'who said "', 'next ', '> ');
const anything = fc
  .tuple(opening, fc.oneof(characters, halfCharacters, controls, mixed, run, bomb))
  .map((parts) => parts.join(''));

const isRun = ({ start, end }: Citation): boolean =>
  Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length;
const isWithin = (outer: Citation, inner: Citation): boolean =>
  isRun(inner) && inner.start >= outer.start && inner.end <= outer.end;
const fold = (said: string): string => said.replace(/\s+/g, ' ');

function expectRun(citation: Citation): void {
  expect(isRun(citation)).toBe(true);
  expect(fold(rapporteur.quote(citation).text)).toBe(fold(text.slice(citation.start, citation.end)));
}

function expectWholeSentences(citation: Citation): void {
  expectRun(citation);
  const touched = touchedBy(citation);
  const { speaker, place } = rapporteur.quote(citation);
  expect([touched[0]?.start, touched.at(-1)?.end]).toEqual([citation.start, citation.end]);
  expect(touched.map((sentence) => sentence.speaker)).toEqual(touched.map(() => speaker));
  const around = rapporteur.read(place)?.citations ?? [];
  expect(around.some((outer) => isWithin(outer, citation))).toBe(true);
}

const invalid = (problem: RegExp): Answer => ({
  kind: 'invalid',
  reason: expect.any(String),
  problem: expect.stringMatching(problem),
});

describe('whatever a person types', () => {
  test('an answer shows whole sentences, each once, each under the name of who says it', () => {
    const kinds = new Set<string>();
    const property = fc.property(anything, (question) => {
      const answer = rapporteur.ask(question);
      kinds.add(answer.kind);
      const citations = citationsOf(answer);
      expect(citations.length > 0 || answer.kind !== 'answer').toBe(true);
      citations.forEach(expectWholeSentences);
      const shown = citations.flatMap(touchedBy);
      expect(new Set(shown).size).toBe(shown.length);
    });
    fc.assert(property, { numRuns: 500 });
    expect([...kinds]).toEqual(expect.arrayContaining(['answer', 'invalid', 'not-stated']));
  });

  test('a conversation goes on, also from topics that nobody could have talked about', () => {
    const strings = fc.array(fc.oneof(mixed, fc.constantFrom('remarks.2', 'nowhere.9', '')));
    const topics = fc.array(fc.record({ places: strings, terms: strings }));
    const turns = fc.array(fc.oneof(mixed, fc.constantFrom('who said that?', 'go on', 'and why?')));
    const property = fc.property(topics, turns, (before, questions) => {
      let thread: readonly Topic[] = before;
      for (const question of questions) {
        const answer = rapporteur.ask(question, thread);
        citationsOf(answer).forEach(expectWholeSentences);
        thread = continueThread(thread, answer);
      }
    });
    fc.assert(property, { numRuns: 50 });
  });

  test('finding, checking and defining point to words of the statement and nowhere else', () => {
    const property = fc.property(anything, (said) => {
      citationsOf(rapporteur.check(said)).forEach(expectRun);
      const definition = rapporteur.define(said);
      if (definition.kind !== 'unknown') expectWholeSentences(definition.citation);
      for (const { citation, mentions } of rapporteur.find(said).hits) {
        const isSentence = sentences.some(
          ({ start, end }) => start === citation.start && end === citation.end,
        );
        expect([isSentence, mentions.every((mention) => isWithin(citation, mention))]).toEqual([true, true]);
      }
      rapporteur.read(said)?.citations.forEach(expectRun);
    });
    fc.assert(property, { numRuns: 200 });
  });

  test('suggestions are no more and no longer than asked for', () => {
    const property = fc.property(anything, fc.nat(30), fc.nat(150), (typed, count, length) => {
      const suggestions = rapporteur.suggest(typed, count, length);
      expect(suggestions.length).toBeLessThanOrEqual(count);
      expect(suggestions.filter((question) => question.length > length)).toEqual([]);
    });
    fc.assert(property);
    expect(rapporteur.suggest('what', 25)).toHaveLength(25);
  });

  test('any span can be cited in any style', () => {
    const inside = fc.record({ start: fc.nat(text.length), end: fc.nat(text.length) });
    const anywhere = fc.record({ start: fc.integer(), end: fc.integer() });
    const property = fc.property(fc.oneof(inside, anywhere), (citation) => {
      const quote = rapporteur.quote(citation);
      expect(fold(text)).toContain(fold(quote.text));
      for (const style of CITATION_STYLES) expect(rapporteur.cite(citation, style)).toContain(quote.link);
    });
    fc.assert(property);
  });

  test('a megabyte of anything is read to its end', () => {
    const { ask, read, find, check, define, suggest } = rapporteur;
    const lone = ['x', ' ', '?', '"', '(', '[...] ', '> ', '👍🏽', '\0', '\ud800'];
    for (const unit of [...lone, 'and and and ', '"the" ', text]) {
      const long = unit.repeat(Math.ceil(1_000_000 / unit.length));
      expect(ask(long).kind).toBe('invalid');
      expect(check(long)).toMatchObject({
        quotations: [],
        problem: expect.stringContaining('Check a shorter'),
      });
      expect(find(long)).toMatchObject({ hits: [], problem: expect.stringContaining('fewer words') });
      for (const use of [read, define]) use(long);
      suggest(long, 25);
    }
    for (const unit of UNITS.split('|'))
      for (const use of [ask, check]) use(unit.repeat(LONGEST_QUOTATION).slice(0, LONGEST_QUOTATION));
  });

  test('too long a question is told how long it is, how long it may be, and to be asked in fewer words', () => {
    const long = fc.string({ minLength: LONGEST_QUESTION + 1, maxLength: 3000, size: 'max' });
    const property = fc.property(long, (question) => {
      const problem = `1,000 characters.* ${question.length.toLocaleString('en')}\\..*fewer words`;
      expect(rapporteur.ask(question)).toEqual(invalid(new RegExp(problem)));
    });
    fc.assert(property, { numRuns: 50 });
    expect(rapporteur.ask('a '.repeat(LONGEST_QUESTION / 2)).kind).not.toBe('invalid');
    expect(rapporteur.ask(`who said this? "${text.slice(1300, 2600)}"`).kind).toBe('answer');
  });

  test('a message that asks nothing is told what can be asked', () => {
    const nothing = joined(fc.constantFrom('\n', '\t', '\0', '\u200b', '**', '`', '👍'), ' ', 10);
    const property = fc.property(nothing, (message) => {
      expect(rapporteur.ask(message)).toEqual(invalid(/^There is no question\. Ask .+\.$/));
    });
    fc.assert(property);
  });
});

describe('a question for the words of one speaker', () => {
  const others = /embassy|spox|tillerson|rex|secretary|remarks|princip|minister|statement/i;
  const plain = words
    .map((word) => word.replace(/[.;:?!–—―-]+["”]?$/, ''))
    .filter((word) => !others.test(word));
  const stretch = fc
    .tuple(fc.nat(plain.length - 1), fc.integer({ min: 1, max: 12 }))
    .map(([from, count]) => plain.slice(from, from + count).join(' '));
  const scattered = joined(fc.constantFrom(...plain), ' ', 12);
  const his = ({ part, speaker }: Sentence): boolean =>
    part.id === 'remarks' || (part.id === 'introduction' && speaker.startsWith('Rex Tillerson'));
  const speakers: [string, (sentence: Sentence) => boolean][] = [
    ['what did Tillerson say about ', his],
    ['according to the Guiding Principles, ', ({ part }) => part.id === 'principles'],
    ['was Tillerson there when ', (sentence) => his(sentence) || sentence.part.id === 'introduction'],
  ];

  test.each(speakers)('never shows what another says: %s...', (asked, mayShow) => {
    let shown = 0;
    const property = fc.property(fc.oneof(stretch, scattered), (about) => {
      const cited = citationsOf(rapporteur.ask(asked + about)).flatMap(touchedBy);
      shown += cited.length;
      expect(cited.filter((sentence) => !mayShow(sentence)).map(({ place }) => place)).toEqual([]);
    });
    fc.assert(property, { numRuns: 300 });
    expect(shown).toBeGreaterThan(100);
  });
});
