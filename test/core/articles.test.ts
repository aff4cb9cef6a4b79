import { expect, test } from 'vitest';
import { type Asked, openArticle, readLines, showFirst } from './articles.ts';

const NAMES = ['canal', 'volcano'];
const articles = new Map(
  await Promise.all(NAMES.map(async (name) => [name, await openArticle(name)] as const)),
);
const asked = NAMES.flatMap((name) => {
  const article = articles.get(name);
  if (!article) throw new Error(`there is no article ${name}`);
  return readLines<Asked>(name).map((one) => ({ ...one, article, first: showFirst(article, one.question) }));
});

test('every question has its answer in its article', () => {
  expect(asked).toHaveLength(100);
  for (const { article, says } of asked) expect(article.statement.text).toContain(says);
});

test('of an article without a bank, the right sentence comes first to four of five questions', () => {
  const isRight = asked.filter(({ first, says }) => first.text.includes(says));
  expect(isRight.length).toBeGreaterThanOrEqual(80);
  expect(isRight.filter(({ first }) => first.isAnswer).length).toBeGreaterThanOrEqual(74);
  expect(isRight.filter(({ words }) => words === 'its').length).toBeGreaterThanOrEqual(47);
});

test.each(readLines<{ readonly article: string; readonly question: string }>('not-stated'))(
  'of $article, $question has no answer',
  ({ article, question }) => {
    expect(articles.get(article)?.ask(question).kind).toBe('not-stated');
  },
);
