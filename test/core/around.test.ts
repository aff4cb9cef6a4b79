import { describe, expect, test } from 'vitest';
import { type Citation, createRapporteur } from '../../src/core/index.ts';
import { loadKnowledge } from '../../src/load.ts';

const { statement, ask, read, readSpan, quote, suggest, suggestPlaces, suggestTerms } = createRapporteur(
  await loadKnowledge(),
);
const { sentences } = statement;

function spanAt(place: string): Citation {
  const citations = read(place)?.citations ?? [];
  return { start: citations[0]?.start ?? 0, end: citations.at(-1)?.end ?? 0 };
}
const placesOf = (citations: readonly (Citation | undefined)[]): (string | undefined)[] =>
  citations.map((citation) => citation && quote(citation).place);

describe('around a quotation', () => {
  test.each([
    ['remarks.1.6', 'remarks.title', 'remarks.1.1-7', 'remarks.2.1-3'],
    ['principles.6.1-2', 'principles.5.1-2', undefined, 'principles.7.1-3'],
    ['principles.4.1', 'principles.3.1-6', undefined, 'principles.5.1-2'],
    ['introduction.title', undefined, undefined, 'introduction.1.1-6'],
  ])('%s has the paragraphs before, around and after', (place, before, paragraph, after) => {
    const excerpt = readSpan(spanAt(place));
    expect(placesOf([excerpt.before, excerpt.paragraph, excerpt.after])).toEqual([before, paragraph, after]);
  });

  test('stepping after, from the first words on, reads the whole statement once, and stepping before leads back', () => {
    const steps: Citation[] = [];
    for (let at: Citation | undefined = spanAt('introduction.title'); at; at = readSpan(at).after)
      steps.push(at);
    const touched = steps.flatMap(({ start, end }) =>
      sentences.filter((one) => one.start < end && one.end > start),
    );
    expect(touched).toEqual(sentences);
    const back: Citation[] = [];
    for (let at = steps.at(-1); at; at = readSpan(at).before) back.unshift(at);
    expect(back).toEqual(steps);
  });

  test('a span of some words shows whole sentences, each under the name of who says it', () => {
    const { start, end } = spanAt('introduction.1');
    const { citations } = readSpan({ start: start + 5, end: end - 5 });
    expect(placesOf(citations)).toEqual(['introduction.1.1-2', 'introduction.1.3-5', 'introduction.1.6']);
    expect(readSpan({ start: -10, end: -1 }).citations).toEqual([]);
  });
});

describe('related passages', () => {
  test('are none of those that the answer shows, and at most eight', () => {
    const questions = [
      'what does the FTF working group do?',
      'what is said about Syria?',
      'who leads the working groups?',
    ];
    for (const question of questions) {
      const answer = ask(question);
      if (answer.kind !== 'answer' && answer.kind !== 'not-stated')
        throw new Error(`${question}: ${answer.kind}`);
      const shown = answer.kind === 'answer' ? answer.citations : answer.nearest;
      expect(answer.related.length).toBeGreaterThan(0);
      expect(answer.related.length).toBeLessThanOrEqual(8);
      for (const one of answer.related)
        expect(shown.some(({ start, end }) => one.start < end && one.end > start)).toBe(false);
    }
  });
});

describe('suggestions', () => {
  test('of places complete a place, a name and first words, in reading order', () => {
    const all = suggestPlaces('', 1_000);
    expect(all).toHaveLength(5 + 11 + 15);
    for (const { place, opening } of all)
      expect(
        read(place)
          ?.citations.map((c) => quote(c).text)
          .join(' '),
      ).toContain(opening);
    expect(suggestPlaces('principles.1').map(({ place }) => place)).toEqual([
      'principles.1',
      'principles.10',
      'principles.11',
    ]);
    expect(suggestPlaces('guiding principles para').map(({ label }) => label)).toContain(
      'Guiding Principles, paragraph 6',
    );
    expect(suggestPlaces('counter-fin').map(({ place }) => place)).toEqual(['principles.5']);
    expect(suggestPlaces('', 3)).toHaveLength(3);
    expect(suggestPlaces('zebra')).toEqual([]);
  });

  test('of questions begin as typed before the rest, and none asks the same as another', () => {
    const asked = suggest('what does', 25, 100);
    expect(asked.length).toBeGreaterThan(10);
    const begins = asked.map((question) => /^What does /.test(question));
    expect(begins[0]).toBe(true);
    expect(begins.lastIndexOf(true)).toBeLessThan([...begins, false].indexOf(false));
    const iraqis = suggest('how many iraqis', 25, 100);
    expect(iraqis.length).toBeGreaterThan(0);
    expect(new Set(iraqis).size).toBe(iraqis.length);
  });

  test('of terms complete an acronym, a name, and what else it is called', () => {
    expect(suggestTerms('cif')).toEqual(['CIFG']);
    expect(suggestTerms('foreign terr')).toContain('FTF');
    expect(suggestTerms('', 4)).toHaveLength(4);
    expect(suggestTerms('zebra')).toEqual([]);
  });
});
