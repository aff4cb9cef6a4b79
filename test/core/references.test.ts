import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { Cite } from '@citation-js/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatCitation } from '../../src/core/statement/cite.ts';
import { nestQuotationMarks } from '../../src/core/statement/nest-quotation-marks.ts';
import { buildStatement } from '../../src/core/statement/statement.ts';
import { rapporteur } from '../adapters/run-terminal.ts';

const { sentences } = rapporteur.statement;
const cite = (place: string, style: Parameters<typeof rapporteur.cite>[1]): string => {
  const [citation] = rapporteur.read(place)?.citations ?? [];
  if (!citation) throw new Error(`no ${place}`);
  return rapporteur.cite(citation, style);
};

describe('references in the styles of lists', () => {
  test('APA names the work in the list and the paragraph in the text', () => {
    const [listed = '', inText] = cite('remarks.15.2', 'apa').split('\n\n');
    expect(listed).toMatch(
      /^Tillerson, R\. \(2018, February 13\)\. Opening remarks\. In Joint Statement from the Global Coalition to Defeat ISIS\. Wilson Center\. https:/,
    );
    expect(inText).toBe('In the text: (Tillerson, 2018, para. 15)');
  });

  test('whom the editor quotes is cited as quoted there, and who publishes it is named once', () => {
    const [listed = '', inText] = cite('introduction.1.3', 'apa').split('\n\n');
    expect(listed.match(/Wilson Center/g)).toHaveLength(1);
    expect(inText).toBe('In the text: (Rex Tillerson, as cited in Wilson Center, 2018)');
    expect(cite('introduction.1.3', 'mla')).toMatch(/^“Introduction\.” Joint.*\(qtd\. in Wilson Center\)$/s);
    expect(cite('introduction.1.3', 'chicago')).toMatch(/^Rex Tillerson, quoted in Wilson Center, /);
  });

  test('MLA and Chicago name the speaker, the part and the paragraph', () => {
    expect(cite('remarks.15.2', 'mla')).toMatch(
      /^Tillerson, Rex\. “Opening remarks\.” Joint Statement .*, Wilson Center, 13 Feb\. 2018, https:.*\(Tillerson, par\. 15\)$/s,
    );
    expect(cite('remarks.15.2', 'chicago')).toMatch(
      /^Rex Tillerson, “Opening remarks,” para\. 15, in “Joint Statement .*,” Wilson Center, February 13, 2018, https:.*\.$/,
    );
  });

  test('APA is what the library of the styles makes of the same facts, for every sentence', () => {
    const wordsOf = (text: string): Set<string> => new Set(text.split(/[^\p{L}\p{N}]+/u).filter(Boolean));
    for (const { place } of sentences) {
      const theirs = new Cite(cite(place, 'csl-json')).format('bibliography', {
        template: 'apa',
        format: 'text',
      });
      const [ours = ''] = cite(place, 'apa').split('\n\n');
      // It names publisher and site in another order, as it knows no parts of a page, and who publishes it twice.
      expect(wordsOf(ours.replace('. In ', '. ')), place).toEqual(wordsOf(theirs));
    }
  });
});

describe('files for reference managers', () => {
  test('BibTeX, RIS and CSL-JSON say the same to who reads them', () => {
    for (const { place } of sentences) {
      const [bibtex, ris, csl] = (['bibtex', 'ris', 'csl-json'] as const).map(
        (style) => new Cite(cite(place, style)).data[0] ?? {},
      );
      for (const field of ['title', 'URL', 'publisher', 'author'])
        expect([bibtex?.[field], ris?.[field]], `${place}: ${field}`).toEqual([
          readable(csl?.[field]),
          field === 'author' ? expect.anything() : csl?.[field],
        ]);
    }
  });

  /** BibTeX has no literal names but in braces, which the library gives as a family name. */
  function readable(value: unknown): unknown {
    if (!Array.isArray(value)) return value;
    return value.map((name: { literal?: string }) => (name.literal ? { family: name.literal } : name));
  }

  test('whatever the names hold, they come back', () => {
    const name = fc
      .string({ unit: fc.constantFrom(...'aé&%$#_~^{}\\ -"'), minLength: 1, maxLength: 12 })
      .map((text) => `A${text.replace(/\s+/g, ' ').trim()}z`);
    const property = fc.property(name, (partName) => {
      const statement = buildStatement(
        {
          title: 'T',
          source: { url: 'https://example.org/', publisher: 'P', date: '2020-01-02' },
          parts: [{ id: 'p', name: partName, speaker: 'Somebody', paragraphs: [['Words.']] }],
        },
        '',
      );
      const whole = { start: 0, end: statement.text.length };
      for (const style of ['ris', 'csl-json'] as const)
        expect(new Cite(formatCitation(statement, whole, style)).data[0]?.title, style).toBe(partName);
      expect(formatCitation(statement, whole, 'bibtex').replace(/url = .*/, '')).not.toMatch(
        /(?<!\\)[&%$#_]/,
      );
    });
    fc.assert(property, { numRuns: 100 });
  });
});

describe('quotation marks within a quotation', () => {
  test.each([
    ['He said “yes” to it.', 'He said ‘yes’ to it.'],
    ['focus on “blue training” and', 'focus on ‘blue training’ and'],
    ['"One," he warned. "Two."', '‘One,’ he warned. ‘Two.’'],
    ['their spread to new locations."', 'their spread to new locations.’'],
    ['the Iraqi Government’s ‘efforts’ are', 'the Iraqi Government’s “efforts” are'],
    ['no mark', 'no mark'],
  ])('alternate: %s', (words, nested) => {
    expect(nestQuotationMarks(words)).toBe(nested);
  });

  test('leave every quotation of the statement exact, whoever pastes it', () => {
    for (const { place } of sentences.filter(({ role }) => role === 'body')) {
      const [quotation = ''] = cite(place, 'plain').split('\n');
      expect(
        rapporteur.check(quotation).quotations.map(({ verdict }) => verdict),
        place,
      ).toEqual(['exact']);
    }
  });
});
