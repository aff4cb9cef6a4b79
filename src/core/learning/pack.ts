import { writeRow, writeVotes } from '../knowledge/feature-rows.ts';
import type { Gap } from '../knowledge/knowledge.ts';
import { type Header, writeCounts } from '../knowledge/open-knowledge.ts';
import { type Sections, writeSections } from '../knowledge/sections.ts';
import type { ParagraphTitles } from '../look-up/outline.ts';
import { QUESTION_CLASSIFIERS } from '../ranking/bank.ts';
import { BUCKETS } from '../ranking/features.ts';
import type { TurnModel } from '../ranking/rank-turn.ts';
import type { Certainty } from '../ranking/signals.ts';
import { TURN_BUCKETS } from '../ranking/thread-features.ts';
import type { Statement } from '../statement/statement.ts';
import type { StatementFile } from '../statement/statement-file.ts';
import { writeGlossary } from '../translation/glossary.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { foldText } from '../words/terms.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import type { BankQuestion } from './bank-line.ts';
import { indexesOf } from './examples.ts';
import { indexPassages } from './index-passages.ts';
import { joinBuckets, joinRows } from './join-rows.ts';
import type { LearnedBank } from './learn-bank.ts';
import type { LearnedLanguages } from './learn-languages.ts';

/** All that there is to pack. */
export interface Learned {
  readonly statement: Statement;
  readonly file: StatementFile;
  readonly vocabulary: Vocabulary;
  readonly titles: ParagraphTitles;
  /** As `writePhrases` gives them. */
  readonly phrases: string;
  readonly known: ReadonlyMap<string, number>;
  readonly lexicon: Lexicon;
  readonly weights: readonly number[];
  readonly turns: TurnModel;
  /** Questions to offer, those for a newcomer first. */
  readonly suggestions: readonly string[];
  readonly declineAt: number;
  readonly certainAt: Certainty;
  /** What there is of each language beside English. */
  readonly languages: LearnedLanguages;
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
  const { statement, file, vocabulary, titles, weights, declineAt, certainAt, learned } = all;
  const { names, voices, collections, overviews } = vocabulary;
  const { table, bytes } = writeSections({
    ...packWords(all),
    ...packPassages(all),
    ...packLanguages(all),
    ...(learned && { ...packGaps(statement, learned.remembered), ...packBank(learned) }),
  });
  const header: Header = {
    statement: file,
    version: statement.version,
    vocabulary: { names, voices, collections, overviews },
    titles,
    weights,
    declineAt,
    certainAt,
    languages: all.languages.letters.languages,
    ...(learned && { classifiers: scalesOf(learned) }),
    sections: table,
  };
  return { header: JSON.stringify(header), bytes };
}

const encoder = new TextEncoder();
const encode = (text: string): Uint8Array => encoder.encode(text);

function packWords({ statement, phrases, known, turns, suggestions }: Learned): Sections {
  return {
    phrases: encode(phrases),
    known: encode(writeCounts(known)),
    looseWords: encode(` ${foldText(statement.text)} `),
    turns: encode(JSON.stringify(turns)),
    shelf: encode(JSON.stringify(suggestions)),
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

function packGaps(statement: Statement, remembered: readonly BankQuestion[]): Sections {
  const gaps = remembered.flatMap(({ missing, nearest = [], inaudible }, question) => {
    if (!missing) return [];
    const gap: Gap = { missing, nearest: indexesOf(statement, nearest), inaudible };
    return [{ question, text: encode(JSON.stringify(gap)) }];
  });
  const { joined, ends } = joinRows(gaps.map(({ text }) => text));
  return {
    gapQuestions: Uint16Array.from(gaps, ({ question }) => question),
    gaps: joined,
    gapEnds: ends,
  };
}

function packLanguages({ languages: { letters, glossaries, gaps, names } }: Learned): Sections {
  const glossed = joinRows(glossaries.map((one) => encode(writeGlossary(one))));
  const missing = joinRows(gaps.map((one) => encode(JSON.stringify(one))));
  return {
    letters: letters.ratios,
    glossaries: glossed.joined,
    glossaryEnds: glossed.ends,
    localGaps: missing.joined,
    localGapEnds: missing.ends,
    placeNames: encode(JSON.stringify(names)),
  };
}

function packBank({ answers, outcomes, asks, index, classifiers }: LearnedBank): Sections {
  const offsets = QUESTION_CLASSIFIERS.map((_, i) =>
    QUESTION_CLASSIFIERS.slice(0, i).reduce((sum, name) => sum + classifiers[name].classes, 0),
  );
  const voting = QUESTION_CLASSIFIERS.flatMap((name) => [...classifiers[name].votes.keys()]);
  const used = [...new Set([...index.buckets, ...voting])];
  const questionRows = used.map((bucket) => {
    const all = QUESTION_CLASSIFIERS.map((name) => classifiers[name].votes.get(bucket));
    const classes = all.flatMap((one, i) => [...(one?.classes ?? [])].map((c) => c + (offsets[i] ?? 0)));
    const votes = all.flatMap((one) => [...(one?.votes ?? [])]);
    const row = writeRow({
      ...index.rowOf(bucket),
      classes: Uint16Array.from(classes),
      votes: Int8Array.from(votes),
    });
    return [bucket, row] as const;
  });
  const turnRows = [...classifiers.turns.votes].map(([bucket, row]) => [bucket, writeVotes(row)] as const);
  const rows = joinBuckets(BUCKETS, questionRows);
  const turns = joinBuckets(TURN_BUCKETS, turnRows);
  return {
    answers: encode(JSON.stringify(answers)),
    ...{ outcomes, asks },
    ...{ rows: rows.joined, rowEnds: rows.ends },
    ...{ turnRows: turns.joined, turnRowEnds: turns.ends },
  };
}

function scalesOf({ classifiers }: LearnedBank): Header['classifiers'] {
  const scaleOf = ({ classes, scale }: LearnedBank['classifiers']['gate']) => ({ classes, scale });
  const { sentences, gate, paragraphs, turns } = classifiers;
  return {
    sentences: scaleOf(sentences),
    gate: scaleOf(gate),
    paragraphs: scaleOf(paragraphs),
    turns: scaleOf(turns),
  };
}
