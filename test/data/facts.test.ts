import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createRapporteur } from '../../src/core/index.ts';
import { parseFacts } from '../../src/core/learning/schema.ts';
import { loadKnowledge, readDataFolder } from '../../src/load.ts';
import { DATA, readQuestions } from './read-questions.ts';

const { facts } = readDataFolder(DATA);
const known = facts ? parseFacts(facts.text, facts.path) : [];
const { statement, read } = createRapporteur(await loadKnowledge());

test('the inventory names each fact once, and every sentence states one', () => {
  expect(new Set(known.map(({ id }) => id)).size).toBe(known.length);
  const stated = new Set(
    known
      .flatMap(({ places }) => places.flatMap((place) => read(place)?.citations ?? []))
      .map(({ start }) => start),
  );
  const silent = statement.sentences.filter(({ start, role }) => role === 'body' && !stated.has(start));
  expect(silent.map(({ place }) => place)).toEqual([]);
});

test('every fact is asked for by name, in twenty questions or more', () => {
  const counts = new Map(known.map(({ id }) => [id, 0]));
  for (const { fact } of readQuestions(join(DATA, 'questions')))
    if (fact !== undefined) counts.set(fact, (counts.get(fact) ?? Number.NaN) + 1);
  expect([...counts].filter(([, count]) => !(count >= 20))).toEqual([]);
});
