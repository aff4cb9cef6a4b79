import { type Language, readTerms } from '../words/language.ts';
import { contentStems, type Term } from '../words/terms.ts';
import { splitQuestion } from './halves.ts';
import { measureLeaning } from './leaning.ts';
import { type QuestionShape, readShape } from './shape.ts';
import { readVoices, type VoiceIndex, type VoicesAsked } from './voices.ts';

/** A question as it is read, once: what ranking, deciding and composing are given. */
export interface Question {
  /** As it was asked. */
  readonly text: string;
  readonly terms: readonly Term[];
  /** The stems of its terms, without the words of grammar. */
  readonly stems: readonly string[];
  readonly shape: QuestionShape;
  /** The terms of `shape.subject`. */
  readonly subject: readonly Term[];
  /** From 0 (it says by itself what it is about) to 1 (it can only be understood from what went before). */
  readonly leaning: number;
}

/** One question of a message, with what it says of who may answer, and how. */
export interface WholeQuestion extends Question {
  readonly voices: VoicesAsked;
  /** Where it asks two things: each by itself. */
  readonly halves: readonly Question[];
}

/** Reads words that ask one thing. */
export function readQuestion(language: Language, text: string): Question {
  const terms = readTerms(language, text);
  const shape = readShape(text);
  return {
    text,
    terms,
    stems: contentStems(terms),
    shape,
    subject: shape.subject ? readTerms(language, shape.subject) : [],
    leaning: measureLeaning(text, terms),
  };
}

/** A question as it stands in a message. */
export interface PosedQuestion {
  readonly text: string;
  /** In which it stands: says whose words it wants. */
  readonly sentence: string;
  /** What a later turn says before or after it: the turn's own words, as they may name what it goes back to ("Back to Turkey. Its status?"). */
  readonly around?: string | undefined;
}

/** Reads a question of a message. */
export function readWholeQuestion(
  language: Language,
  voices: VoiceIndex,
  { text, sentence, around }: PosedQuestion,
): WholeQuestion {
  const question = readQuestion(language, text);
  const terms = around ? [...readTerms(language, around), ...question.terms] : question.terms;
  return {
    ...question,
    terms,
    stems: contentStems(terms),
    voices: readVoices(voices, sentence),
    halves: splitQuestion(text).map((half) => readQuestion(language, half)),
  };
}
