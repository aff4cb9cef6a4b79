import { expect, test } from 'vitest';
import { recallShown } from '../../src/core/answering/conversation.ts';
import { compileKnowledge } from '../../src/core/learning/compile.ts';
import { classifyTurn } from '../../src/core/ranking/classify.ts';
import { featuresOf } from '../../src/core/ranking/features.ts';
import { featuresInThread } from '../../src/core/ranking/thread-features.ts';
import { readTerms } from '../../src/core/words/language.ts';

const statement = {
  path: 'statement.json',
  text: JSON.stringify({
    title: 'A report',
    source: { url: 'https://example.org/report', publisher: 'A paper', date: '2026-01-01' },
    parts: [
      {
        id: 'report',
        name: 'Report',
        speaker: 'The paper',
        paragraphs: [
          ['The harbour was dredged in spring.', 'Ada led the dredging.'],
          ['The school was painted in autumn.', 'Bela led the painting.'],
        ],
      },
    ],
  }),
};
const [HARBOUR, ADA, SCHOOL, BELA, MISSING] = [0, 1, 2, 3, 4];

const talk = (paragraph: number, first: string, means: string): string =>
  JSON.stringify({
    turns: [
      { said: first, places: [`report.${paragraph}.1`] },
      { said: 'who led it', kind: 'pronoun', means, places: [`report.${paragraph}.2`] },
      {
        said: 'who paid her',
        kind: 'pronoun',
        means: 'who paid Ada or Bela',
        missing: 'who paid her',
        nearest: [`report.${paragraph}.2`],
      },
    ],
  });
const lines = Array.from({ length: 8 }, () => [
  talk(1, 'what became of the harbour', 'who led the dredging'),
  talk(2, 'what became of the school', 'who led the painting'),
]).flat();
const questions = [
  ['report.1.1', 'what became of the harbour', 'tell me about the harbour', 'was the harbour dredged'],
  ['report.1.2', 'who led the dredging', 'who was in charge of the dredging', 'Ada'],
  ['report.2.1', 'what became of the school', 'tell me about the school', 'was the school painted'],
  ['report.2.2', 'who led the painting', 'who was in charge of the painting', 'Bela'],
].map(([place, ...questions]) => JSON.stringify({ questions, places: [place] }));

const { knowledge } = compileKnowledge({
  statement,
  bank: [{ path: 'questions/all.jsonl', text: questions.join('\n') }],
  conversations: [{ path: 'conversations/all.jsonl', text: lines.join('\n') }],
});

function weighAfter(shown: readonly string[], said: string): Float64Array {
  const { bank } = knowledge.model();
  if (!bank) throw new Error('no bank');
  const thread = recallShown(knowledge.statement, [{ places: shown, terms: [] }]);
  return classifyTurn(bank, featuresInThread(readTerms(knowledge.language(), said), thread));
}

function answerAfter(shown: readonly string[], said: string): number {
  const likely = weighAfter(shown, said);
  return likely.indexOf(Math.max(...likely));
}

test('the same words mean what was learned after the passage that was shown', () => {
  expect(answerAfter(['report.1.1'], 'who led it')).toBe(ADA);
  expect(answerAfter(['report.2.1'], 'who led it')).toBe(BELA);
});

test('what is missing is one outcome, near whichever paragraph', () => {
  for (const shown of ['report.1.2', 'report.2.2']) {
    const likely = weighAfter([shown], 'who paid her');
    expect(likely).toHaveLength(MISSING + 1);
    expect(likely.reduce((sum, one) => sum + one)).toBeCloseTo(1);
    expect(likely[MISSING]).toBeGreaterThan(0.5);
  }
});

test('a question that says everything itself means the same after any', () => {
  for (const shown of ['report.1.1', 'report.2.1']) {
    expect(answerAfter([shown], 'what became of the school')).toBe(SCHOOL);
    expect(answerAfter([shown], 'what became of the harbour')).toBe(HARBOUR);
  }
});

test('with nothing shown before, a turn is described as any question', () => {
  const terms = readTerms(knowledge.language(), 'who led the painting');
  expect(featuresInThread(terms, []).ids).toEqual(featuresOf(terms).ids);
});
