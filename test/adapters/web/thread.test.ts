import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readThread, writeThread } from '../../../src/adapters/web/thread.ts';
import { continueThread, type Topic } from '../../../src/core/index.ts';
import { rapporteur } from '../run-terminal.ts';

const { version } = rapporteur.statement;
const stamp = version.slice(0, 8);

describe('a conversation in an address', () => {
  test('comes back as it was, whatever was asked', () => {
    let thread: readonly Topic[] = [];
    const questions = rapporteur.suggest('', 300, 200);
    expect(questions.length).toBeGreaterThan(150);
    for (const question of questions) {
      thread = continueThread(thread, rapporteur.ask(question, thread));
      const written = writeThread(rapporteur, thread);
      const read = readThread(rapporteur, written);
      expect(read.length).toBeGreaterThanOrEqual(Math.min(3, thread.length));
      expect(read).toEqual(thread.slice(-read.length));
      expect(new URLSearchParams({ thread: written }).toString().length).toBeLessThan(1_500);
    }
  });

  test('holds no more than six turns, and nothing at all before the first', () => {
    const turn = { places: ['principles.6'], terms: ['fighter'] };
    expect(
      readThread(
        rapporteur,
        writeThread(
          rapporteur,
          Array.from({ length: 8 }, () => turn),
        ),
      ),
    ).toHaveLength(6);
    expect(writeThread(rapporteur, [])).toBe('');
    expect(readThread(rapporteur, '')).toEqual([]);
  });

  test('of another version of the statement is forgotten', () => {
    const written = writeThread(rapporteur, [{ places: ['principles.6'], terms: [] }]);
    expect(readThread(rapporteur, written)).toHaveLength(1);
    expect(readThread(rapporteur, written.replace(stamp, '00000000'))).toEqual([]);
  });

  test('that somebody made up holds only places that exist and what could be a word', () => {
    const made = `${stamp}*principles.6_principles.99_<script>__fighter_<b>_${'x'.repeat(60)}_"`;
    expect(readThread(rapporteur, made)).toEqual([{ places: ['principles.6'], terms: ['fighter'] }]);
    expect(readThread(rapporteur, `${stamp}*${'principles.6_'.repeat(1_000)}`)).toEqual([]);
    const many = readThread(rapporteur, `${stamp}*${'principles_'.repeat(100)}__${'a_'.repeat(100)}`);
    expect(many[0]?.places.length).toBeLessThanOrEqual(40);
    expect(many[0]?.terms.length).toBeLessThanOrEqual(40);
  });

  test('whatever it is, is read and asked with', () => {
    const part = fc.oneof(
      fc.constantFrom('*', '_', '__', 'principles.6', 'remarks', 'fighter', '\0', '<', '"', '../'),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    );
    const property = fc.property(fc.array(part, { maxLength: 60 }), fc.boolean(), (parts, stamped) => {
      const thread = readThread(rapporteur, (stamped ? `${stamp}*` : '') + parts.join(''));
      expect(thread.length).toBeLessThanOrEqual(6);
      for (const { places } of thread)
        for (const place of places) expect(rapporteur.read(place), place).toBeDefined();
      expect(rapporteur.ask('and why?', thread).kind).toMatch(/^(?:answer|not-stated|about)$/);
    });
    fc.assert(property, { numRuns: 300 });
  });
});
