import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { wordsIn } from '../../src/adapters/words/words.ts';
import { createRapporteur } from '../../src/core/index.ts';
import { loadKnowledge } from '../../src/load.ts';
import { DATA } from './read-questions.ts';

const LANGUAGES = join(DATA, 'languages');
const { read, statement } = createRapporteur(await loadKnowledge());
/** What every language must have a name for. */
const NAMED = new Set([
  ...statement.parts.map(({ name }) => name),
  ...statement.sentences.map(({ speaker }) => speaker),
  ...['paragraph {n}', 'title', 'dateline'],
]);

const places = z.array(z.string()).default([]);
const line = z.strictObject({
  questions: z.array(z.string().min(1)).min(1),
  places,
  alternatives: z.array(places).default([]),
  contradicts: z.literal(true).optional(),
  missing: z.string().optional(),
  missingLocal: z.string().optional(),
  nearest: places,
  inaudible: z.literal(true).optional(),
  overview: z.string().optional(),
  about: z.literal(true).optional(),
});
const vocabulary = z.strictObject({
  common: z.array(z.string()).min(80),
  words: z.record(z.string(), z.array(z.string().min(1)).min(1)),
  names: z.record(z.string(), z.string().min(1)),
});

describe.each(readdirSync(LANGUAGES))('the bank of %s', (language) => {
  const lines = readFileSync(join(LANGUAGES, language, 'questions.jsonl'), 'utf8')
    .split('\n')
    .filter((json) => json.trim())
    .map((json) => line.parse(JSON.parse(json)));

  test('names places of the statement, and what is missing in both languages', () => {
    const unknown = lines
      .flatMap((one) => [...one.places, ...one.alternatives.flat(), ...one.nearest])
      .filter((place) => !read(place)?.citations.length);
    expect(unknown).toEqual([]);
    expect(
      lines.filter(({ missing, missingLocal }) => (missing === undefined) !== (missingLocal === undefined)),
    ).toEqual([]);
  });

  test('has as many questions as a language needs to begin with, a quarter of them not answered', () => {
    const count = (some: typeof lines): number =>
      some.reduce((sum, { questions }) => sum + questions.length, 0);
    expect(count(lines)).toBeGreaterThanOrEqual(1_400);
    expect(count(lines.filter(({ missing }) => missing !== undefined)) / count(lines)).toBeGreaterThan(0.25);
  });

  test('has a vocabulary', () => {
    const file = readFileSync(join(LANGUAGES, language, 'vocabulary.json'), 'utf8');
    const { words, names } = vocabulary.parse(JSON.parse(file));
    expect(Object.keys(words).length).toBeGreaterThan(900);
    expect([...NAMED].filter((name) => !names[name])).toEqual([]);
    expect(names['paragraph {n}']).toContain('{n}');
  });

  test('has phrases for what stands around a quotation', () => {
    const { language: spoken, answer } = wordsIn(language);
    expect(spoken).toBe(language);
    expect(answer.nearest).not.toBe(wordsIn().answer.nearest);
  });
});
