import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkText, sayAll, statement } from './checked.ts';

// What would pass for exact if it were only looked for.

const { sentences, text } = statement;
const wordsOf = ({ start, end }: { start: number; end: number }): string[] =>
  text.slice(start, end).split(' ');
// What stands in marks itself is a quotation of its own.
const body = sentences
  .filter(({ role, start, end }) => role === 'body' && !/["“”]/.test(text.slice(start, end)))
  .map((one) => ({ place: one.place, words: wordsOf(one) }));
const NOTS = new Set(['not', 'no', 'cannot', 'without']);
const denied = body.flatMap(({ place, words }) =>
  words.flatMap((word, at) =>
    NOTS.has(word) && at > 0 && at + 1 < words.length ? [{ place, words, at }] : [],
  ),
);

function expectUntrue(said: string): void {
  for (const { verdict } of checkText(`“${said}”`).quotations)
    expect([said, verdict]).not.toEqual([said, 'exact']);
}

describe('a “not” is never lost without a word', () => {
  test('there are enough to try', () => expect(denied.length).toBeGreaterThan(8));

  test.each([
    '…',
    '...',
    '[…]',
    '[...]',
    '(...)',
    '. . .',
    '~~not~~',
    '<del>not</del>',
    '[now]',
    '[surely]',
    '',
  ])('with “%s” in its place', (mark) => {
    for (const { words, at } of denied) expectUntrue(words.with(at, mark).join(' '));
  });

  test('with more words, in the same clause, left out on both sides of it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...denied), fc.nat(3), fc.nat(3), ({ words, at }, before, after) => {
        const kept = [words.slice(0, at - before), words.slice(at + 1 + after)];
        fc.pre(kept.every((piece) => piece.length >= 3));
        fc.pre(!words.slice(at - before - 1, at + 1 + after).some((word) => /[,;:–.]$/.test(word)));
        expectUntrue(`${kept[0]?.join(' ')} … ${kept[1]?.join(' ')}`);
      }),
      { numRuns: 200, seed: 8 },
    );
  });

  test('nor put in', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...body),
        fc.nat(),
        fc.constantFrom('[not]', 'not', '[no longer]', '[hardly]', '(not)'),
        ({ words }, seed, put) => {
          fc.pre(words.length > 4);
          const at = 1 + (seed % (words.length - 2));
          fc.pre(!/not?$/.test(`${words[at - 1]} ${words[at]}`));
          expectUntrue(words.toSpliced(at, 0, put).join(' '));
        },
      ),
      { numRuns: 400, seed: 9 },
    );
  });

  test('but a clause may be left out that has one', () => {
    expect(
      sayAll(
        '“Enduring defeat will come when ISIS/Da’esh no longer has safe havens from which to operate; … and when it can no longer convey its ideology of hate globally.”',
      ),
    ).toEqual(['exact principles.1.7 (shortened)']);
  });
});

describe('numbers', () => {
  const numbered = body.flatMap(({ words }) =>
    words.flatMap((word, at) => (/\d/.test(word) ? [{ words, at, word }] : [])),
  );
  test.each([
    ['another digit', (word: string) => word.replace(/\d/, (digit) => String((Number(digit) + 1) % 10))],
    ['a digit more', (word: string) => word.replace(/\d(?!.*\d)/, '$&0')],
    ['in brackets', (word: string) => `[${word.replace(/\d/, (digit) => String((Number(digit) + 1) % 10))}]`],
    ['in words', () => '[a few]'],
  ])('%s is never exact', (_, change) => {
    expect(numbered.length).toBeGreaterThan(10);
    for (const { words, at, word } of numbered) expectUntrue(words.with(at, change(word)).join(' '));
  });

  test('that changed places', () => {
    expect(sayAll('“Approximately 4.5 million Syrians and 3.2 million Iraqis have been freed”')).toEqual([
      'altered remarks.1.5 4.5→3.2 3.2→4.5',
    ]);
  });
});

describe('words that changed places, or came together', () => {
  test('two words of a sentence', () => {
    fc.assert(
      fc.property(fc.constantFrom(...body), fc.nat(), fc.nat(), ({ words }, a, b) => {
        const [i, k] = [a % words.length, b % words.length];
        fc.pre(words[i]?.toLowerCase() !== words[k]?.toLowerCase());
        const swapped = words
          .with(i, words[k] ?? '')
          .with(k, words[i] ?? '')
          .join(' ');
        for (const { verdict, stitched } of checkText(`“${swapped}”`).quotations)
          if (verdict === 'exact') expect([swapped, stitched]).toEqual([swapped, true]);
      }),
      { numRuns: 500, seed: 10 },
    );
  });

  test('the beginning of one sentence and the end of another, without a mark between', () => {
    fc.assert(
      fc.property(fc.constantFrom(...body), fc.constantFrom(...body), (a, b) => {
        fc.pre(a.place !== b.place && a.words.length > 8 && b.words.length > 8);
        const spliced = [...a.words.slice(0, 6), ...b.words.slice(-6)].join(' ');
        fc.pre(!text.includes(spliced));
        const { quotations } = checkText(`“${spliced}”`);
        if (quotations.length === 1)
          expect([spliced, quotations[0]?.verdict]).not.toEqual([spliced, 'exact']);
        else
          expect(quotations.filter(({ verdict, stitched }) => verdict === 'exact' && !stitched)).toEqual([]);
      }),
      { numRuns: 300, seed: 11 },
    );
  });

  test('with an ellipsis between, it is said that two sentences were run into one', () => {
    const [spliced] = checkText('“At the time we started our efforts, ISIS/Daesh was … failed.”').quotations;
    expect(spliced).toMatchObject({ verdict: 'exact', shortened: true, spliced: true });
    const [whole] = checkText('“Today, ISIS/Daesh is failed. … Over 3.2 million”').quotations;
    expect(whole).toMatchObject({ verdict: 'exact', shortened: true, spliced: false });
  });
});

describe('brackets', () => {
  test.each([
    ['another name', '“[Russia] remains a serious threat to the stability of the region”', '[Russia]→ISIS'],
    [
      'another verb',
      '“The Coalition [will end] its military commitment in Iraq and Syria”',
      '[will end]→will pursue',
    ],
    ['another end', '“Today, ISIS/Daesh is [a success].”', '[a success]→failed'],
    ['another ending', '“We must do[nt] be aggressive”', '[nt]→'],
  ])('with %s', (_, said, change) => {
    expect(sayAll(said).join()).toMatch(/^altered/);
    expect(sayAll(said).join()).toContain(change);
  });

  test.each([
    '“[The Counter-Finance Working Group] will adapt with it”',
    '“[The group] co-ordinates and coalesces the strategic communications approaches”',
    '“Successful IDP [internally displaced persons] return is essential”',
    '“[Da’esh] remains a serious threat to the stability of the region, our homelands”',
    '“[Our] work is not done.”',
  ])('that explain: %s', (said) => {
    expect(sayAll(said).join()).toMatch(/^exact .*\(shortened\)$/);
  });
});
