import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CITATION_STYLES, type Citation, createRapporteur } from '../../src/core/index.ts';
import { loadKnowledge } from '../../src/load.ts';
import { openInBrowser } from './open-in-browser.ts';

const knowledge = await loadKnowledge();
const { statement, read, outline, cite, quote } = createRapporteur(knowledge);
const onTheWeb = createRapporteur(knowledge, { publicUrl: 'https://example.org/bot/' });
const { sentences } = statement;
const TITLE = 'Joint Statement from the Global Coalition to Defeat ISIS';
const SOURCE = 'https://www.wilsoncenter.org/article/joint-statement-the-global-coalition-to-defeat-isis';

function citationAt(place: string): Citation {
  const [citation] = read(place)?.citations ?? [];
  if (!citation) throw new Error(`there is no ${place}`);
  return citation;
}
const placeOf = (citation: Citation): string => quote(citation).place;
const wordsOf = (citation: Citation): string => quote(citation).text;

/** Runs of words from everywhere, also over the end of a paragraph. */
const aRun = fc
  .tuple(fc.nat(statement.text.length), fc.constantFrom(1, 2, 3, 5, 9, 14, 40))
  .map(([from, length]): Citation => {
    const words = [
      ...statement.text.slice(from).matchAll(/(?<![\p{L}\p{N}’'-])[\p{L}\p{N}]+(?![\p{L}\p{N}’'-])/gu),
    ];
    // The first may be half a word.
    const first = words[1];
    const last = words[length] ?? words.at(-1);
    if (!first || !last) return { start: 0, end: 0 };
    return { start: from + first.index, end: from + last.index + last[0].length };
  })
  .filter(({ start, end }) => end > start);

describe('outline and read', () => {
  test('the outline leads through the parts to the first sentence of every paragraph', () => {
    const parts = outline();
    expect(parts.map(({ id }) => id)).toEqual([
      'introduction',
      'coalition-post',
      'principles',
      'embassy-post',
      'remarks',
    ]);
    expect(parts.map(({ title }) => title && wordsOf(title))).toEqual([
      TITLE,
      undefined,
      `Guiding Principles From the ${TITLE.slice(25)}`,
      undefined,
      'Secretary of State Rex Tillerson',
    ]);
    for (const { id, speaker, dateline, paragraphs } of parts) {
      expect(speaker).toBe(statement.parts.find((part) => part.id === id)?.speaker);
      expect(dateline).toEqual(read(`${id}.dateline`)?.citations[0]);
      for (const { place, opening, sentences: count } of paragraphs) {
        expect(opening).toEqual(citationAt(`${place}.1`));
        expect(count).toBe(sentences.filter((sentence) => sentence.place.startsWith(`${place}.`)).length);
      }
    }
    expect(parts.map(({ paragraphs }) => paragraphs.length)).toEqual([1, 1, 11, 1, 15]);
  });

  test.each([
    ['principles.6.2', 'principles.6.2', 'principles.6.1', 'principles.7.1'],
    [' Principles.6 ', 'principles.6.1-2', 'principles.5', 'principles.7'],
    ['principles.6.1-2', 'principles.6.1-2', 'principles.5.2', 'principles.7.1'],
    ['introduction.1.2-4', 'introduction.1.2 introduction.1.3-4', 'introduction.1.1', 'introduction.1.5'],
    ['principles.1', 'principles.1.1-8', 'principles.title', 'principles.2'],
    ['principles.title', 'principles.title', 'coalition-post.dateline', 'principles.1'],
    ['remarks.15.2', 'remarks.15.2', 'remarks.15.1', 'remarks.dateline'],
    ['introduction.title', 'introduction.title', undefined, 'introduction.1'],
    ['remarks.dateline', 'remarks.dateline', 'remarks.15', undefined],
  ])('read shows what stands at %s, and the places around it', (place, shown, before, after) => {
    const passage = read(place);
    expect(passage?.place).toBe(place.trim().toLowerCase());
    expect(passage?.citations.map(placeOf).join(' ')).toBe(shown);
    expect([passage?.before, passage?.after]).toEqual([before, after]);
  });

  test.each([
    ['principles 6:2', 'principles.6.2'],
    ['principles.6.1–2', 'principles.6.1-2'],
    ['principles.6.1 — 2', 'principles.6.1-2'],
    ['#principles.6.2', 'principles.6.2'],
    ['https://example.org/bot/?q=who#principles.6.1-2', 'principles.6.1-2'],
    ['https://example.org/#principles.6.1%2D2', 'principles.6.1-2'],
    ['Guiding Principles, paragraph 6', 'principles.6'],
    ['Guiding Principles, para. 6, sentences 1–2', 'principles.6.1-2'],
    ['“Guiding Principles, paragraphs 6-7”', 'principles.6-7'],
    ['para 6 of the remarks', 'remarks.6'],
    ['Opening remarks ¶ 6', 'remarks.6'],
    ['Opening remarks, title', 'remarks.title'],
    ['Post by @USEmbassySyria', 'embassy-post'],
    ['the introduction', 'introduction'],
    ['principles.6-7', 'principles.6-7'],
    ['principles.7.1,3', 'principles.7.1,3'],
    ['principles.1.8-2.1', 'principles.1.8-2.1'],
  ])('%s is read as %s', (typed, place) => {
    expect(read(typed)?.place).toBe(place);
  });

  test('a range over paragraphs and a list show all that they name', () => {
    expect(read('principles.6-7')?.citations.map(placeOf)).toEqual(['principles.6.1-2', 'principles.7.1-3']);
    expect(read('principles.7.1,3')?.citations.map(placeOf)).toEqual(['principles.7.1', 'principles.7.3']);
    expect(read('principles.1.8-2.1')?.citations.map(placeOf)).toEqual(['principles.1.8', 'principles.2.1']);
  });

  test('the place and the label of whatever is cited can be read', () => {
    for (const first of sentences)
      for (const length of [1, 2, 5, 12]) {
        const last = sentences[first.index + length - 1];
        if (last?.part !== first.part || last.role !== first.role) continue;
        const { place, label } = quote({ start: first.start, end: last.end });
        const shown = read(place)?.citations ?? [];
        expect([place, shown[0]?.start, shown.at(-1)?.end]).toEqual([place, first.start, last.end]);
        expect([label, read(label)]).not.toEqual([label, undefined]);
      }
  });

  test('turning the pages by part or by paragraph, forth and back, leads through all of the statement', () => {
    for (const [first, last] of [
      ['introduction', 'remarks'],
      ['introduction.title', 'remarks.dateline'],
    ] as const) {
      const walk = (place: string | undefined, to: 'before' | 'after'): string[] => {
        const passage = place === undefined ? undefined : read(place);
        return passage ? [passage.place, ...walk(passage[to], to)] : [];
      };
      const forth = walk(first, 'after');
      expect(walk(last, 'before')).toEqual(forth.toReversed());
      const words = forth.flatMap((place) => read(place)?.citations.map(wordsOf) ?? []).join(' ');
      expect(words).toBe(sentences.map(wordsOf).join(' '));
    }
  });

  test('there is nothing to read at a place that does not exist', () => {
    const nowhere =
      ',nowhere,principles.,principles.0,principles.12,principles.6.0,principles.6.3,principles.6.2-1,principles.6.0-1,' +
      'principles.6.1-3,principles.6.1.1,embassy-post.title,introduction.dateline,principles.title.1,constructor';
    expect(nowhere.split(',').filter((place) => read(place))).toEqual([]);
  });
});

describe('cite and link', () => {
  test('a sentence is cited with its words, its speaker and its place', () => {
    const citation = citationAt('embassy-post.1.2');
    const { link, text: words } = quote(citation);
    expect((['plain', 'markdown', 'chicago', 'apa'] as const).map((style) => cite(citation, style))).toEqual([
      `“${words}”\n— U.S. Embassy Syria (@USEmbassySyria), Post by @USEmbassySyria, ${TITLE}, 13 February 2018. ${link}`,
      `> ${words}\n>\n> — U.S. Embassy Syria \\(\\@USEmbassySyria\\), [Post by @USEmbassySyria](${link}), *${TITLE}*, 13 February 2018`,
      `U.S. Embassy Syria (@USEmbassySyria), “Post by @USEmbassySyria,” in “${TITLE},” Wilson Center, February 13, 2018, ${link}.`,
      `U.S. Embassy Syria [@USEmbassySyria]. (2018, February 13). Post by @USEmbassySyria. In ${TITLE}. Wilson Center. ${link}\n\nIn the text: (U.S. Embassy Syria, 2018)`,
    ]);
    expect(cite(citationAt('coalition-post.1.2'), 'markdown')).toContain(
      '> We must keep up pressure on \\#Daesh to',
    );
  });

  const expectOpened = ({ start, end }: Citation): void => {
    const { link } = quote({ start, end });
    const [page, fragment = ''] = link.split('#:~:text=');
    expect([page, link.length < 512, /[\s()'"<>]/.test(fragment)]).toEqual([SOURCE, true, false]);
    expect([link, openInBrowser(statement.text, fragment)]).toEqual([link, { start, end }]);
  };

  test('a link opens the source at the words themselves, in few enough characters for any chat', () => {
    for (const sentence of sentences) expectOpened(sentence);
    for (const { paragraphs } of outline())
      for (const { place } of paragraphs)
        for (const cited of read(place)?.citations ?? []) expectOpened(cited);
  });

  test('and so does a link to any run of words', () => {
    fc.assert(fc.property(aRun, expectOpened), { numRuns: 300, seed: 4 });
  });

  test('where the web page has an address, links open there, at the place', () => {
    const citation = citationAt('principles.6');
    expect(onTheWeb.quote(citation).link).toBe('https://example.org/bot/#principles.6.1-2');
    for (const style of CITATION_STYLES)
      expect(onTheWeb.cite(citation, style)).toContain('https://example.org/bot/#principles.6.1-2');
  });
});

test('a span that begins or ends between paragraphs has a link, too', () => {
  for (const { index } of statement.text.matchAll(/\n\n/g))
    for (const at of [index, index + 1, index + 2])
      for (const [start, end] of [
        [Math.max(0, at - 900), at],
        [at, Math.min(statement.text.length, at + 900)],
      ] as const)
        expect(quote({ start, end }).link).toContain('#:~:text=');
});
