import type { Checker } from '../look-up/check/checker.ts';
import type { MentionIndex } from '../look-up/find.ts';
import type { ParagraphTitles } from '../look-up/outline.ts';
import type { QuestionShelf } from '../look-up/suggest-questions.ts';
import type { VoiceIndex } from '../question/voices.ts';
import type { RankingModel } from '../ranking/model.ts';
import type { TurnModel } from '../ranking/rank-turn.ts';
import type { Certainty } from '../ranking/signals.ts';
import type { PlaceNames } from '../statement/citation.ts';
import type { Statement } from '../statement/statement.ts';
import type { ForeignLanguage } from '../translation/translate.ts';
import type { Language } from '../words/language.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import type { WordRuns } from '../words/word-runs.ts';

/** All that is known before a question comes. What only some commands need is a function: it is made when first called, and kept. */
export interface Knowledge {
  readonly statement: Statement;
  readonly vocabulary: Pick<Vocabulary, 'names' | 'voices' | 'collections' | 'overviews'>;
  readonly titles: ParagraphTitles;
  /** Probability of there being no answer, at and above which it declines. */
  readonly declineAt: number;
  /** ... and to say that the statement does not say it. */
  readonly certainAt: Certainty;
  /** What later turns of a conversation mean. */
  readonly turns: () => TurnModel;
  readonly language: () => Language;
  readonly voices: () => VoiceIndex;
  readonly model: () => RankingModel;
  /** Languages that questions are understood in, beside English: BCP 47. */
  readonly languages: readonly string[];
  /** In which of them a question is asked; undefined for English. */
  readonly recognize: (question: string) => Foreign | undefined;
  /** What a language calls the statement's parts, speakers and places; nothing for English. */
  readonly namesIn: (language: string | undefined) => PlaceNames;
  /** What a question of the bank asks that the statement does not say; undefined where it is answered. */
  readonly findGap: (question: number) => Gap | undefined;
  /** The words of the statement (see `foldWords`), to look whether a message may quote it. */
  readonly runs: () => WordRuns;
  readonly checker: () => Checker;
  readonly mentions: () => MentionIndex;
  readonly shelf: () => QuestionShelf;
}

/** A language beside English, and what is asked in it that is not stated. */
export interface Foreign extends ForeignLanguage {
  readonly gaps: () => readonly LocalGap[];
}

/** What is asked in another language that is not stated. */
export interface LocalGap {
  readonly missing: string;
  /** The same in the language. */
  readonly missingLocal: string;
  /** The words of its questions, as English stems. */
  readonly asked: readonly (readonly string[])[];
}

/** What the statement does not say, and what it says nearby. */
export interface Gap {
  /** Completes "The statement does not say ...". */
  readonly missing: string;
  /** Indexes of sentences. */
  readonly nearest: readonly number[];
  /** Where the answer would stand, in what is nearest, the record has "(inaudible)". */
  readonly inaudible?: true | undefined;
}
