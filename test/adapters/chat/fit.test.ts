import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitCitations, type Piece } from '../../../src/adapters/chat/fit.ts';
import type { Citation } from '../../../src/core/index.ts';
import { rapporteur } from '../run-terminal.ts';

const { parts, sentences } = rapporteur.statement;
const paragraphs: Citation[] = parts.flatMap(({ id, paragraphs: count }) =>
  Array.from({ length: count }, (_, p) => rapporteur.read(`${id}.${p + 1}`)?.citations ?? []).flat(),
);
const REFERENCE = 100;
const sizeOf = ({ shown, omitted }: Piece): number =>
  (shown ? shown.end - shown.start : 0) + REFERENCE + (omitted ? 20 : 0);
const touchedBy = ({ start, end }: Citation) => sentences.filter((one) => one.start < end && one.end > start);

test('cuts between sentences alone, says how many it leaves out, and loses no reference', () => {
  const some = fc.shuffledSubarray(paragraphs, { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(some, fc.integer({ min: 150, max: 6_000 }), (citations, room) => {
      const { pieces, left } = fitCitations(rapporteur, citations, sizeOf, room, 6);
      expect([...pieces.map(({ cited }) => cited), ...left]).toEqual(citations);
      expect(pieces.length).toBeGreaterThan(0);
      expect(pieces.length).toBeLessThanOrEqual(6);
      for (const { shown, cited, omitted } of pieces) {
        const whole = touchedBy(cited);
        const kept = shown ? touchedBy(shown) : [];
        expect(kept).toEqual(whole.slice(0, whole.length - omitted));
        expect(shown?.end).toBe(kept.at(-1)?.end);
      }
      expect(pieces.reduce((sum, piece) => sum + sizeOf(piece), 0)).toBeLessThanOrEqual(room);
      // Nothing is cut that would have fitted.
      if (citations.reduce((sum, cited) => sum + sizeOf({ shown: cited, cited, omitted: 0 }), 0) <= room)
        expect(pieces.every(({ omitted }) => omitted === 0)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('a run of words within a sentence is one piece', () => {
  const cited = { start: (sentences[5]?.start ?? 0) + 4, end: (sentences[5]?.end ?? 0) - 3 };
  const { pieces } = fitCitations(rapporteur, [cited], sizeOf, 10_000, 6);
  expect(pieces).toEqual([{ shown: cited, cited, omitted: 0 }]);
});
