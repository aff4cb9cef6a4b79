import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createRapporteur } from '../../src/core/index.ts';
import { loadKnowledge } from '../../src/load.ts';
import { DATA, findRepeated, fold, readQuestions } from './read-questions.ts';

const { statement, ask, quote, read, suggest } = createRapporteur(await loadKnowledge());
const bank = readQuestions(join(DATA, 'questions'));
const evaluation = readQuestions(join(DATA, 'evaluation'));

test('every place that a question names stands in the statement', () => {
  const unknown = [...bank, ...evaluation].flatMap((one) =>
    [...one.places, ...one.alternatives.flat(), ...one.nearest]
      .filter((place) => !read(place)?.citations.length)
      .map((place) => `${one.at}: ${place}`),
  );
  expect(unknown).toEqual([]);
});

test('no question stands in the bank twice', () => {
  const first = new Map(bank.toReversed().map(({ question, at }) => [fold(question), at]));
  const repeated = bank.filter(({ question, at }) => first.get(fold(question)) !== at);
  expect(repeated.map(({ question, at }) => `${at} is ${first.get(fold(question))}`)).toEqual([]);
});

test('what a newcomer is shown to ask is in the bank, is answered as it says, and leads all over the statement', () => {
  const examples = suggest('', 25);
  const known = new Map(bank.map(({ question, places }) => [question, places]));
  const parts = new Set<string>();
  for (const question of examples) {
    const answer = ask(question);
    const places = known.get(question) ?? [];
    const cited = answer.kind === 'answer' ? answer.citations.map((citation) => quote(citation).place) : [];
    const first = (place: string): string => place.split('-')[0] ?? '';
    expect(cited.map(first), question).toContain(first(places[0] ?? 'not in the bank'));
    parts.add(places[0]?.split('.')[0] ?? '');
  }
  expect(examples).toHaveLength(25);
  expect(parts.size).toBeGreaterThanOrEqual(4);
});

test('the bank is large, in what the statement says and in what it does not', () => {
  expect(bank.length).toBeGreaterThanOrEqual(2_500);
  const unanswered = bank.filter(({ missing }) => missing !== undefined);
  expect(unanswered.length).toBeGreaterThanOrEqual(600);
  const unnamed = unanswered.filter(({ missing }) => !missing?.trim()).map(({ at }) => at);
  expect(unnamed).toEqual([]);
});

test('every sentence is asked for by at least twelve questions', () => {
  const asking = new Map<string, number>();
  for (const one of bank) {
    const spans = one.places.flatMap((place) => read(place)?.citations ?? []);
    for (const { place, start, end } of statement.sentences)
      if (spans.some((span) => span.start < end && span.end > start))
        asking.set(place, (asking.get(place) ?? 0) + 1);
  }
  const body = statement.sentences.filter(({ role }) => role === 'body').map(({ place }) => place);
  expect(body).toHaveLength(98);
  expect(body.filter((place) => (asking.get(place) ?? 0) < 12)).toEqual([]);
});

test('nothing that the ranking is measured with was learned from', () => {
  expect(findRepeated(evaluation, bank)).toEqual([]);
});
