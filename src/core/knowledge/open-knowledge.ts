import { lazily } from '../lazily.ts';
import { createChecker } from '../look-up/check/checker.ts';
import { indexMentions } from '../look-up/find.ts';
import { shelveQuestions } from '../look-up/suggest-questions.ts';
import { indexVoices } from '../question/voices.ts';
import type { Bank } from '../ranking/bank.ts';
import type { PassageIndex } from '../ranking/passages.ts';
import type { TurnModel } from '../ranking/rank-turn.ts';
import { indexUntrained } from '../ranking/untrained-index.ts';
import type { PlaceNames } from '../statement/citation.ts';
import { buildStatement, numberParagraphs, type Statement } from '../statement/statement.ts';
import type { StatementFile } from '../statement/statement-file.ts';
import { Glossary } from '../translation/glossary.ts';
import { createRecognizer } from '../translation/recognize.ts';
import { FUNCTIONAL_WORDS } from '../words/functional-words.ts';
import { Lexicon } from '../words/lexicon.ts';
import { remember } from '../words/remember.ts';
import { Speller } from '../words/speller.ts';
import type { WordFilter } from '../words/word-filter.ts';
import { WordRuns } from '../words/word-runs.ts';
import { openRows } from './feature-rows.ts';
import type { Foreign, Gap, Knowledge, LocalGap } from './knowledge.ts';
import { type ReadBytes, SectionReader, type SectionTable } from './sections.ts';

/** What every command needs, as JSON holds it; the rest lies in sections. */
export interface Header
  extends Pick<Knowledge, 'vocabulary' | 'titles' | 'declineAt' | 'certainAt' | 'languages'> {
  readonly statement: StatementFile;
  /** SHA-256 of the statement's text. */
  readonly version: string;
  /** Of the signals, in their order. */
  readonly weights: readonly number[];
  /** Absent without a bank. */
  readonly classifiers?: Bank['classifiers'] | undefined;
  readonly sections: SectionTable;
}

/** Knowledge as a build leaves it, to be opened. */
export interface PackedKnowledge {
  /** A `Header`, as JSON. */
  readonly header: string;
  readonly readBytes: ReadBytes;
}

/**
 * Opens what a build has left, in milliseconds: what a question does not need is not read. `dictionary` holds words that are no typing
 * errors. `packed` is trusted to come from the same version of the code: nothing of it is validated.
 */
export function openKnowledge(packed: PackedKnowledge, dictionary: WordFilter | undefined): Knowledge {
  const { sections: table, weights, classifiers, ...header } = JSON.parse(packed.header) as Header;
  const sections = new SectionReader(table, packed.readBytes);
  const statement = buildStatement(header.statement, header.version);
  const runs = lazily(() => new WordRuns(sections.text('looseWords').trim().split(' ')));
  const language = lazily(() => ({
    lexicon: new Lexicon(sections.text('phrases')),
    speller: new Speller(
      lazily(() => readCounts(sections.text('known'))),
      dictionary,
    ),
  }));
  return {
    statement,
    vocabulary: header.vocabulary,
    titles: header.titles,
    declineAt: header.declineAt,
    certainAt: header.certainAt,
    languages: header.languages,
    language,
    voices: lazily(() => indexVoices(statement, header.vocabulary.voices)),
    model: lazily(() => ({
      sentences: statement.sentences.length,
      passages: openPassages(sections),
      bank: classifiers && openBank(statement, sections, classifiers),
      untrained: classifiers ? undefined : indexUntrained(statement),
      weights,
    })),
    turns: lazily(() => JSON.parse(sections.text('turns')) as TurnModel),
    recognize: openLanguages(sections, header.languages, runs),
    namesIn: openNames(sections),
    findGap: openGaps(sections),
    runs,
    checker: lazily(() => createChecker(statement, header.vocabulary.voices)),
    mentions: lazily(() => indexMentions(statement)),
    shelf: lazily(() => shelveQuestions(JSON.parse(sections.text('shelf') || '[]') as string[])),
  };
}

/** Reads `writeCounts`. */
function readCounts(text: string): ReadonlyMap<string, number> {
  const lines = text ? text.split('\n') : [];
  return new Map(
    lines.map((line) => {
      const space = line.indexOf(' ');
      return [line.slice(0, space), Number(line.slice(space + 1))];
    }),
  );
}

/** A line for each word: the word, a space, its count. */
export function writeCounts(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([word, count]) => `${word} ${count}`).join('\n');
}

function openPassages(sections: SectionReader): PassageIndex {
  const words = new Map(
    sections
      .text('passageWords')
      .split('\n')
      .map((word, i) => [word, i]),
  );
  const ends = sections.array('passageEnds');
  const holding = sections.array('passageHolding');
  const sentences = sections.array('passageSentences');
  const scores = sections.array('passageScores');
  return {
    find: (word) => {
      const at = words.get(word);
      if (at === undefined) return undefined;
      const [start, end] = [ends[at - 1] ?? 0, ends[at] ?? 0];
      return {
        sentences: sentences.subarray(start, end),
        scores: scores.subarray(start, end),
        holding: holding[at] ?? 0,
      };
    },
  };
}

function openBank(statement: Statement, sections: SectionReader, classifiers: Bank['classifiers']): Bank {
  return {
    answers: JSON.parse(sections.text('answers')) as Bank['answers'],
    outcomes: sections.array('outcomes'),
    asks: sections.array('asks'),
    paragraphs: numberParagraphs(statement),
    classifiers,
    findRows: openRows(sections, 'rows', 'rowEnds'),
    findTurnRows: openRows(sections, 'turnRows', 'turnRowEnds'),
  };
}

function openLanguages(
  sections: SectionReader,
  languages: readonly string[],
  runs: () => WordRuns,
): Knowledge['recognize'] {
  const isQuoted = (word: string): boolean => runs().has(word) && !FUNCTIONAL_WORDS.has(word);
  const recognize = lazily(() =>
    createRecognizer({ languages, ratios: sections.array('letters') }, isQuoted),
  );
  const all = new Map(languages.map((tag, i) => [tag, openLanguage(sections, tag, i)]));
  return (question) => {
    if (languages.length === 0) return undefined;
    const tag = recognize()(question);
    return tag === undefined ? undefined : all.get(tag);
  };
}

function openNames(sections: SectionReader): Knowledge['namesIn'] {
  const all = lazily(() => JSON.parse(sections.text('placeNames') || '{}') as Record<string, PlaceNames>);
  return (language) => (language === undefined ? {} : (all()[language] ?? {}));
}

function openLanguage(sections: SectionReader, tag: string, at: number): Foreign {
  const textOf = (name: 'glossaries' | 'localGaps', ends: 'glossaryEnds' | 'localGapEnds'): string => {
    const all = sections.array(ends);
    return sections.textAt(name, all[at - 1] ?? 0, all[at] ?? 0);
  };
  return {
    tag,
    glossary: new Glossary(() => textOf('glossaries', 'glossaryEnds')),
    gaps: lazily(() => JSON.parse(textOf('localGaps', 'localGapEnds') || '[]') as LocalGap[]),
  };
}

/** Gaps that are kept, of some ten thousand: the same few are near again and again. */
const MOST_GAPS = 2_000;

function openGaps(sections: SectionReader): Knowledge['findGap'] {
  const index = lazily(() => ({
    questions: sections.array('gapQuestions'),
    ends: sections.array('gapEnds'),
  }));
  return remember(MOST_GAPS, (question: number) => {
    const { questions, ends } = index();
    const at = findSorted(questions, question);
    if (at === undefined) return undefined;
    return JSON.parse(sections.textAt('gaps', ends[at - 1] ?? 0, ends[at] ?? 0)) as Gap;
  });
}

/** Where a number stands among ascending ones. */
function findSorted(numbers: Uint16Array, wanted: number): number | undefined {
  let from = 0;
  let to = numbers.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((numbers[middle] ?? 0) < wanted) from = middle + 1;
    else to = middle;
  }
  return numbers[from] === wanted ? from : undefined;
}
