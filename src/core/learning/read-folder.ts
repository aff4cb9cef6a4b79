import { createHash } from 'node:crypto';
import { SetupError } from '../errors.ts';
import type { ParagraphTitles } from '../look-up/outline.ts';
import { type TurnModel, UNFITTED } from '../ranking/rank-turn.ts';
import type { FittedRanking } from '../ranking/signals.ts';
import { buildStatement, type Statement, sentencesAt } from '../statement/statement.ts';
import type { StatementFile } from '../statement/statement-file.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { type BankQuestion, type Outcome, spreadLine } from './bank-line.ts';
import type { ConversationLine } from './conversation-bank.ts';
import type { Fact } from './curriculum.ts';
import type { DataFolder, LanguageFiles, TextFile } from './data-folder.ts';
import type { LanguageContent } from './learn-languages.ts';
import {
  parseBank,
  parseConversations,
  parseFacts,
  parseLocalBank,
  parseLocalVocabulary,
  parseRanking,
  parseStatement,
  parseTitles,
  parseTurns,
  parseVocabulary,
} from './schema.ts';

/** What a data folder holds, each place of it being one of the statement. */
export interface FolderContent {
  readonly statement: Statement;
  readonly file: StatementFile;
  readonly vocabulary: Vocabulary;
  readonly titles: ParagraphTitles;
  readonly ranking: FittedRanking;
  readonly bank: readonly BankQuestion[];
  readonly suggestions: readonly string[];
  readonly facts: readonly Fact[];
  readonly conversations: readonly ConversationLine[];
  readonly turns: TurnModel;
  readonly languages: readonly LanguageContent[];
}

/** Validates a data folder. Throws a SetupError that names the file, the line or field and the fault. */
export function readFolder(folder: DataFolder): FolderContent {
  const file = parseStatement(folder.statement.text, folder.statement.path);
  const draft = buildStatement(file, '');
  const statement = { ...draft, version: createHash('sha256').update(draft.text).digest('hex') };
  const vocabulary = readVocabulary(statement, folder.vocabulary);
  const asked = folder.bank.flatMap((bankFile) => readBank(statement, vocabulary, bankFile));
  const suggested = folder.suggestions ? readBank(statement, vocabulary, folder.suggestions) : [];
  const bank = [...asked, ...suggested];
  const languages = (folder.languages ?? []).map((one) => readLanguage(statement, vocabulary, one));
  requireRoom(statement, [...bank, ...languages.flatMap(({ lines }) => lines.flatMap(spreadLine))]);
  return {
    statement,
    file,
    vocabulary,
    titles: folder.titles ? readTitles(statement, folder.titles) : {},
    ranking: folder.ranking
      ? parseRanking(folder.ranking.text, folder.ranking.path)
      : { weights: {}, declineAt: 0.5, certainAt: { named: 1, unnamed: 1 } },
    bank,
    suggestions: suggested.map(({ question }) => question),
    conversations: (folder.conversations ?? []).flatMap((one) =>
      readConversations(statement, vocabulary, one),
    ),
    turns: folder.turns ? parseTurns(folder.turns.text, folder.turns.path) : UNFITTED,
    facts: folder.facts ? readFacts(statement, folder.facts) : [],
    languages,
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
  for (const [part, places] of Object.entries(vocabulary.overviews))
    requirePlaces(statement, places, `${path}: overviews, "${part}"`);
  return vocabulary;
}

function readTitles(statement: Statement, { path, text }: TextFile): ParagraphTitles {
  const titles = parseTitles(text, path);
  const paragraphs = new Set(statement.sentences.map(({ part, paragraph }) => `${part.id}.${paragraph}`));
  const strange = Object.keys(titles).find((place) => place.endsWith('.0') || !paragraphs.has(place));
  if (strange !== undefined) throw new SetupError(`${path}: "${strange}" is no paragraph of the statement`);
  return titles;
}

/** Reads a question-bank file and holds its places against the statement; who asks for an overview is given its places. */
function readBank(statement: Statement, vocabulary: Vocabulary, { path, text }: TextFile): BankQuestion[] {
  const questions = parseBank(text, path, (line) => findPlaceFault(statement, vocabulary, line));
  return questions.map((one) => fillOverview(vocabulary, one));
}

function readConversations(
  statement: Statement,
  vocabulary: Vocabulary,
  { path, text }: TextFile,
): ConversationLine[] {
  const conversations = parseConversations(text, path, (turn) => findPlaceFault(statement, vocabulary, turn));
  return conversations.map(({ turns }) => ({ turns: turns.map((turn) => fillOverview(vocabulary, turn)) }));
}

function readLanguage(
  statement: Statement,
  english: Vocabulary,
  { tag, vocabulary, bank }: LanguageFiles,
): LanguageContent {
  return {
    tag,
    vocabulary: parseLocalVocabulary(vocabulary.text, vocabulary.path),
    lines: parseLocalBank(bank.text, bank.path, (line) => findPlaceFault(statement, english, line)),
  };
}

function findPlaceFault(
  statement: Statement,
  { overviews }: Vocabulary,
  { places = [], alternatives = [], nearest = [], overview }: Outcome,
): string | undefined {
  if (overview !== undefined && !Object.hasOwn(overviews, overview))
    return `the vocabulary has no overview of "${overview}"`;
  const unknown = findUnknown(statement, [...places, ...alternatives.flat(), ...nearest]);
  return unknown === undefined ? undefined : noPlace(unknown);
}

function fillOverview<T extends Outcome>({ overviews }: Vocabulary, one: T): T {
  return one.overview ? { ...one, places: overviews[one.overview] } : one;
}

function readFacts(statement: Statement, { path, text }: TextFile): Fact[] {
  return parseFacts(text, path, ({ places, also = [] }) => {
    const unknown = findUnknown(statement, [...places, ...also]);
    return unknown === undefined ? undefined : noPlace(unknown);
  });
}

/** Sentences are numbered with 16 bits, distinct answers with 15. */
const MOST = { sentences: 65_535, answers: 32_767 };

function requireRoom({ sentences }: Statement, bank: readonly BankQuestion[]): void {
  const answers = new Set(bank.flatMap(({ places }) => places?.join() ?? [])).size;
  const over: readonly (readonly [number, number, string])[] = [
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
