import { parseMessage } from '../question/message.ts';
import type { Statement } from '../statement/statement.ts';
import type { Language } from '../words/language.ts';
import type { BankQuestion } from './bank-line.ts';
import type { ConversationLine } from './conversation-bank.ts';

/** What there is to learn from. */
export interface Curriculum {
  readonly statement: Statement;
  readonly language: Language;
  /** Those that are offered to people come last. */
  readonly bank: readonly BankQuestion[];
  /** How many are offered. */
  readonly offered: number;
  /** Questions of other languages, word by word in English: what is asked in one language is asked in another. */
  readonly translated: readonly BankQuestion[];
  /** Statements of single facts, with their places: questions of another kind. */
  readonly facts: readonly Fact[];
  readonly conversations: readonly ConversationLine[];
}

/** A fact that the statement states, as a line of `facts.jsonl` holds it. */
export interface Fact {
  readonly id: string;
  readonly fact: string;
  readonly places: readonly string[];
  /** Where it stands as well. */
  readonly also?: readonly string[] | undefined;
}

/** A question of the bank as it is asked: without what is said around it. */
export function readAsked(line: BankQuestion): string {
  return parseMessage(line.question).questions.join(' ');
}
