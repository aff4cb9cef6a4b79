import { expect, test } from 'vitest';
import { compileKnowledge, type DataFolder } from '../../src/core/index.ts';
import { DATA, readDataFolder } from '../../src/load.ts';
import { rapporteur } from '../adapters/run-terminal.ts';

const paragraphs = rapporteur.outline().flatMap((part) => part.paragraphs);

test('every paragraph has a title of its own, short enough for an outline', () => {
  for (const { place, title } of paragraphs) {
    expect(title, place).toBeDefined();
    expect(title?.length, place).toBeLessThanOrEqual(45);
    expect(title?.split(' ').length, place).toBeLessThanOrEqual(7);
  }
  const titles = paragraphs.map(({ title }) => title);
  expect(new Set(titles).size).toBe(titles.length);
});

test('a paragraph is found by its title', () => {
  expect(rapporteur.suggestPlaces('turkey’s security').map(({ place }) => place)).toEqual(['remarks.9']);
});

test.each(['principles.99', 'principles', 'principles.6.1', 'principles.0'])(
  'a title of %s, which is no paragraph, is refused with its file',
  async (place) => {
    const { statement } = readDataFolder(DATA);
    const titles = { path: 'titles.json', text: JSON.stringify({ [place]: 'A title' }) };
    const folder: DataFolder = { statement, titles, bank: [] };
    await expect(compileKnowledge(folder)).rejects.toThrow(
      `titles.json: "${place}" is no paragraph of the statement`,
    );
  },
);
