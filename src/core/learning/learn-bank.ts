import { SetupError } from '../errors.ts';
import { ABOUT, type Bank, MISSING } from '../ranking/bank.ts';
import type { Statement } from '../statement/statement.ts';
import { readTerms } from '../words/language.ts';
import type { BankQuestion } from './bank-line.ts';
import { type Curriculum, readAsked } from './curriculum.ts';
import { indexesOf } from './examples.ts';
import { type AskedQuestion, type BankIndex, indexBank } from './index-bank.ts';
import { type Classifiers, trainClassifiers } from './train-classifiers.ts';

/** What is learned from the question bank, before it is packed. */
export interface LearnedBank extends Pick<Bank, 'answers' | 'outcomes' | 'asks'> {
  /** The questions that can be nearest to one that is asked; the classifiers learned from all. */
  readonly remembered: readonly BankQuestion[];
  readonly index: BankIndex;
  readonly classifiers: Classifiers;
}

/** Indexes the questions: some seconds for tens of thousands; and trains the classifiers, where they are not given: some minutes. */
export function learnBank(curriculum: Curriculum, classifiers?: Classifiers): LearnedBank {
  const { statement, language, offered, translated } = curriculum;
  const bank = [...curriculum.bank, ...translated];
  const { answers, outcomes } = findOutcomes(statement, bank);
  const kept = chooseRemembered(outcomes, bank.length - translated.length - offered);
  const asked = bank.map((line, i): AskedQuestion => {
    const outcome = outcomes[i] ?? MISSING;
    return { terms: readTerms(language, readAsked(line)), outcome, answer: answers[outcome] ?? [] };
  });
  const remembered = asked.filter((_, i) => kept[i]);
  return {
    answers,
    remembered: bank.filter((_, i) => kept[i]),
    outcomes: outcomes.filter((_, i) => kept[i]),
    asks: countAsks(remembered, statement.sentences.length),
    index: indexBank(remembered),
    classifiers: classifiers ?? trainClassifiers({ ...curriculum, bank }, asked),
  };
}

/** Of questions with the same answer so many of so many are remembered: more of them change hardly an answer, and cost time with each. */
const REMEMBERED = { kept: 3, of: 4 };
/** They are numbered with 16 bits. */
const MOST_REMEMBERED = 65_535;

/**
 * All of what asks for what is not stated, as it names it, and of what comes after the `first`: of what is offered to people, and of what was
 * asked in other languages, whose words stand nowhere else.
 */
function chooseRemembered(outcomes: Int16Array, first: number): boolean[] {
  const counts = new Map<number, number>();
  const kept = Array.from(outcomes, (outcome, i) => {
    if (outcome === MISSING || i >= first) return true;
    const before = counts.get(outcome) ?? 0;
    counts.set(outcome, before + 1);
    return before % REMEMBERED.of < REMEMBERED.kept;
  });
  const count = kept.filter((one) => one).length;
  if (count > MOST_REMEMBERED)
    throw new SetupError(
      `The data folder has ${outcomes.length.toLocaleString('en')} questions, of which ${count.toLocaleString('en')} would be remembered, and there is room for ${MOST_REMEMBERED.toLocaleString('en')}. Take out those that only swap a word.`,
    );
  return kept;
}

/** What each question comes to, and the distinct answers, in the order in which they come up. */
function findOutcomes(
  statement: Statement,
  bank: readonly BankQuestion[],
): Pick<Bank, 'answers' | 'outcomes'> {
  const answers: number[][] = [];
  const known = new Map<string, number>();
  const outcomes = bank.map(({ places, missing }) => {
    if (!places) return missing ? MISSING : ABOUT;
    const cited = indexesOf(statement, places);
    const key = cited.join();
    const outcome = known.get(key) ?? answers.push(cited) - 1;
    known.set(key, outcome);
    return outcome;
  });
  return { answers, outcomes: Int16Array.from(outcomes) };
}

function countAsks(asked: readonly AskedQuestion[], sentences: number): Uint16Array {
  const asks = new Uint16Array(sentences);
  for (const { answer } of asked) for (const s of answer) asks[s] = (asks[s] ?? 0) + 1;
  return asks;
}
