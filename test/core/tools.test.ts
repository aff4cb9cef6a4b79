import { describe, expect, test } from 'vitest';
import { CITATION_STYLES, type Citation, createRapporteur, LONGEST_QUOTATION } from '../../src/core/index.ts';
import { loadKnowledge } from '../../src/load.ts';

const knowledge = await loadKnowledge();
const { statement, read, find, check, define, outline, cite, quote } = createRapporteur(knowledge);
const onTheWeb = createRapporteur(knowledge, { publicUrl: 'https://example.org/bot/' });
const { text, sentences } = statement;
const TITLE = 'Joint Statement from the Global Coalition to Defeat ISIS';
const SOURCE = 'https://www.wilsoncenter.org/article/joint-statement-the-global-coalition-to-defeat-isis';

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
    for (const nothing of ['zebra', '', '""', ' ? '])
      expect(find(nothing)).toMatchObject({ hits: [], mentions: 0 });
  });
});

describe('check', () => {
  const FIGURE =
    'Approximately 98 percent of the territory once held by ISIS in Iraq and Syria has been liberated.';
  const exactAt = (quotation: string): string[] => {
    const checked = check(quotation);
    return checked.kind === 'exact' ? checked.citations.map(wordsOf) : [checked.kind];
  };
  const changesIn = (quotation: string): unknown => {
    const checked = check(quotation);
    if (checked.kind !== 'altered') return checked.kind;
    expect(wordsOf(checked.citation)).toBe(
      checked.differences.flatMap(({ stated }) => stated ?? []).join(' '),
    );
    expect(checked.differences.flatMap(({ said }) => said ?? []).join(' ')).toBe(quotation);
    return checked.differences.filter(({ kind }) => kind !== 'same');
  };

  test('finds words that stand in the statement, whatever their quotation marks and white space, wherever they stand', () => {
    expect(exactAt(FIGURE)).toEqual([FIGURE]);
    expect(exactAt('"ISIS/Da\'esh is intrinsically malevolent"')).toEqual([
      'ISIS/Da’esh is intrinsically malevolent',
    ]);
    expect(exactAt('defeat of ISIS,” Tillerson warned.')).toEqual(['defeat of ISIS," Tillerson warned.']);
    expect(exactAt('> Today,\u00a0ISIS/Daesh \n\t is   failed.\n')).toEqual(['Today, ISIS/Daesh is failed.']);
    expect(exactAt('“the Federal police”')).toEqual(['the Federal police']);
    const twice = check('Without continued attention on the part of coalition members');
    expect(twice.kind === 'exact' && twice.citations.map(placeOf)).toEqual([
      'introduction.1.5',
      'remarks.2.3',
    ]);
  });

  test('accepts what an editor may leave out with an ellipsis or explain in brackets, in the order of the statement', () => {
    for (const gap of ['...', '…', '[...]', '(…)', '. . .']) {
      const shortened = check(`Approximately 98 percent of the territory ${gap} has been liberated.`);
      expect(shortened).toEqual({ kind: 'exact', citations: [citationAt('remarks.1.4')], shortened: true });
    }
    expect(exactAt('The FTF [Foreign Terrorist Fighter] WG will continue')).toEqual([
      'The FTF WG will continue',
    ]);
    expect(check(FIGURE)).toMatchObject({ shortened: false });
    expect(exactAt('has been liberated ... Approximately 98 percent of the territory')).not.toContain(FIGURE);
    expect(exactAt('The FTF WG will continue [as ever] such as the Global Counterterrorism Forum.')).toEqual([
      'altered',
    ]);
  });

  test('shows word by word what was changed, added and left out, be it case or punctuation', () => {
    expect(changesIn(FIGURE.replace('98', '97'))).toEqual([{ kind: 'changed', said: '97', stated: '98' }]);
    expect(changesIn(FIGURE.replace('the ', 'the vast '))).toEqual([{ kind: 'added', said: 'vast' }]);
    expect(changesIn(FIGURE.replace('once ', ''))).toEqual([{ kind: 'left out', stated: 'once' }]);
    expect(changesIn(FIGURE.replace('ISIS', 'Isis'))).toEqual([
      { kind: 'changed', said: 'Isis', stated: 'ISIS' },
    ]);
    expect(changesIn('Today ISIS/Daesh is failed.')).toEqual([
      { kind: 'changed', said: 'Today', stated: 'Today,' },
    ]);
    expect(changesIn('Today, ISIS/Daesh is failed!')).toEqual([
      { kind: 'changed', said: 'failed!', stated: 'failed.' },
    ]);
  });

  test('says so where the words are another’s, too many, or none', () => {
    expect(check('Never in the field of human conflict was so much owed by so many to so few.').kind).toBe(
      'not-found',
    );
    expect(check('and the of to in a is that for it as was with be by on not he').kind).toBe('not-found');
    const long = check(text.slice(0, LONGEST_QUOTATION + 1));
    expect(long).toEqual({
      kind: 'invalid',
      problem: expect.stringMatching(/5,000 .* 5,001\. Check a shorter/),
    });
    expect(check(text.slice(0, LONGEST_QUOTATION)).kind).not.toBe('invalid');
    for (const none of ['', ' \n', '“”', '...'])
      expect(check(none)).toEqual({ kind: 'invalid', problem: expect.stringMatching(/Paste the words/) });
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
    expect(passage?.citations.map(placeOf).join(' ')).toBe(shown);
    expect([passage?.before, passage?.after]).toEqual([before, after]);
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
  test('a sentence is cited in four styles', () => {
    const citation = citationAt('embassy-post.1.2');
    const { link, text: words } = quote(citation);
    expect(CITATION_STYLES.map((style) => cite(citation, style))).toEqual([
      `“${words}”\n— U.S. Embassy Syria (@USEmbassySyria), Post by @USEmbassySyria, ${TITLE}, 13 February 2018. ${link}`,
      `> ${words}\n>\n> — U.S. Embassy Syria \\(\\@USEmbassySyria\\), [Post by @USEmbassySyria](${link}), *${TITLE}*, 13 February 2018`,
      `U.S. Embassy Syria (@USEmbassySyria), “Post by @USEmbassySyria,” in “${TITLE},” Wilson Center, February 13, 2018, ${link}.`,
      `U.S. Embassy Syria [@USEmbassySyria]. (2018, February 13). Post by @USEmbassySyria. In ${TITLE}. Wilson Center. ${link}`,
    ]);
    expect(cite(citationAt('remarks.7'), 'apa')).toMatch(
      /^Tillerson, R\. \(2018, February 13\)\. Opening remarks, para\. 7\. In/,
    );
    expect(cite(citationAt('coalition-post.1.2'), 'markdown')).toContain(
      '> We must keep up pressure on \\#Daesh to',
    );
  });

  test('a link opens the source at the words themselves, in few enough characters for any chat', () => {
    const places = [
      ...sentences.map(({ place }) => place),
      ...outline().flatMap(({ paragraphs }) => paragraphs.map(({ place }) => place)),
    ];
    for (const { text: words, link } of places.flatMap((place) => read(place)?.citations ?? []).map(quote)) {
      const [page, fragment = ''] = link.split('#:~:text=');
      expect([page, link.length < 512, /[\s()'"<>-]/.test(fragment)]).toEqual([SOURCE, true, false]);
      const [first = '', last = first, ...more] = fragment.split(',').map(decodeURIComponent);
      expect([words.startsWith(first), words.endsWith(last), more]).toEqual([true, true, []]);
    }
  });

  test('where the web page has an address, links open there, at the place', () => {
    const citation = citationAt('principles.6');
    expect(onTheWeb.quote(citation).link).toBe('https://example.org/bot/#principles.6.1-2');
    for (const style of CITATION_STYLES)
      expect(onTheWeb.cite(citation, style)).toContain('https://example.org/bot/#principles.6.1-2');
  });
});
