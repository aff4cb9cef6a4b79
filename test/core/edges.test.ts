import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Sentence } from '../../src/core/index.ts';
import { citationsOf, rapporteur, touchedBy } from './cited.ts';

const { sentences, text } = rapporteur.statement;
const words = text.split(/\s+/);

test('a checked quotation that runs over two speakers is not put under the name of one', () => {
  const run = fc
    .tuple(fc.nat(text.length), fc.nat(300))
    .map(([from, count]) => text.slice(from, from + count));
  const pieces = fc.oneof(
    run,
    fc.tuple(run, run).map((two) => two.join(' ... ')),
  );
  const property = fc.property(pieces, (quotation) => {
    for (const citation of citationsOf(rapporteur.check(quotation)))
      expect(new Set(touchedBy(citation).map(({ speaker }) => speaker)).size).toBe(1);
  });
  fc.assert(property, { numRuns: 2000 });
});

const stretch = fc
  .tuple(fc.nat(words.length - 1), fc.integer({ min: 1, max: 12 }))
  .map(([from, count]) => words.slice(from, from + count).join(' '))
  // Who names someone else as well asks for both.
  .filter(
    (about) => !/tillerson|secretary|remarks|principle|minister|embassy|tweet|post|statement/i.test(about),
  );
const his = ({ part, speaker }: Sentence): boolean =>
  part.id === 'remarks' || speaker.startsWith('Rex Tillerson');
test.each<[string, (sentence: Sentence) => boolean]>([
  ['what did Tillerson say about ', his],
  ['according to the Guiding Principles, ', ({ part }) => part.id === 'principles'],
])('a question for one speaker stays with that speaker, whatever words follow: %s', (asked, mayShow) => {
  const property = fc.property(stretch, (about) => {
    const cited = citationsOf(rapporteur.ask(asked + about)).flatMap(touchedBy);
    expect(cited.filter((sentence) => !mayShow(sentence)).map(({ place }) => place)).toEqual([]);
  });
  fc.assert(property, { numRuns: 1000 });
});

test('the place of an answer’s citation is all of what is quoted and no more', () => {
  const post =
    'Stabilization initiatives are essential to complete defeat of ISIS. We must continue to aggressively combat ISIS radicalization & recruitment.\n\n—';
  for (const citation of citationsOf(rapporteur.ask(`iberated. ${post}`)))
    expect(rapporteur.read(rapporteur.quote(citation).place)?.citations).toEqual([citation]);
});

test('no mention is counted or marked twice, however it is asked for', () => {
  for (const asked of ['group groups', 'iraq "iraq"', '"iraq" "iraq"', '"kuwait city" kuwait'])
    for (const { mentions } of rapporteur.find(asked).hits)
      expect(mentions.every(({ start }, i) => start >= (mentions[i - 1]?.end ?? 0))).toBe(true);
});

test('finding "U.S." does not find "using" and "use"', () => {
  const found = rapporteur
    .find('U.S.')
    .hits.flatMap(({ mentions }) => mentions.map(({ start, end }) => text.slice(start, end)));
  expect(found).not.toEqual(expect.arrayContaining(['using']));
});

test('a term that is near no other brings no suggestions', () => {
  for (const term of ['football', 'x', ''])
    expect(rapporteur.define(term)).toMatchObject({ suggestions: [] });
});

test('a message of marks alone holds no question', () => {
  for (const marks of ['> >', '???']) expect(rapporteur.ask(marks).kind).toBe('invalid');
});

test('the text fragment of a link begins at words that come up first where the citation is', () => {
  const shown = text.replace(/\s+/g, ' ');
  for (const { start, end } of sentences) {
    const [, fragment = ''] = rapporteur.quote({ start, end }).link.split('#:~:text=');
    const first = decodeURIComponent(fragment.split(',').find((part) => !part.endsWith('-')) ?? '');
    if (!fragment.includes('-,'))
      expect(shown.indexOf(first)).toBe(text.slice(0, start).replace(/\s+/g, ' ').length);
  }
});
