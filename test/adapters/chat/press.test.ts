import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Press, readPress, writePress } from '../../../src/adapters/chat/press.ts';
import { rapporteur } from '../run-terminal.ts';

const { statement } = rapporteur;
const LENGTH = 100;
const span = fc
  .tuple(fc.nat(statement.text.length - 1), fc.integer({ min: 1, max: 400 }))
  .map(([start, length]) => ({ start, end: Math.min(statement.text.length, start + length) }));
const spans = fc.array(span, { minLength: 1, maxLength: 30 });
const page = fc.nat(999);
const IS_CUT = new Set(['more', 'right', 'wrong']);
const press: fc.Arbitrary<Press> = fc.oneof(
  fc.record({ action: fc.constantFrom('open', 'read'), at: span }),
  fc.record({ action: fc.constantFrom('more', 'cite', 'share'), citations: spans }),
  fc.record({ action: fc.constant('find'), words: fc.string({ minLength: 1, unit: 'grapheme' }), page }),
  fc.record({ action: fc.constant('outline'), part: fc.string(), page }),
  fc.record({ action: fc.constant('follow') }),
  fc.record({
    action: fc.constantFrom('right', 'wrong'),
    shown: fc.constantFrom('answer', 'nothing'),
    citations: fc.array(span, { maxLength: 30 }),
  }),
) as fc.Arbitrary<Press>;

test('a button that fits gives back what was written on it, and one that doesn’t is not shown', () => {
  let tooLong = 0;
  fc.assert(
    fc.property(press, (written) => {
      const state = writePress(statement, written, LENGTH);
      if (state === undefined) {
        tooLong++;
        expect(writePress(statement, written, 10_000)?.length).toBeGreaterThan(LENGTH);
        return;
      }
      expect(state.length).toBeLessThanOrEqual(LENGTH);
      const read = readPress(statement, state);
      if ('citations' in written && 'citations' in read && IS_CUT.has(read.action))
        // Of further passages those are offered that fit, the nearest first.
        expect(read).toEqual({ ...written, citations: written.citations.slice(0, read.citations.length) });
      else expect(read).toEqual(written);
    }),
    { numRuns: 1_000 },
  );
  expect(tooLong).toBeGreaterThan(0);
});

test('as many further passages are offered as an answer has', () => {
  const citations = statement.sentences.slice(-8).map(({ start, end }) => ({ start, end }));
  const state = writePress(statement, { action: 'more', citations }, LENGTH) ?? '';
  expect(readPress(statement, state)).toEqual({ action: 'more', citations });
});

test('a button of another version is told apart, so that it shows no wrong words', () => {
  fc.assert(
    fc.property(press, (written) => {
      const state = writePress({ ...statement, version: `0${statement.version}` }, written, 10_000) ?? '';
      expect(readPress(statement, state)).toEqual({ action: 'outdated' });
    }),
  );
});

test('whatever else comes is no button, and does nothing', () => {
  const stamp = statement.version.slice(0, 8);
  for (const state of [
    '',
    'read',
    'x:y',
    `read:${stamp}:`,
    `read:${stamp}:9-1`,
    `read:${stamp}:0-zzzz`,
    `jump:${stamp}:1-2`,
    `right:${stamp}:`,
    `wrong:${stamp}:1-2`,
  ])
    expect(readPress(statement, state)).toEqual({ action: 'unknown' });
  fc.assert(
    fc.property(fc.string(), (rest) => {
      const read = readPress(statement, `open:${stamp}:${rest}`);
      if (read.action === 'open') expect(read.at.end).toBeLessThanOrEqual(statement.text.length);
      else expect(read).toEqual({ action: 'unknown' });
    }),
  );
});
