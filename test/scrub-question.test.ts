import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scrubQuestion } from '../src/scrub-question.ts';
import { DATA, readQuestions } from './data/read-questions.ts';

test.each([
  ['<@123456789012345678> what is ISIS?', '[mention] what is ISIS?'],
  ['ask <#C0123ABCD|general> or <!subteam^S1|team>', 'ask [mention] or [mention]'],
  ['ann.lee+x@example.org asks who leads it', '[e-mail] asks who leads it'],
  ['is <mailto:ann@example.org|ann> in it', 'is [e-mail] in it'],
  ['see https://example.org/a?user=ann and www.example.org', 'see [address] and [address]'],
  ['what did @ann say?', 'what did [mention] say?'],
  ['is U0ABC123DE in 123456789012345678?', 'is [id] in [number]?'],
  ['call +49 (170) 123-4567', 'call [number]'],
  ['how many of the 7.7 million people, in 2017-2018?', 'how many of the 7.7 million people, in 2017-2018?'],
])('%j is kept as %j', (question, kept) => {
  expect(scrubQuestion(question)).toBe(kept);
});

test('what people ask about the statement stays as it is', () => {
  const questions = readQuestions(join(DATA, 'questions')).map(({ question }) => question);
  const changed = questions.filter((question) => scrubQuestion(question) !== question);
  expect(changed.filter((question) => !/@|https?:|www\./.test(question))).toEqual([]);
});
