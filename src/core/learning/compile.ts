import { createHash } from 'node:crypto';
import { SetupError } from '../errors.ts';
import { buildKnowledge, type Knowledge } from '../knowledge.ts';
import { buildStatement, type Statement, sentencesAt } from '../statement/statement.ts';
import type { WordFilter } from '../words/spelling.ts';
import { type PackedKnowledge, packKnowledge } from './pack.ts';
import { type BankLine, parseBank, parseRanking, parseStatement, parseVocabulary } from './schema.ts';

export interface TextFile {
  /** For error messages. */
  readonly path: string;
  readonly text: string;
}

/** A data folder, read. Only the statement is needed. */
export interface DataFolder {
  readonly statement: TextFile;
  readonly vocabulary?: TextFile | undefined;
  readonly ranking?: TextFile | undefined;
  readonly bank: readonly TextFile[];
}

export interface Compiled {
  readonly knowledge: Knowledge;
  readonly packed: PackedKnowledge;
}

/** Validates a data folder and prepares it for questions. Throws a SetupError that names the file, the line or field and the fault. */
export function compileKnowledge(folder: DataFolder, dictionary?: WordFilter): Compiled {
  const file = parseStatement(folder.statement.text, folder.statement.path);
  const draft = buildStatement(file, '');
  const statement = { ...draft, version: createHash('sha256').update(draft.text).digest('hex') };
  const vocabulary = parseVocabulary(folder.vocabulary?.text ?? '{}', folder.vocabulary?.path ?? '');
  const path = folder.vocabulary?.path ?? '';
  for (const { name, introducedAt } of vocabulary.names)
    requirePlaces(statement, [introducedAt], `${path}: names, "${name}"`);
  for (const { places, aboutIn } of vocabulary.voices)
    requirePlaces(statement, [...places, ...aboutIn], `${path}: voices`);
  for (const { of, places } of vocabulary.collections)
    requirePlaces(statement, places, `${path}: collections, "${of[0]}"`);
  const bank = folder.bank.flatMap((bankFile) => readBank(statement, bankFile));
  const ranking = folder.ranking
    ? parseRanking(folder.ranking.text, folder.ranking.path)
    : { weights: {}, declineAt: 0.5 };
  const knowledge = buildKnowledge({ statement, vocabulary, bank, ranking, dictionary });
  return { knowledge, packed: packKnowledge(knowledge, file) };
}

/** Reads a question-bank file and holds its places against the statement. */
function readBank(statement: Statement, { path, text }: TextFile): BankLine[] {
  return parseBank(text, path, ({ places = [], alternatives = [], nearest = [] }) => {
    const unknown = findUnknown(statement, [...places, ...alternatives.flat(), ...nearest]);
    return unknown === undefined ? undefined : noPlace(unknown);
  });
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
