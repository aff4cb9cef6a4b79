import type { Knowledge } from '../knowledge/knowledge.ts';
import { openKnowledge } from '../knowledge/open-knowledge.ts';
import { SIGNALS, UNTRAINED } from '../ranking/signals.ts';
import { Lexicon, writePhrases } from '../words/lexicon.ts';
import { compilePhrases } from '../words/phrases.ts';
import { Speller } from '../words/speller.ts';
import type { WordFilter } from '../words/word-filter.ts';
import { countWords } from './count-words.ts';
import type { DataFolder } from './data-folder.ts';
import { learnBank } from './learn-bank.ts';
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
  const { statement, file, vocabulary, ranking, bank } = readFolder(folder);
  const table = compilePhrases(vocabulary);
  const known = countWords({ statement, phrases: table, bank, dictionary });
  const phrases = writePhrases(table);
  const lexicon = new Lexicon(phrases);
  const language = { lexicon, speller: new Speller(() => known, dictionary) };
  const packed = packKnowledge({
    ...{ statement, file, vocabulary, bank, phrases, known, lexicon },
    ...(bank.length
      ? {
          weights: SIGNALS.map((signal) => ranking.weights[signal] ?? 0),
          declineAt: ranking.declineAt,
          learned: learnBank(statement, language, bank),
        }
      : UNTRAINED),
  });
  const { header, bytes } = packed;
  const readBytes = (start: number, end: number): Uint8Array => bytes.subarray(start, end);
  return { knowledge: openKnowledge({ header, readBytes }, dictionary), packed };
}
