import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileKnowledge, createRapporteur, type Rapporteur } from '../../src/core/index.ts';
import { importText } from '../../src/import/import-text.ts';
import { readDictionary } from '../../src/load.ts';

const FOLDER = fileURLToPath(new URL('../fixtures/articles/', import.meta.url));

export interface Asked {
  readonly question: string;
  /** Words of the sentence that answers. */
  readonly says: string;
  /** Whether it is asked in the article's words. */
  readonly words: 'its' | 'other';
}

/** An article without a bank, as `rapporteur import` makes it a statement. */
export async function openArticle(name: string): Promise<Rapporteur> {
  const text = readFileSync(`${FOLDER}${name}.md`, 'utf8');
  const { file } = await importText(text, `${name}.md`, { told: {}, name, today: '2026-11-27' });
  const statement = { path: name, text: JSON.stringify(file) };
  const { knowledge } = await compileKnowledge({ statement, bank: [] }, readDictionary());
  return createRapporteur(knowledge);
}

export function readLines<T>(name: string): T[] {
  const lines = readFileSync(`${FOLDER}${name}.jsonl`, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as T);
}

/** What comes first: the sentence with which an answer begins or, where there is none, the nearest. */
export function showFirst(
  article: Rapporteur,
  question: string,
): { readonly isAnswer: boolean; readonly text: string } {
  const answer = article.ask(question);
  const isAnswer = answer.kind === 'answer';
  const [first] = isAnswer ? answer.citations : answer.kind === 'not-stated' ? answer.nearest : [];
  return { isAnswer, text: first ? article.quote(first).text : '' };
}
