import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Answer,
  type Check,
  CITATION_STYLES,
  type Citation,
  continueThread,
  createRapporteur,
  LONGEST_QUESTION,
  type Sentence,
} from '../../src/core/index.ts';
import { loadKnowledge } from '../../src/load.ts';

const rapporteur = createRapporteur(await loadKnowledge());
const { sentences, text } = rapporteur.statement;
const words = text.split(/\s+/);

const join = (parts: readonly string[]): string => parts.join('');
const unicode = fc.string({ unit: 'binary', maxLength: 400 });
const halfCharacters = fc.array(fc.integer({ min: 0xd7f0, max: 0xe010 }).map((n) => String.fromCharCode(n)));
const controls = fc.array(fc.constantFrom(...'\0\n\r\t\u001b\u007f\u0085\u00a0\u200b\u202e\u2028\ufeff a?'));
const asking = 'who said|what is|is this from|not|and how|compare|list all|?|!|"|“|”|...|[|]|\n|—|>|<@1>|**';
const piece = fc.oneof(
  { arbitrary: fc.constantFrom(...words), weight: 4 },
  { arbitrary: fc.constantFrom(...asking.split('|')), weight: 2 },
  { arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }), weight: 1 },
);
const mixed = fc.array(piece, { maxLength: 60, size: 'max' }).map((parts) => parts.join(' '));
const run = fc.tuple(fc.nat(text.length), fc.nat(700)).map(([from, n]) => text.slice(from, from + n));
const openings = fc.constantFrom('', 'what did Tillerson say about ', 'who said "', 'next ', '> ');
const UNITS =
  '(|)|"|""|“‘|\'|and |and what |not |?|?!| |\n|[...] |[|] |... |the ... |<@|> |:a|~*_`|a.|http://|isis|é|👍🏽|\0';
const bomb = fc
  .tuple(fc.constantFrom(...UNITS.split('|')), fc.constantFrom(3, 60, LONGEST_QUESTION, 2 * LONGEST_QUESTION))
  .map(([unit, length]) => unit.repeat(length).slice(0, length));
const anything = fc
  .tuple(openings, fc.oneof(unicode, halfCharacters.map(join), controls.map(join), mixed, run, bomb))
  .map(join);

function citationsOf(result: Answer | Check): readonly Citation[] {
  if ('citations' in result) return result.citations;
  if ('nearest' in result) return result.nearest;
  return 'citation' in result ? [result.citation] : [];
}

function touchedBy({ start, end }: Citation): Sentence[] {
  return sentences.filter((sentence) => sentence.start < end && sentence.end > start);
}

function isRun({ start, end }: Citation): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length;
}

function expectRun(citation: Citation): void {
  expect(isRun(citation)).toBe(true);
  expect(rapporteur.quote(citation).text).toBe(text.slice(citation.start, citation.end));
}

function expectWholeSentences(citation: Citation): void {
  expectRun(citation);
  const touched = touchedBy(citation);
  const { speaker, place } = rapporteur.quote(citation);
  expect([touched[0]?.start, touched.at(-1)?.end]).toEqual([citation.start, citation.end]);
  expect(touched.map((sentence) => sentence.speaker)).toEqual(touched.map(() => speaker));
  expect(rapporteur.read(place)?.citations).toEqual([citation]);
}

function tryEverything(said: string): void {
  for (const use of [
    rapporteur.ask,
    rapporteur.read,
    rapporteur.check,
    rapporteur.define,
    rapporteur.suggest,
  ])
    use(said);
}

describe('whatever a person types', () => {
  test('an answer shows whole sentences, each once, each under the name of who says it', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(anything, (question) => {
        const answer = rapporteur.ask(question);
        kinds.add(answer.kind);
        const citations = citationsOf(answer);
        expect(citations.length > 0 || answer.kind !== 'answer').toBe(true);
        citations.forEach(expectWholeSentences);
        const shown = citations.flatMap(touchedBy);
        expect(new Set(shown).size).toBe(shown.length);
      }),
      { numRuns: 600 },
    );
    expect([...kinds].sort()).toEqual(expect.arrayContaining(['answer', 'invalid', 'not-stated']));
  });

  test('a conversation goes on, also from topics that nobody could have talked about', () => {
    const strings = fc.array(fc.oneof(mixed, fc.constantFrom('remarks.2', 'nowhere.9', '')), {
      maxLength: 4,
    });
    const topics = fc.array(fc.record({ places: strings, terms: strings }), { maxLength: 4 });
    const turns = fc.array(
      fc.oneof(mixed, fc.constantFrom('who said that?', 'what comes next?', 'and why?')),
      {
        maxLength: 4,
      },
    );
    fc.assert(
      fc.property(topics, turns, (before, questions) => {
        let thread: Parameters<typeof continueThread>[0] = before;
        for (const question of questions) {
          const answer = rapporteur.ask(question, thread);
          citationsOf(answer).forEach(expectWholeSentences);
          thread = continueThread(thread, answer);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('finding, checking and defining point to words of the statement and nowhere else', () => {
    fc.assert(
      fc.property(anything, (said) => {
        citationsOf(rapporteur.check(said)).forEach(expectRun);
        const definition = rapporteur.define(said);
        if (definition.kind !== 'unknown') expectWholeSentences(definition.citation);
        for (const { citation, mentions } of rapporteur.find(said).hits) {
          expectWholeSentences(citation);
          const inside = mentions.filter(({ start, end }) => start >= citation.start && end <= citation.end);
          expect(inside.filter(isRun).length).toBe(mentions.length);
        }
        rapporteur.read(said)?.citations.forEach(expectRun);
      }),
      { numRuns: 400 },
    );
  });

  test('suggestions are no more and no longer than asked for', () => {
    fc.assert(
      fc.property(anything, fc.nat(30), fc.nat(150), (typed, count, length) => {
        const suggestions = rapporteur.suggest(typed, count, length);
        expect(suggestions.length).toBeLessThanOrEqual(count);
        expect(suggestions.filter((question) => question.length > length)).toEqual([]);
      }),
      { numRuns: 200 },
    );
    expect(rapporteur.suggest('what')).toHaveLength(25);
  });

  test('any span can be cited in any style', () => {
    const span = fc.record({ start: fc.integer(), end: fc.integer() });
    const inside = fc.record({ start: fc.nat(text.length), end: fc.nat(text.length) });
    fc.assert(
      fc.property(fc.oneof(span, inside), fc.constantFrom(...CITATION_STYLES), (citation, style) => {
        const quote = rapporteur.quote(citation);
        expect(text).toContain(quote.text);
        expect(rapporteur.cite(citation, style)).toContain(quote.link);
      }),
    );
  });

  test('a megabyte of anything is read to its end', () => {
    const million = (unit: string): string => unit.repeat(Math.ceil(1_000_000 / unit.length));
    for (const unit of ['x', ' ', '?', '"', '(', '[...] ', '> ', '👍🏽', '\0', '\ud800']) {
      tryEverything(million(unit));
      rapporteur.find(million(unit));
    }
    for (const unit of ['and and and ', '"a" ', ':a', text]) tryEverything(million(unit));
  });
});

describe('a question that cannot be asked', () => {
  test('is told to be shorter where it is over a thousand characters, and how long it is', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: LONGEST_QUESTION + 1, maxLength: 3000, size: 'max' }),
        (question) => {
          const answer = rapporteur.ask(question);
          const problem = answer.kind === 'invalid' ? answer.problem : '';
          expect(problem).toMatch(/1,000 characters.*fewer words/);
          expect(problem).toContain(question.length.toLocaleString('en'));
        },
      ),
      { numRuns: 50 },
    );
    expect(rapporteur.ask('a '.repeat(500)).kind).not.toBe('invalid');
  });

  test('is given an example where it holds no question', () => {
    const nothing = fc.array(
      fc.constantFrom(' ', '\n', '\t', '\0', '\u200b', '<@42>', '**', '`', '👍', '> '),
    );
    fc.assert(
      fc.property(nothing, (marks) => {
        const problem = /^There is no question\. Ask, for example: .+\?$/;
        expect(rapporteur.ask(marks.join(' '))).toEqual({
          kind: 'invalid',
          problem: expect.stringMatching(problem),
        });
      }),
    );
  });
});

describe('a question for the words of one speaker', () => {
  // Words that name someone else, or end a sentence, ask for more than the one speaker.
  const naming = /embassy|spox|tillerson|rex|secretary|remarks|princip|minister/i;
  const plain = words
    .map((word) => word.replace(/[.;:?!–—―-]+["”]?$/, ''))
    .filter((word) => !naming.test(word));
  const stretch = fc
    .tuple(fc.nat(plain.length - 1), fc.integer({ min: 1, max: 12 }))
    .map(([from, count]) => plain.slice(from, from + count));
  const scattered = fc.array(fc.constantFrom(...plain), { minLength: 1, maxLength: 12 });
  const subject = fc.oneof(stretch, scattered).map((parts) => parts.join(' '));
  const his = ({ part, speaker }: Sentence): boolean =>
    part.id === 'remarks' || (part.id === 'introduction' && speaker.startsWith('Rex Tillerson'));
  const allowed: [string, (sentence: Sentence) => boolean][] = [
    ['what did Tillerson say about ', his],
    ['in his remarks, ', his],
    ['according to the Guiding Principles, ', ({ part }) => part.id === 'principles'],
    ['Tillerson ', (sentence) => his(sentence) || sentence.part.id === 'introduction'],
  ];

  test.each(allowed)('never shows what another says: %s...', (opening, mayShow) => {
    let shown = 0;
    fc.assert(
      fc.property(subject, (about) => {
        const cited = citationsOf(rapporteur.ask(opening + about)).flatMap(touchedBy);
        shown += cited.length;
        expect(cited.filter((sentence) => !mayShow(sentence)).map(({ place }) => place)).toEqual([]);
      }),
      { numRuns: 300 },
    );
    expect(shown).toBeGreaterThan(100);
  });
});
