import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkText, placesOf, statement } from './checked.ts';

const { text, sentences } = statement;
const words = [...text.matchAll(/\S+/g)].map((match) => ({
  start: match.index,
  end: match.index + match[0].length,
}));

/** A run of words of the statement, and the places that it goes through. */
const aRun = fc
  .tuple(fc.nat(words.length - 1), fc.integer({ min: 4, max: 60 }))
  .map(([from, length]) => {
    const start = words[from]?.start ?? 0;
    const end = words[Math.min(from + length, words.length) - 1]?.end ?? text.length;
    const touched = sentences.filter((one) => one.start < end && one.end > start);
    return {
      words: text.slice(start, end).replace(/\s+/g, ' '),
      places: touched.map(({ place }) => place),
      touched,
    };
  })
  .filter(
    ({ words: run, touched }) => touched.every(({ role }) => role === 'body') && run.split(' ').length > 3,
  );

type Noise = (words: string) => string;
const everywhere =
  (from: RegExp, to: string): Noise =>
  (run) =>
    run.replace(from, to);
const between =
  (space: string): Noise =>
  (run) =>
    run.replace(/ /g, space);
const inside =
  (mark: string): Noise =>
  (run) =>
    run.replace(/(\p{Ll}{3})(?=\p{Ll}{3})/u, `$1${mark}`);
const around =
  (before: string, after: string = before): Noise =>
  (run) =>
    `${before}${run}${after}`;

/** How the same words look where they were copied, typed again, printed or set. */
const NOISES: Readonly<Record<string, Noise>> = {
  'straight apostrophes': everywhere(/[‘’]/g, "'"),
  'modifier apostrophes': everywhere(/’/g, 'ʼ'),
  'full-width apostrophes': everywhere(/’/g, '＇'),
  entities: everywhere(/’/g, '&rsquo;'),
  'straight quotation marks': everywhere(/[“”]/g, '"'),
  'two hyphens': everywhere(/–/g, '--'),
  'em dashes without spaces': everywhere(/ ?– ?/g, '—'),
  'typographic hyphens': everywhere(/-/g, '\u2010'),
  'hyphens that do not break': everywhere(/-/g, '\u2011'),
  'minus signs': everywhere(/-/g, '\u2212'),
  'no-break spaces': between('\u00a0'),
  'thin spaces': between('\u2009'),
  'line ends': between('\n'),
  'Windows line ends': between('\r\n'),
  'blank lines': (run) => run.replace(/([.;]) /, '$1\n\n'),
  tabs: between(' \t '),
  'soft hyphens': inside('\u00ad'),
  'zero-width spaces': inside('\u200b'),
  'hyphenated line ends': inside('-\n'),
  'soft hyphens at line ends': inside('\u00ad\r\n'),
  'direction marks': around('\u200e', '\u202c'),
  'a byte-order mark': around('\ufeff', ''),
  ligatures: (run) => run.replace(/ffi/g, 'ﬃ').replace(/fi/g, 'ﬁ').replace(/fl/g, 'ﬂ'),
  'full-width letters': everywhere(/ISIS/g, 'ＩＳＩＳ'),
  capitals: (run) => run.toUpperCase(),
  'curly marks': around('“', '”'),
  'German marks': around('„', '“'),
  'French marks': around('« ', ' »'),
  'corner marks': around('「', '」'),
  'LaTeX marks': around('``', "''"),
  bold: around('**'),
  italics: around('_'),
  code: around('`'),
  'a code block': around('```\n', '\n```'),
  a_spoiler: around('||'),
  'a block quotation': (run) => `> ${run.replace(/, /g, ',\n> ')}`,
  'a long block quotation': around('>>> ', ''),
  'a bullet': around('- ', ''),
  'a number': around('3. ', ''),
  'a heading': around('## ', ''),
  '[sic]': (run) => run.replace(/(\p{Ll}) /u, '$1 [sic] '),
  'emphasis added': around('', ' [emphasis added]'),
  'a note mark': (run) => run.replace(/(\p{Ll}) /u, '$1[3] '),
  'a raised note mark': around('', '¹'),
  'a capital in brackets': (run) => run.replace(/^(\p{Ll})/u, (letter) => `[${letter.toUpperCase()}]`),
  'its own stop': (run) => `${run.replace(/[.,;:–]+$/, '')}.`,
  'a comma at the end': (run) => `“${run.replace(/[“”"]|[.,;:–]+$/g, '')},” Tom.`,
};

describe('words of the statement are exact, where they stand', () => {
  test.each(Object.entries(NOISES))('with %s', (_, noise) => {
    fc.assert(
      fc.property(aRun, ({ words: run, places }) => {
        const { quotations } = checkText(noise(run));
        expect(quotations.map(({ verdict }) => verdict)).toEqual(['exact']);
        expect(quotations.flatMap(placesOf)).toEqual(expect.arrayContaining(places));
        for (const { start, end } of quotations.flatMap(({ citations }) => citations))
          expect(words.some((one) => one.start <= start && start < one.end) && end <= text.length).toBe(true);
      }),
      { numRuns: 60, seed: 11 },
    );
  });

  test('and so is what goes on from one paragraph to the next, as a citation of each', () => {
    const ends = sentences.filter((one, i) => one.role === 'body' && sentences[i + 1]?.role === 'body');
    const joints = ends.filter((one) => sentences[one.index + 1]?.paragraph !== one.paragraph);
    expect(joints.length).toBeGreaterThan(20);
    for (const { index, end, start } of joints) {
      const next = sentences[index + 1];
      if (!next) continue;
      const { quotations } = checkText(text.slice(start, next.end));
      expect(quotations.map((one) => [one.verdict, one.citations])).toEqual([
        [
          'exact',
          [
            { start, end },
            { start: next.start, end: next.end },
          ],
        ],
      ]);
    }
  });
});

/** A word without the marks around it; none where only marks stand there. */
function coreOf(word: string): string {
  return word.replace(/^[“”‘’"'(―—–-]+|[“”‘’"'),.;:–-]+$/gu, '');
}

describe('a word that is changed is named, and no other', () => {
  const longer = sentences.filter(
    ({ role, start, end }) =>
      role === 'body' && /^[^"“]+ [^"“]+ [^"“]+ [^"“]+ [^"“]+$/.test(text.slice(start, end)),
  );

  test('each word of each sentence', () => {
    for (const { start, end, place } of longer) {
      const tokens = text.slice(start, end).split(' ');
      tokens.forEach((token, i) => {
        const core = coreOf(token);
        if (!/[\p{L}\p{N}]/u.test(core) || core === 'w/') return;
        const altered = tokens.with(i, token.replace(core, 'zebra')).join(' ');
        const { quotations } = checkText(`“${altered}”`);
        const said = quotations.map(({ verdict, changes }) => ({ verdict, changes }));
        expect({ place, said }).toEqual({
          place,
          said: [{ verdict: 'altered', changes: [{ said: 'zebra', stated: core }] }],
        });
        expect(quotations.flatMap(placesOf)).toContain(place);
      });
    }
  });

  test('each word left out, and a word put in anywhere', () => {
    const anySentence = fc.constantFrom(...longer);
    fc.assert(
      fc.property(anySentence, fc.nat(), fc.boolean(), ({ start, end }, at, isAdded) => {
        const tokens = text.slice(start, end).split(' ');
        const i = 1 + (at % (tokens.length - 2));
        const core = coreOf(tokens[i] ?? '');
        fc.pre(
          /^[\p{L}\p{N}]+$/u.test(core) &&
            core === tokens[i] &&
            tokens[i - 1] !== core &&
            tokens[i + 1] !== core,
        );
        const changed = isAdded ? tokens.toSpliced(i, 0, 'zebra') : tokens.toSpliced(i, 1);
        const { quotations } = checkText(`“${changed.join(' ')}”`);
        expect(quotations.map(({ changes }) => changes)).toEqual([
          [isAdded ? { said: 'zebra', stated: '' } : { said: '', stated: core }],
        ]);
      }),
      { numRuns: 400, seed: 5 },
    );
  });
});

test('nothing is exact that is not: what is called so is the statement’s, letter for letter', () => {
  const bare = (words: string): string => words.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
  const someWords = fc.array(fc.constantFrom(...words.map(({ start, end }) => text.slice(start, end))), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(someWords, (chosen) => {
      for (const { verdict, quotation, shortened } of checkText(`“${chosen.join(' ')}”`).quotations)
        if (verdict === 'exact' && !shortened) expect(bare(text)).toContain(bare(quotation));
    }),
    { numRuns: 1_000, seed: 3 },
  );
});

test('other words are not found', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 40 }), (latin) => {
      fc.pre(latin.includes(' '));
      expect(checkText(latin).quotations.map(({ verdict }) => verdict)).toEqual(['not-found']);
    }),
    { numRuns: 100, seed: 2 },
  );
  for (const other of [
    'Never in the field of human conflict was so much owed by so many to so few.',
    'and the of to in a is that for it as was with be by on not he',
    'We came, we saw, he died.',
  ])
    expect(checkText(other).quotations.map(({ verdict }) => verdict)).toEqual(['not-found']);
});

test('no text breaks it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ maxLength: 300 }), (a, b) => {
      for (const raw of [a, b, `“${a}${text.slice(3_000, 3_200)}${b}`])
        for (const { span, quotation } of checkText(raw).quotations)
          expect(raw.slice(span.start, span.end)).toBe(quotation);
    }),
    { numRuns: 300, seed: 1 },
  );
});
