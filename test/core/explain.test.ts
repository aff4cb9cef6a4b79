import { expect, test } from 'vitest';
import { rapporteur } from './cited.ts';

const { explain, ask } = rapporteur;

test('an explanation comes to the same as the answer, and says what decided', () => {
  const [question] = explain('what does the FTF working group do?').questions;
  const [likeliest] = question?.candidates ?? [];
  expect(ask('what does the FTF working group do?').kind).toBe('answer');
  expect(likeliest?.outcome).toMatch(/^principles\.6/);
  expect(question?.none).toBeLessThan(question?.declineAt ?? 0);
  expect(likeliest?.signals.length).toBeGreaterThan(2);
  expect(question?.neighbors[0]?.outcome).toMatch(/^principles\.6/);
});

test('what is not stated, whose words are asked for, and another language are explained', () => {
  const silent = explain('who leads the FTF working group?').questions[0];
  expect(silent?.candidates[0]?.outcome).toBe('not stated');
  expect(silent?.none).toBeGreaterThan(silent?.declineAt ?? 1);
  expect(explain('what did Tillerson say about Turkey?').questions[0]?.voices).toContain('Opening remarks');
  const { translated, questions } = explain('Was macht die Arbeitsgruppe?');
  expect(translated).toMatchObject({ language: 'de' });
  // Words that were put into English one by one prove less, and are declined sooner.
  expect(questions[0]?.declineAt).toBeLessThan(silent?.declineAt ?? 0);
});

test('each question of a message is explained, and a follow-up after what it follows', () => {
  expect(explain('Where did they meet? And when?').questions).toHaveLength(2);
  const first = ask('what does the finance group do?');
  const thread = 'topic' in first ? [first.topic] : [];
  const [alone, after] = [[], thread].map((before) => explain('who leads it?', before).questions[0]);
  expect(after?.candidates).not.toEqual(alone?.candidates);
  // A later turn is declined by a bound of its own.
  expect(after?.declineAt).toBeLessThan(alone?.declineAt ?? 0);
});
