import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createRapporteur, openKnowledge } from '../src/core/index.ts';
import { COMPILED, loadKnowledge, readDictionary } from '../src/load.ts';

const QUESTION = 'what does the FTF working group do?';
const header = readFileSync(join(COMPILED, 'knowledge.json'), 'utf8');
const bytes = new Uint8Array(readFileSync(join(COMPILED, 'knowledge.bin')));

test('a question reads a fifth of the data at most, and a place hardly any', () => {
  let read = 0;
  const readBytes = (start: number, end: number): Uint8Array => {
    read += end - start;
    return bytes.subarray(start, end);
  };
  const rapporteur = createRapporteur(openKnowledge({ header, readBytes }, readDictionary()));
  expect(rapporteur.read('principles.6')?.citations).toHaveLength(1);
  expect(read).toBe(0);
  expect(rapporteur.ask(QUESTION).kind).toBe('answer');
  expect(read).toBeGreaterThan(0);
  expect(read).toBeLessThan(statSync(join(COMPILED, 'knowledge.bin')).size / 5);
});

test('a later question, for which all of the data has been read, is answered as the first', async () => {
  const { ask } = createRapporteur(await loadKnowledge());
  const first = ask(QUESTION);
  for (let i = 0; i < 30; i++) ask(`who leads working group ${i}?`);
  expect(ask(QUESTION)).toEqual(first);
});
