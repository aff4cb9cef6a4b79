import { describe, expect, test } from 'vitest';
import { type Citation, createRapporteur } from '../../src/core/index.ts';
import { loadKnowledge } from '../../src/load.ts';

const { statement, read, find, define, quote } = createRapporteur(await loadKnowledge());
const { text, sentences } = statement;

function citationAt(place: string): Citation {
  const [citation] = read(place)?.citations ?? [];
  if (!citation) throw new Error(`there is no ${place}`);
  return citation;
}
const placeOf = (citation: Citation): string => quote(citation).place;
const wordsOf = ({ start, end }: Citation): string => text.slice(start, end);

describe('find', () => {
  const mentionsOf = (words: string): string[] =>
    find(words).hits.flatMap(({ mentions }) => mentions.map(wordsOf));
  const placesOf = (words: string): string[] => find(words).hits.map(({ citation }) => placeOf(citation));

  test('shows every mention of Iraq that there is, where it is, in its sentence, and counts them', () => {
    const expected = [...text.matchAll(/\bIraq\b/g)].map(({ index: start }) => ({ start, end: start + 4 }));
    const { hits, mentions, complete } = find('iraq');
    expect(hits.flatMap((hit) => hit.mentions)).toEqual(expected);
    expect({ mentions, complete }).toEqual({ mentions: expected.length, complete: true });
    const holding = sentences.filter((sentence) => /\bIraq\b/.test(wordsOf(sentence)));
    expect(hits.map(({ citation }) => citation)).toEqual(holding.map(({ start, end }) => ({ start, end })));
  });

  test('leaves nothing out: each word of the statement is found as often as it stands there', () => {
    const counts = new Map<string, number>();
    for (const [raw] of text.toLowerCase().matchAll(/[\p{L}\p{N}’'.,]+/gu)) {
      const word = raw
        .replace(/[.,’']+$/, '')
        .replace(/[’']s$/, '')
        .replace(/[’']/g, '');
      if (/^[a-z]{3,}$/.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    // A word is found with a hyphen in it, too: "on-line" is "online".
    for (const [, one = '', two = ''] of text.toLowerCase().matchAll(/\b([a-z]+)-(?=([a-z]+))/g)) {
      const joined = one + two;
      const count = counts.get(joined);
      if (count !== undefined) counts.set(joined, count + 1);
    }
    expect(counts.size).toBeGreaterThan(600);
    expect([...counts.keys()].map((word) => [word, find(`"${word}"`).mentions])).toEqual([...counts]);
  });

  test('takes a word in all its forms, and a phrase in quotation marks as it stands', () => {
    expect(mentionsOf('combat')).toEqual(['combat', 'combat', 'combat', 'combat', 'combatting']);
    expect(new Set(mentionsOf('groups'))).toEqual(new Set(['group', 'groups', 'Group', 'Groups', 'group’s']));
    expect(mentionsOf('“Working Groups”')).toEqual(['Working Groups', 'Working Groups']);
    expect(placesOf('"working group"').join(' ')).toBe(
      'principles.5.1 principles.6.1 principles.7.1 principles.8.1 principles.8.5',
    );
    expect(mentionsOf('"isis/da\'esh financing"')).toEqual(['ISIS/Da’esh financing']);
    expect(find('"group working"').hits).toEqual([]);
  });

  test('wants all the words in one sentence, and says so where only some are to be had', () => {
    expect(placesOf('turkey "nato ally" transparent')).toEqual(['remarks.9.2']);
    expect(find('turkey "nato ally" transparent')).toMatchObject({ mentions: 3, complete: true });
    expect(find('tampa turkey')).toMatchObject({ mentions: 3, complete: false });
    expect(placesOf('tampa turkey')).toEqual(['principles.9.3', 'remarks.9.1', 'remarks.9.2']);
    expect(find('zebra')).toEqual({ hits: [], mentions: 0, complete: false });
    for (const nothing of ['', '""', ' ? '])
      expect(find(nothing)).toMatchObject({ hits: [], problem: expect.stringMatching(/Give a word/) });
    expect(find('iraq '.repeat(61)).problem).toMatch(/300 characters; this has 305\. Look for fewer words/);
    expect(find('iraq '.repeat(60))).toEqual(find('Iraq'));
  });
});

describe('define', () => {
  test.each([
    ['CIFG', 'Counter-Finance Working Group', 'principles.5.1', 3],
    ['ftf', 'Foreign Terrorist Fighter', 'principles.6.1', 5],
    ['UNSCR 2254', 'UNSCR 2254', 'principles.2.5', 2],
    ['tampa', 'Tampa', 'principles.9.3', 1],
    ['CVE', 'CVE', 'principles.11.3', 1],
  ])('shows where %s comes from, and how often it comes up', (term, name, place, mentions) => {
    expect(define(term)).toMatchObject({ kind: 'defined', name, citation: citationAt(place), mentions });
  });

  test('shows where any other word of the statement first comes up, and suggests the nearest term for a stranger', () => {
    const citation = citationAt('principles.10.1');
    expect(define(' peacebuilding ')).toEqual({
      kind: 'mentioned',
      name: 'peacebuilding',
      citation,
      mentions: 1,
    });
    for (const [typed, meant] of [
      ['CIFQ', 'CIFG'],
      ['UNSCR 2255', 'UNSCR 2254'],
      ['Tampaa', 'Tampa'],
    ] as const)
      expect(define(typed)).toMatchObject({
        kind: 'unknown',
        name: typed,
        suggestions: expect.arrayContaining([meant]),
      });
  });
});
