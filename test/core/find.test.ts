import { describe, expect, test } from 'vitest';
import { rapporteur } from './cited.ts';

const { find, statement, read } = rapporteur;

function mentionsOf(query: string): string[] {
  return find(query).hits.flatMap(({ mentions }) =>
    mentions.map(({ start, end }) => statement.text.slice(start, end)),
  );
}

describe('words are found however they are spelt', () => {
  test.each(["Da'esh", 'Da’esh', 'Daʼesh', 'Da＇esh', 'Da`esh', 'Da´esh', 'Daesh'])('%s', (name) => {
    const { mentions, complete } = find(name);
    expect({ mentions, complete }).toEqual({ mentions: find('Daesh').mentions, complete: true });
    expect(mentions).toBeGreaterThan(30);
  });

  test.each([
    ['online', 'on-line', ['on-line', 'online']],
    ['reemergence', 're-emergence', ['reemergence', 're-emergence']],
    ['coordinates', 'co-ordinates', ['co-ordinates', 'coordinate']],
    ['counterterrorism', 'counter-terrorism', ['counterterrorism', 'counter-terrorism']],
    ['counterterrorism', 'counter‑terrorism', ['counterterrorism', 'counter-terrorism']],
    ['deescalating', 'de-escalating', ['de-escalating']],
    ['deescalate', 'de-escalate', ['de-escalating']],
  ])('%s and %s', (one, other, expected) => {
    expect(find(one)).toEqual(find(other));
    expect(mentionsOf(one)).toEqual(expect.arrayContaining(expected));
  });

  test('in phrases as well', () => {
    expect(mentionsOf('"online presence"')).toEqual(['on-line presence', 'online presence']);
    expect(mentionsOf('"on-line presence"')).toEqual(['on-line presence', 'online presence']);
    expect(mentionsOf('safe-havens')).toEqual(mentionsOf('"safe havens"'));
  });
});

describe('a mention is what one sees as one', () => {
  test('a word with hyphens', () => {
    expect(mentionsOf('whole-of-government')).toEqual(['whole-of-government', 'whole-of-government']);
  });

  test('words side by side', () => {
    expect(mentionsOf('ISIS Daesh')).toContain('ISIS/Da’esh');
    expect(mentionsOf('communications working group')).toContain('Communications Working Group');
    expect(mentionsOf('Iraq Syria')).toEqual(expect.arrayContaining(['Iraq', 'Syria']));
  });
});

describe('what else can be said of a search', () => {
  const sentencesOf = (query: string): number[] => find(query).hits.map(({ citation }) => citation.start);

  test('without a word', () => {
    const without = sentencesOf('Iraq -Syria');
    expect(without.length).toBeGreaterThan(0);
    expect(without).toEqual(sentencesOf('Iraq').filter((one) => !sentencesOf('Syria').includes(one)));
    expect(sentencesOf('Iraq NOT Syria')).toEqual(without);
    expect(sentencesOf('Iraq -"and Syria"').length).toBeGreaterThan(without.length - 1);
  });

  test('one or another', () => {
    const either = [...new Set([...sentencesOf('Kuwait'), ...sentencesOf('Libya')])].sort((a, b) => a - b);
    expect(sentencesOf('Kuwait OR Libya')).toEqual(either);
    expect(sentencesOf('Kuwait | Libya')).toEqual(either);
    expect(find('Kuwait OR Libya').complete).toBe(true);
    expect(sentencesOf('Philippines Kuwait OR Libya')).toEqual(sentencesOf('Libya'));
  });

  test('a hyphen between words leaves nothing out', () => {
    expect(mentionsOf('conditions-based')).toEqual(['conditions-based']);
    expect(find('Iraq - Syria')).toEqual(find('Iraq Syria'));
  });

  test.each(['-Syria', 'NOT Syria', '-"working group"'])('only what to leave out: %s', (query) => {
    expect(find(query).problem).toMatch(/only what to leave out/);
  });

  test.each(['OR', 'OR OR', '-', '"', '""', '" "'])('nothing: %s', (query) => {
    expect(find(query).problem).toMatch(/Nothing to look for/);
  });
});

test('every hit is a whole sentence', () => {
  expect(find('Interpol').hits.map(({ citation }) => citation)).toEqual(read('principles.6.1')?.citations);
});
