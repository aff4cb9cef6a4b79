import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readChatText, readQuotation } from '../../src/adapters/chat-text.ts';
import { rapporteur } from './run-terminal.ts';

test.each([
  ['<@U1> <@!42> <@&7> <#C1|general> <!here> what?', 'what?'],
  ['<:wave:12> <a:wave:12> :wave: :+1: what?', 'what?'],
  ['@rapporteur: what? @Rapporteur, who?', 'what? who?'],
  ['at 10:30:45 a < b > c, 5 <6 and @coalition', 'at 10:30:45 a < b > c, 5 <6 and @coalition'],
  ['someone@rapporteurs.org', 'someone@rapporteurs.org'],
])('%j is read as %j', (written, meant) => {
  expect(readChatText(written).replace(/\s+/g, ' ').trim()).toBe(meant);
});

test('what a message quotes is read without its marks', () => {
  expect(readQuotation('*“Our `approach` rests”* _on_ a-b_c')).toBe('“Our approach rests” on a-b_c');
});

test('of the statement’s own words, reading takes nothing', () => {
  const { statement } = rapporteur;
  const { length } = statement.text;
  const span = fc.tuple(fc.nat(length), fc.nat(length)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)]);
  fc.assert(
    fc.property(span, ([start, end]) => {
      const words = statement.text.slice(start, end);
      expect([readChatText(words), readQuotation(words)]).toEqual([words, words]);
    }),
  );
});

test('decorated like a chat message, a question has the same answer', () => {
  const question = 'which resolution is about women?';
  expect(rapporteur.ask(readChatText(`<@U1> :wave: ${question}`))).toEqual(rapporteur.ask(question));
});
