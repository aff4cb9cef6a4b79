import { createHash } from 'node:crypto';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { openKnowledge } from '../knowledge/open-knowledge.ts';
import { SIGNALS, UNTRAINED } from '../ranking/signals.ts';
import { Lexicon, writePhrases } from '../words/lexicon.ts';
import { compilePhrases } from '../words/phrases.ts';
import { Speller } from '../words/speller.ts';
import type { WordFilter } from '../words/word-filter.ts';
import { readClassifiers, writeClassifiers } from './classifiers-file.ts';
import { countWords } from './count-words.ts';
import type { DataFolder } from './data-folder.ts';
import { learnBank } from './learn-bank.ts';
import { learnLanguages } from './learn-languages.ts';
import { type PackedFiles, packKnowledge } from './pack.ts';
import { readFolder } from './read-folder.ts';

/** What a data folder comes to. */
export interface Compiled {
  readonly knowledge: Knowledge;
  /** The same, to be opened another time. */
  readonly packed: PackedFiles;
}

/** Validates a data folder and learns from it. Throws a SetupError that names the file, the line or field and the fault. */
export function compileKnowledge(folder: DataFolder, dictionary?: WordFilter): Compiled {
  const {
    statement,
    file,
    vocabulary,
    titles,
    ranking,
    turns,
    suggestions,
    bank,
    phrases,
    known,
    lexicon,
    curriculum,
    languages,
  } = prepare(folder, dictionary);
  const classifiers = folder.classifiers && readClassifiers(folder.classifiers).classifiers;
  const packed = packKnowledge({
    ...{ statement, file, vocabulary, titles, turns, suggestions, phrases, known, lexicon },
    languages,
    ...(bank.length
      ? {
          weights: SIGNALS.map((signal) => ranking.weights[signal] ?? 0),
          declineAt: ranking.declineAt,
          certainAt: ranking.certainAt,
          learned: learnBank(curriculum, classifiers),
        }
      : UNTRAINED),
  });
  const { header, bytes } = packed;
  const readBytes = (start: number, end: number): Uint8Array => bytes.subarray(start, end);
  return { knowledge: openKnowledge({ header, readBytes }, dictionary), packed };
}

/** Trains the classifiers of a folder and gives them as the file `classifiers.bin`: the same bytes for the same folder. */
export function learnClassifiers(folder: DataFolder, dictionary?: WordFilter): Uint8Array {
  return writeClassifiers(learnBank(prepare(folder, dictionary).curriculum).classifiers, stampFolder(folder));
}

/** Whether the folder's classifiers were trained on what it holds now. */
export function areClassifiersCurrent(folder: DataFolder): boolean {
  return (
    folder.classifiers !== undefined && readClassifiers(folder.classifiers).stamp === stampFolder(folder)
  );
}

/** Of all that classifiers are trained on. */
function stampFolder({
  statement,
  vocabulary,
  bank,
  suggestions,
  facts,
  conversations = [],
  languages = [],
}: DataFolder): string {
  const hash = createHash('sha256');
  const local = languages.flatMap((one) => [one.vocabulary, one.bank]);
  for (const file of [statement, vocabulary, suggestions, facts, ...bank, ...conversations, ...local])
    hash.update(`${file?.text.length ?? 0} `).update(file?.text ?? '');
  return hash.digest('hex');
}

function prepare(folder: DataFolder, dictionary: WordFilter | undefined) {
  const content = readFolder(folder);
  const { statement, vocabulary, bank, facts, conversations } = content;
  const table = compilePhrases(vocabulary);
  const known = countWords({ statement, phrases: table, bank, dictionary });
  const phrases = writePhrases(table);
  const lexicon = new Lexicon(phrases);
  const language = { lexicon, speller: new Speller(() => known, dictionary) };
  const languages = learnLanguages(
    { questions: bank.map(({ question }) => question), counts: known, language },
    content.languages,
  );
  return {
    ...content,
    phrases,
    known,
    lexicon,
    languages,
    curriculum: {
      ...{ statement, language, bank, facts, conversations },
      offered: content.suggestions.length,
      translated: languages.questions,
    },
  };
}
