import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeMarkdown, maskLink } from '../../../src/adapters/discord/markdown.ts';
import { tidy } from '../../../src/adapters/echo.ts';
import { rapporteur } from '../run-terminal.ts';
import { readMarkdown } from './read-shown.ts';

const { statement } = rapporteur;
const shownOf = (markdown: string): string => readMarkdown(markdown).text;

test('every sentence of the statement shows as it is written, in a quotation and by itself', () => {
  for (const { start, end } of statement.sentences) {
    const words = statement.text.slice(start, end);
    expect(shownOf(`> ${escapeMarkdown(words)}`)).toBe(words);
    expect(shownOf(escapeMarkdown(words))).toBe(words);
  }
});

test('whatever anyone writes shows as it is written', () => {
  const mark = fc.constantFrom(
    ...'* ** _ __ ~~ || ` ``` > >>> # ## -# - + 1. 12) [ ] [a](https://b.c) < > <@1> <@&2> <#3> <:a:4> <t:5> </a:6> @everyone @here \\ \\\\ https://a.b/c_d_e http:// :smile: ¯\\_(ツ)_/¯ a b é 👍🏽 @coalition #Daesh w/'.split(
      ' ',
    ),
  );
  const line = fc
    .array(mark, { maxLength: 12 })
    .chain((marks) => fc.constantFrom('', ' ').map((by) => marks.join(by).trim()));
  fc.assert(
    fc.property(line, (written) => {
      const escaped = escapeMarkdown(written);
      expect(shownOf(`> ${escaped}`)).toBe(written);
      expect(shownOf(escaped)).toBe(written);
      expect(readMarkdown(escaped).links).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});

test('an echo is one line, well-formed, of at most so many characters, and turns no text around', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.integer({ min: 1, max: 40 }),
      (written, most) => {
        const echoed = tidy(`\u202e${written}\ud800\n`, most);
        expect([...echoed].length).toBeLessThanOrEqual(most);
        expect(echoed.isWellFormed()).toBe(true);
        expect(echoed).not.toMatch(/[\u202a-\u202e\u2066-\u2069\n\r]/);
      },
    ),
  );
  expect(tidy('  what   is\nit? ', 100)).toBe('what is it?');
  expect(tidy('abcdef', 4)).toBe('abc…');
});

test('a link keeps its label and its address', () => {
  const { text, links } = readMarkdown(maskLink('Opening [remarks] (1)', 'https://a.b/c#:~:text=x%20(y)'));
  expect(text).toBe('Opening [remarks] (1)');
  expect(links).toEqual(['https://a.b/c#:~:text=x%20%28y%29']);
});
