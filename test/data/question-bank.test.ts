import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createRapporteur, sentencesTouched } from '../../src/core/index.ts';
import { loadKnowledge } from '../../src/load.ts';
import { DATA, findRepeated, fold, readLines, readQuestions } from './read-questions.ts';

const { statement, ask, read, suggest } = createRapporteur(await loadKnowledge());
const bank = readQuestions(join(DATA, 'questions'));
const evaluation = readQuestions(join(DATA, 'evaluation'));
const languages = readQuestions(join(DATA, 'languages'));

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

test('what is offered is chosen, covers every paragraph, and is answered as the bank says', () => {
  const suggestions = readLines(join(DATA, 'suggestions.jsonl'));
  const numberOf = new Map(statement.sentences.map(({ place, index }) => [place, index]));
  const sentencesAt = (places: readonly string[]): number[] =>
    places
      .flatMap((place) =>
        (read(place)?.citations ?? []).flatMap((citation) => sentencesTouched(statement, citation)),
      )
      .map(({ place }) => numberOf.get(place) ?? -1);
  const wrong = suggestions.filter(({ question, places, alternatives }) => {
    const answer = ask(question);
    if (answer.kind !== 'answer') return true;
    const shown = new Set(
      answer.citations.flatMap((citation) => sentencesTouched(statement, citation)).map(({ index }) => index),
    );
    return ![places, ...alternatives].some((set) => sentencesAt(set).every((s) => shown.has(s)));
  });
  expect(wrong.map(({ question }) => question)).toEqual([]);
  expect(suggestions.length).toBeGreaterThanOrEqual(300);
  expect(suggestions.filter(({ question }) => !/^[A-Z][^?]{10,98}\?$/.test(question))).toEqual([]);
  const paragraphs = new Set(
    suggestions.flatMap(({ places }) => places).map((place) => place.split('.').slice(0, 2).join('.')),
  );
  const all = statement.sentences
    .filter(({ role }) => role === 'body')
    .map(({ part, paragraph }) => `${part.id}.${paragraph}`);
  expect([...new Set(all)].filter((paragraph) => !paragraphs.has(paragraph))).toEqual([]);
});

test('nothing but what was chosen is offered', () => {
  const chosen = new Set(readLines(join(DATA, 'suggestions.jsonl')).map(({ question }) => question));
  for (const typed of ['', 'isis', 'turk', 'women', 'how much', 'who', 'money', 'wh', 'a'])
    expect(
      suggest(typed, 25).filter((question) => !chosen.has(question)),
      typed,
    ).toEqual([]);
  expect(suggest('', 25)).toHaveLength(25);
  expect(suggest('turk', 25).length).toBeGreaterThan(0);
});

test('the bank is large, in what the statement says and in what it does not', () => {
  expect(bank.length).toBeGreaterThanOrEqual(40_000);
  const unanswered = bank.filter(({ missing }) => missing !== undefined);
  expect(unanswered.length / bank.length).toBeGreaterThan(0.3);
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
  expect(findRepeated(evaluation, [...bank, ...languages])).toEqual([]);
});
