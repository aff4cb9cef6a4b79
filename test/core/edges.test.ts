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
  let cited = 0;
  const property = fc.property(pieces, (quotation) => {
    for (const citation of citationsOf(rapporteur.check(quotation))) {
      cited++;
      expect(new Set(touchedBy(citation).map(({ speaker }) => speaker)).size).toBe(1);
    }
  });
  fc.assert(property, { numRuns: 2000 });
  expect(cited).toBeGreaterThan(1000);
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
  let shown = 0;
  const property = fc.property(stretch, (about) => {
    const cited = citationsOf(rapporteur.ask(asked + about)).flatMap(touchedBy);
    shown += cited.length;
    expect(cited.filter((sentence) => !mayShow(sentence)).map(({ place }) => place)).toEqual([]);
  });
  fc.assert(property, { numRuns: 1000 });
  expect(shown).toBeGreaterThan(1000);
});

test('the place of an answer’s citation is all of what is quoted and no more', () => {
  const post =
    'Stabilization initiatives are essential to complete defeat of ISIS. We must continue to aggressively combat ISIS radicalization & recruitment.\n\n—';
  const citations = citationsOf(rapporteur.ask(`iberated. ${post}`));
  expect(citations.length).toBeGreaterThan(0);
  for (const citation of citations)
    expect(rapporteur.read(rapporteur.quote(citation).place)?.citations).toEqual([citation]);
});

test('no mention is counted or marked twice, however it is asked for', () => {
  for (const asked of ['group groups', 'iraq "iraq"', '"iraq" "iraq"', '"kuwait city" kuwait']) {
    const { hits } = rapporteur.find(asked);
    expect(hits.length, asked).toBeGreaterThan(0);
    for (const { mentions } of hits)
      expect(mentions.every(({ start }, i) => start >= (mentions[i - 1]?.end ?? 0))).toBe(true);
  }
});

test('finding "U.S." does not find "using" and "use"', () => {
  const found = rapporteur
    .find('U.S.')
    .hits.flatMap(({ mentions }) => mentions.map(({ start, end }) => text.slice(start, end)));
  expect(new Set(found)).toEqual(new Set(['U.S', 'us']));
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
  let alone = 0;
  for (const { start, end } of sentences) {
    const [, fragment = ''] = rapporteur.quote({ start, end }).link.split('#:~:text=');
    // Words that come up before as well are told apart by what stands before them.
    if (fragment.includes('-,')) continue;
    alone++;
    const [first = ''] = fragment.split(',').map(decodeURIComponent);
    expect(first).not.toBe('');
    expect(shown.indexOf(first)).toBe(text.slice(0, start).replace(/\s+/g, ' ').length);
  }
  expect(alone).toBeGreaterThan(sentences.length / 2);
});
