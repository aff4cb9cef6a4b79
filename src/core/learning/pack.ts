import { writeRow } from '../knowledge/feature-rows.ts';
import type { Gap } from '../knowledge/knowledge.ts';
import { type Header, type ShelfTexts, writeCounts } from '../knowledge/open-knowledge.ts';
import { type Sections, writeSections } from '../knowledge/sections.ts';
import { CLASSIFIERS } from '../ranking/bank.ts';
import { BUCKETS } from '../ranking/features.ts';
import type { Statement } from '../statement/statement.ts';
import type { StatementFile } from '../statement/statement-file.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { foldText } from '../words/terms.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import type { BankLine } from './bank-line.ts';
import { indexesOf } from './examples.ts';
import { indexPassages } from './index-passages.ts';
import type { LearnedBank } from './learn-bank.ts';

/** All that there is to pack. */
export interface Learned {
  readonly statement: Statement;
  readonly file: StatementFile;
  readonly vocabulary: Vocabulary;
  readonly bank: readonly BankLine[];
  /** As `writePhrases` gives them. */
  readonly phrases: string;
  readonly known: ReadonlyMap<string, number>;
  readonly lexicon: Lexicon;
  readonly weights: readonly number[];
  readonly declineAt: number;
  /** Absent without a bank. */
  readonly learned?: LearnedBank | undefined;
}

/** The two files of a build: a `Header` as JSON, and the sections that it tells of. */
export interface PackedFiles {
  readonly header: string;
  readonly bytes: Uint8Array;
}

/** Packs knowledge so that it opens in milliseconds. */
export function packKnowledge(all: Learned): PackedFiles {
  const { statement, file, vocabulary, weights, declineAt, learned } = all;
  const { names, voices, collections } = vocabulary;
  const { table, bytes } = writeSections({
    ...packWords(all),
    ...packPassages(all),
    ...packGaps(all),
    ...(learned && packBank(learned)),
  });
  const header: Header = {
    statement: file,
    version: statement.version,
    vocabulary: { names, voices, collections },
    weights,
    declineAt,
    ...(learned && { classifiers: scalesOf(learned) }),
    sections: table,
  };
  return { header: JSON.stringify(header), bytes };
}

const encoder = new TextEncoder();
const encode = (text: string): Uint8Array => encoder.encode(text);

function packWords({ statement, vocabulary, bank, phrases, known }: Learned): Sections {
  const shelf: ShelfTexts = {
    examples: vocabulary.examples,
    questions: bank.flatMap(({ question, places }) => (places ? [question] : [])),
  };
  return {
    phrases: encode(phrases),
    known: encode(writeCounts(known)),
    looseWords: encode(` ${foldText(statement.text)} `),
    shelf: encode(JSON.stringify(shelf)),
  };
}

function packPassages({ statement, lexicon }: Learned): Sections {
  const rows = indexPassages(statement, lexicon);
  const all = [...rows.values()];
  let size = 0;
  const ends = Uint32Array.from(all, ({ sentences }) => {
    size += sentences.length;
    return size;
  });
  return {
    passageWords: encode([...rows.keys()].join('\n')),
    passageEnds: ends,
    passageHolding: Uint16Array.from(all, ({ holding }) => holding),
    passageSentences: Uint16Array.from(all.flatMap(({ sentences }) => [...sentences])),
    passageScores: Float64Array.from(all.flatMap(({ scores }) => [...scores])),
  };
}

function packGaps({ statement, bank }: Learned): Sections {
  const gaps = bank.flatMap(({ missing, nearest = [] }, question) => {
    if (!missing) return [];
    const gap: Gap = { missing, nearest: indexesOf(statement, nearest) };
    return [{ question, text: encode(JSON.stringify(gap)) }];
  });
  const { joined, ends } = joinRows(gaps.map(({ text }) => text));
  return {
    gapQuestions: Uint16Array.from(gaps, ({ question }) => question),
    gaps: joined,
    gapEnds: ends,
  };
}

function packBank({ answers, outcomes, asks, index, classifiers }: LearnedBank): Sections {
  const rows = Array.from({ length: BUCKETS }, (_, bucket) => {
    const classes = weightsOf(classifiers, bucket);
    return writeRow({ ...index.rowOf(bucket), classes });
  });
  const { joined, ends } = joinRows(rows);
  return {
    answers: encode(JSON.stringify(answers)),
    outcomes,
    asks,
    counts: index.counts,
    rows: joined,
    rowEnds: ends,
  };
}

/** Rows one after the other, and where each ends. */
function joinRows(rows: readonly Uint8Array[]): { readonly joined: Uint8Array; readonly ends: Uint32Array } {
  let size = 0;
  const ends = Uint32Array.from(rows, ({ length }) => {
    size += length;
    return size;
  });
  const joined = new Uint8Array(size);
  rows.forEach((row, i) => {
    joined.set(row, ends[i - 1] ?? 0);
  });
  return { joined, ends };
}

/** A bucket's weights of all classifiers. */
function weightsOf(classifiers: LearnedBank['classifiers'], bucket: number): Int8Array {
  return Int8Array.from(
    CLASSIFIERS.flatMap((name) => {
      const { classes, weights } = classifiers[name];
      return [...weights.subarray(bucket * classes, (bucket + 1) * classes)];
    }),
  );
}

function scalesOf({ classifiers: { sentences, gate, paragraphs } }: LearnedBank): Header['classifiers'] {
  const scaleOf = ({ classes, scale }: LearnedBank['classifiers']['gate']) => ({ classes, scale });
  return { sentences: scaleOf(sentences), gate: scaleOf(gate), paragraphs: scaleOf(paragraphs) };
}
