import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const DIST = new URL('../../dist/', import.meta.url);

/** The built program's text, with all that Node loads before it runs. */
function loadedWith(name: string, texts = new Map<string, string>()): Map<string, string> {
  if (texts.has(name)) return texts;
  const text = readFileSync(fileURLToPath(new URL(name, DIST)), 'utf8');
  texts.set(name, text);
  for (const [, other = ''] of text.matchAll(/^import [^;]*?"(\.\/[^"]+)";$/gm)) loadedWith(other, texts);
  return texts;
}

test('what is loaded to answer a question is few files, without what learns, validates or talks to a platform', () => {
  const texts = loadedWith('main.js');
  expect(texts.size).toBeLessThanOrEqual(4);
  const text = [...texts.values()].join('\n');
  for (const held of ['rankAnswers', 'composeAnswer', 'checkQuotation', 'renderAnswer'])
    expect(text).toContain(`function ${held}(`);
  for (const kept of ['trainClassifier', 'packKnowledge', 'createAdapter', 'indexPassages'])
    expect(text).not.toContain(`function ${kept}(`);
  expect([...text.matchAll(/^import [^;]*?"([^."][^"]*)";$/gm)].map(([, name = '']) => name)).toSatisfy(
    (names: string[]) => names.every((name) => name.startsWith('node:')),
  );
});
