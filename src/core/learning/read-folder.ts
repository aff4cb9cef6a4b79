import { createHash } from 'node:crypto';
import { SetupError } from '../errors.ts';
import type { FittedRanking } from '../ranking/signals.ts';
import { buildStatement, type Statement, sentencesAt } from '../statement/statement.ts';
import type { StatementFile } from '../statement/statement-file.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import type { BankLine } from './bank-line.ts';
import type { DataFolder, TextFile } from './data-folder.ts';
import { parseBank, parseRanking, parseStatement, parseVocabulary } from './schema.ts';

/** What a data folder holds, each place of it being one of the statement. */
export interface FolderContent {
  readonly statement: Statement;
  readonly file: StatementFile;
  readonly vocabulary: Vocabulary;
  readonly ranking: FittedRanking;
  readonly bank: readonly BankLine[];
}

/** Validates a data folder. Throws a SetupError that names the file, the line or field and the fault. */
export function readFolder(folder: DataFolder): FolderContent {
  const file = parseStatement(folder.statement.text, folder.statement.path);
  const draft = buildStatement(file, '');
  const statement = { ...draft, version: createHash('sha256').update(draft.text).digest('hex') };
  const bank = folder.bank.flatMap((bankFile) => readBank(statement, bankFile));
  requireRoom(statement, bank);
  return {
    statement,
    file,
    vocabulary: readVocabulary(statement, folder.vocabulary),
    ranking: folder.ranking
      ? parseRanking(folder.ranking.text, folder.ranking.path)
      : { weights: {}, declineAt: 0.5 },
    bank,
  };
}

function readVocabulary(statement: Statement, vocabularyFile: TextFile | undefined): Vocabulary {
  const path = vocabularyFile?.path ?? '';
  const vocabulary = parseVocabulary(vocabularyFile?.text ?? '{}', path);
  for (const { name, introducedAt } of vocabulary.names)
    requirePlaces(statement, [introducedAt], `${path}: names, "${name}"`);
  for (const { places, aboutIn } of vocabulary.voices)
    requirePlaces(statement, [...places, ...aboutIn], `${path}: voices`);
  for (const { of, places } of vocabulary.collections)
    requirePlaces(statement, places, `${path}: collections, "${of[0]}"`);
  return vocabulary;
}

/** Reads a question-bank file and holds its places against the statement. */
function readBank(statement: Statement, { path, text }: TextFile): BankLine[] {
  return parseBank(text, path, ({ places = [], alternatives = [], nearest = [] }) => {
    const unknown = findUnknown(statement, [...places, ...alternatives.flat(), ...nearest]);
    return unknown === undefined ? undefined : noPlace(unknown);
  });
}

/** Questions and sentences are numbered with 16 bits, distinct answers with 15. */
const MOST = { questions: 65_535, sentences: 65_535, answers: 32_767 };

function requireRoom({ sentences }: Statement, bank: readonly BankLine[]): void {
  const answers = new Set(bank.flatMap(({ places }) => places?.join() ?? [])).size;
  const over: readonly (readonly [number, number, string])[] = [
    [bank.length, MOST.questions, 'questions. Take out those that only swap a word'],
    [answers, MOST.answers, 'different answers. Let more questions share theirs'],
    [sentences.length, MOST.sentences, 'sentences. Cut it into several statements'],
  ];
  for (const [count, most, what] of over)
    if (count > most)
      throw new SetupError(
        `The data folder has ${count.toLocaleString('en')}, and there is room for ${most.toLocaleString('en')} ${what}.`,
      );
}

function requirePlaces(statement: Statement, places: readonly string[], where: string): void {
  const unknown = findUnknown(statement, places);
  if (unknown !== undefined) throw new SetupError(`${where}: ${noPlace(unknown)}`);
}

function findUnknown(statement: Statement, places: readonly string[]): string | undefined {
  return places.find((place) => sentencesAt(statement, place).length === 0);
}

function noPlace(place: string): string {
  return `the statement has no place "${place}"`;
}
