import { describe, expect, test } from 'vitest';
import { type Citation, createRapporteur } from '../../src/core/index.ts';
import { loadKnowledge } from '../../src/load.ts';
import { ARTICLE, parseObject, runProgram } from '../adapters/run-terminal.ts';

const article = createRapporteur(await loadKnowledge(ARTICLE));
const MAYOR = 'Ines Calder, Mayor of Marlsby';
const textOf = ({ start, end }: Citation): string => article.statement.text.slice(start, end);
const placesOf = (citations: readonly Citation[]): string[] =>
  citations.map((citation) => article.quote(citation).place);

describe('a statement that comes without a question bank', () => {
  test.each([
    ['How much did the tram line cost?', 'report.2.1'],
    ['Why did the work stop in 2023?', 'report.2.2'],
    ['How long does a ride take?', 'report.1.3'],
    ['How often do trams run on Sundays?', 'report.3.1'],
    ['Who travels for free?', 'report.3.2'],
    ['What did the mayor say about cars?', 'report.3.3'],
    ['Do the vehicles have steps or low floors?', 'speech.1.3'],
    ['What will the council decide in September?', 'speech.2.2'],
  ])('answers "%s" with the sentence that says it', (question, place) => {
    const answer = article.ask(question);
    expect(answer.kind === 'answer' ? placesOf(answer.citations) : answer.kind).toEqual([place]);
  });

  test.each([
    'Who won the chess championship?',
    'How do I bake sourdough bread?',
    'What is the capital of Peru?',
    'Who wrote Hamlet?',
    'What does the FTF working group do?',
  ])('says that it does not say "%s"', (question) => {
    expect(article.ask(question)).toMatchObject({ kind: 'not-stated' });
  });

  test('is conversed about: a question may lean on the answer before it', () => {
    const first = article.ask('Why did the work stop in 2023?');
    const thread = first.kind === 'answer' ? [first.topic] : [];
    const then = article.ask('what comes next?', thread);
    expect(then.kind === 'answer' && placesOf(then.citations)).toEqual(['report.2.3']);
  });

  test('is searched for words in all their forms, with every mention', () => {
    const { hits, mentions, complete } = article.find('tram');
    expect(hits.map(({ citation }) => article.quote(citation).place)).toEqual([
      'report.title',
      'report.1.1',
      'report.3.1',
    ]);
    expect({ mentions, complete }).toEqual({ mentions: 3, complete: true });
    expect(article.find('"working group"').hits).toEqual([]);
  });

  test('tells an exact quotation from an altered and an invented one', () => {
    const check = (text: string): object =>
      article.check(text).quotations.map(({ verdict, changes }) => ({ verdict, changes }));
    expect(check('dogs may come along outside rush hour')).toEqual([{ verdict: 'exact', changes: [] }]);
    expect(check('The line cost 312 million euros, of which the state paid two thirds')).toEqual([
      { verdict: 'altered', changes: [{ said: '312', stated: '212' }] },
    ]);
    expect(check('We shall fight on the beaches')).toEqual([{ verdict: 'not-found', changes: [] }]);
  });

  test('is read by place, with the speaker of each sentence and the places around it', () => {
    const passage = article.read('report.3');
    expect(passage).toMatchObject({ before: 'report.2', after: 'speech.1' });
    expect(passage?.citations.map((citation) => article.quote(citation).speaker)).toEqual([
      'The Marlsby Courier',
      MAYOR,
    ]);
    expect(article.read('principles.6')).toBeUndefined();
  });

  test('is outlined by its parts, their speakers and how each paragraph begins', () => {
    const parts = article.outline();
    expect(parts.map(({ id, speaker }) => [id, speaker])).toEqual([
      ['report', 'The Marlsby Courier'],
      ['speech', MAYOR],
    ]);
    const paragraphs = parts.flatMap((part) => part.paragraphs);
    expect(paragraphs.map(({ place, sentences }) => [place, sentences])).toEqual([
      ['report.1', 3],
      ['report.2', 3],
      ['report.3', 3],
      ['speech.1', 3],
      ['speech.2', 2],
    ]);
    expect(textOf(paragraphs[3]?.opening ?? { start: 0, end: 0 })).toMatch(/^I thank the 340 people .*\.$/);
  });

  test('defines a name by where it first comes up, and knows none of another statement’s names', () => {
    const definition = article.define('MTA');
    expect(definition).toMatchObject({ kind: 'mentioned', mentions: 2 });
    expect(definition.kind === 'mentioned' && placesOf([definition.citation])).toEqual(['report.3.1']);
    expect(article.define('FTF')).toEqual({ kind: 'unknown', name: 'FTF', suggestions: [] });
  });

  test('is cited with its own publisher, date and address', () => {
    const [citation = { start: 0, end: 0 }] = article.read('speech.2.2')?.citations ?? [];
    const reference = article.cite(citation, 'plain');
    for (const words of [textOf(citation), MAYOR, '8 June 2026', 'https://courier.example/2026/'])
      expect(reference).toContain(words);
  });

  test('is what the program speaks of when --data or DATA_DIR names its folder, --data before DATA_DIR', async () => {
    const ask = ['ask', '--json', 'How long does a ride take?'];
    const runs = await Promise.all([
      runProgram([...ask, '--data', ARTICLE]),
      runProgram(ask, '', { DATA_DIR: ARTICLE }),
      runProgram([...ask, '--data', ARTICLE], '', { DATA_DIR: '/nowhere' }),
    ]);
    for (const { out, code } of runs) {
      expect(code).toBe(0);
      expect(parseObject(out)).toMatchObject({
        quotes: [{ text: 'A ride from end to end takes 19 minutes, half of what bus 14 needed.' }],
      });
    }
    const missing = await runProgram(ask, '', { DATA_DIR: '/nowhere' });
    expect(missing).toMatchObject({ code: 2, err: expect.stringContaining('/nowhere/statement.json') });
  });
});
