import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compileKnowledge, createRapporteur, type Sentence, sentencesTouched } from '../../src/core/index.ts';
import { loadKnowledge } from '../../src/load.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const fold = (text: string): string => text.replace(/\s+/gu, ' ').trim();

const data = { statement: { path: 'statement.json', text: read('data/statement.json') }, bank: [] };
const { statement } = createRapporteur((await compileKnowledge(data)).knowledge);
const { sentences, parts, text } = statement;

const [page = ''] = read('test/fixtures/captured-page.txt')
  .replace(/^Skip to main content\s/u, '')
  .split('Related Program');
const HEADING = 'Secretary of State Rex Tillerson\n';
const POST_END = '(@USEmbassySyria) February 13, 2018';

const wordsOf = ({ start, end }: Sentence): string => text.slice(start, end);
function wordsAt(place: string): string {
  const sentence = statement.byPlace.get(place);
  return sentence ? wordsOf(sentence) : `there is no ${place}`;
}

test('the data holds the page word for word: nothing lost, nothing added, in order, and a heading above what it heads', () => {
  const [above = '', below = '', ...otherHeadings] = page.split(HEADING);
  const [post = '', remarks = '', ...otherPosts] = below.split(POST_END);
  expect([otherHeadings, otherPosts]).toEqual([[], []]);
  const expected = fold([above, post, POST_END, HEADING, remarks].join(' '));
  expect(fold(text)).toBe(expected);
  expect(sentences.map(wordsOf).join(' ')).toBe(expected);
  expect(expected).toMatch(/^Joint Statement from the Global Coalition .* Defeat ISIS ministerial meeting$/);
});

test('paragraphs are the page’s, and sentences end where the rules of Unicode and of English end them', () => {
  const english = new Intl.Segmenter('en', { granularity: 'sentence' });
  const aside = new Set(sentences.filter(({ role }) => role !== 'body').map(wordsOf));
  const expected = page
    .split(/\n\s*\n|(?<=Rex Tillerson)\n/u)
    .map(fold)
    .filter((paragraph) => paragraph && !aside.has(paragraph))
    .map((paragraph) => [...english.segment(paragraph)].map(({ segment }) => segment.trim()));
  const actual = parts.flatMap(({ id, paragraphs }) =>
    Array.from({ length: paragraphs }, (_, p) =>
      sentences.filter(({ part, paragraph }) => part.id === id && paragraph === p + 1).map(wordsOf),
    ),
  );
  expect(actual).toEqual(expected);
});

test('abbreviations, acronyms and closing quotation marks do not mislead where a sentence ends', () => {
  expect(wordsAt('principles.dateline')).toBe('― Feb. 13, in a joint statement');
  expect(wordsAt('embassy-post.dateline')).toBe(`— U.S. Embassy Syria ${POST_END}`);
  expect(wordsAt('embassy-post.1.1')).toMatch(
    /^@StateDeptSpox: .* w\/ 98% of its former territory liberated\.$/,
  );
  expect(wordsAt('principles.5.1')).toMatch(
    /^The Counter-Finance Working Group \(CIFG\) focuses .* systems\.$/,
  );
  expect(wordsAt('remarks.1.5')).toMatch(/^Approximately 3\.2 million Syrians .* tyranny of ISIS\.$/);
  expect(wordsAt('introduction.1.3')).toMatch(/^"But the end .* of ISIS," Tillerson warned\.$/);
  expect(wordsAt('introduction.1.5')).toMatch(/^Without continued .* new locations\."$/);
  expect(wordsAt('remarks.15.1')).toMatch(/^As the opening line .* multifaceted effort\.”$/);
  expect(wordsAt('remarks.10.2')).toMatch(/^\(Inaudible\) ISIS is .* secure safe havens\.$/);
});

test('there are five parts, each with its speaker, and the principles and the remarks in all their paragraphs', () => {
  expect(parts.map(({ id, speaker, paragraphs }) => [id, speaker, paragraphs])).toEqual([
    ['introduction', 'The editor of the page (Wilson Center)', 1],
    ['coalition-post', 'The Global Coalition (@coalition)', 1],
    ['principles', 'The Foreign Ministers and principals of the Global Coalition', 11],
    ['embassy-post', 'U.S. Embassy Syria (@USEmbassySyria)', 1],
    ['remarks', 'Rex Tillerson, U.S. Secretary of State', 15],
  ]);
  const asides = sentences.filter(({ role }) => role !== 'body').map(({ place }) => place);
  expect(asides.join(' ')).toBe(
    'introduction.title coalition-post.dateline principles.title principles.dateline embassy-post.dateline ' +
      'remarks.title remarks.dateline',
  );
  expect(wordsAt('remarks.title')).toBe(HEADING.trim());
});

test('everybody speaks for themselves, and the editor quotes Tillerson in three sentences', () => {
  const quoted = sentences.filter(({ speaker, part }) => speaker !== part.speaker);
  expect(quoted.map(({ place, speaker }) => [place, speaker])).toEqual(
    [3, 4, 5].map((n) => [`introduction.1.${n}`, 'Rex Tillerson, quoted by the editor']),
  );
});

test('a place names the same words for everybody: the fighters’ group’s second sentence is principles.6.2', () => {
  expect(wordsAt('principles.6.2')).toMatch(/^The FTF WG will continue to serve as a platform .* Forum\.$/);
  const numbered = sentences.filter(({ role }) => role === 'body');
  expect(new Set(sentences.map(({ place }) => place)).size).toBe(sentences.length);
  for (const { place, part, paragraph } of numbered)
    expect(place).toMatch(new RegExp(`^${part.id}\\.${paragraph}\\.[1-9]$`));
});

test('the version is the fingerprint of the words, and what is built is what the data says', async () => {
  expect(statement.version).toMatch(/^[0-9a-f]{64}$/);
  expect(statement.version).toBe(createHash('sha256').update(text).digest('hex'));
  const built = createRapporteur(await loadKnowledge()).statement;
  expect(built).toEqual(statement);
});

test('a span touches the sentences of which it holds a character, and no neighbour', () => {
  const [first, second, third] = sentences.slice(1, 4);
  if (!first || !second || !third) throw new Error('the statement has no three sentences');
  const touched = (start: number, end: number) => sentencesTouched(statement, { start, end });
  expect(touched(second.start, second.end)).toEqual([second]);
  expect(touched(first.end - 1, third.start + 1)).toEqual([first, second, third]);
  expect(touched(first.end, second.start)).toEqual([]);
  expect(touched(text.length, text.length + 9)).toEqual([]);
});
