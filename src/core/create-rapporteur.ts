import type { Answer, Topic } from './answering/answer.ts';
import { askQuestion } from './answering/ask-question.ts';
import { type Explanation, explainAnswer } from './answering/explain.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import { findAbsentWords } from './look-up/absent-words.ts';
import { type CheckedText, checkText } from './look-up/check/check-text.ts';
import { type Definition, defineTerm } from './look-up/define.ts';
import { type Found, findMentions } from './look-up/find.ts';
import {
  type Excerpt,
  type OutlinePart,
  outlineStatement,
  type Passage,
  readPlace,
  readSpan,
} from './look-up/outline.ts';
import { type PlaceSuggestion, suggestPlaces, suggestTerms } from './look-up/suggest.ts';
import { suggestQuestions } from './look-up/suggest-questions.ts';
import { type Citation, describeQuote, linkOf, type Quote } from './statement/citation.ts';
import { type CitationStyle, formatCitation } from './statement/cite.ts';
import type { Statement } from './statement/statement.ts';

/** All that can be done with one statement. No function throws for anything that a person may pass it, or keeps what it is passed. */
export interface Rapporteur {
  readonly statement: Statement;
  /**
   * Answers a question of at most 1,000 characters (a pasted quotation with "who said this?": 5,000) in the statement's words, or says
   * that they don't. `thread` is what the conversation's last turns were about; make the next one with `continueThread`.
   */
  readonly ask: (question: string, thread?: readonly Topic[]) => Answer;
  /** What was found to a message, and what decided, as numbers; takes a message and a thread as `ask` does. */
  readonly explain: (question: string, thread?: readonly Topic[]) => Explanation;
  /** What stands at a place (`principles`, `principles.6`, `principles.6.2`, `principles.6.1-2`, `principles.title`) and the places around it. */
  readonly read: (place: string) => Passage | undefined;
  /** The whole sentences that a span touches, and the paragraphs before, around and after it; no citations where it lies outside. */
  readonly readSpan: (citation: Citation) => Excerpt;
  /** Every mention of words, in any of their forms, and of "exact phrases"; in the sentences that hold all of them. */
  readonly find: (words: string) => Found;
  /** Words of a question that stand in no sentence in any form, as it has them; at most three, to show what was looked for in vain. */
  readonly absentWords: (question: string) => readonly string[];
  /**
   * Finds the quotations of any text of at most 5,000 characters (an e-mail, a draft, what was pasted from a PDF), and says of each whether
   * it stands in the statement, where, what was changed, and whether whoever the text gives it to says it there.
   */
  readonly check: (text: string) => CheckedText;
  /** Where the statement introduces an acronym or a name. */
  readonly define: (term: string) => Definition;
  /** The parts in reading order, who speaks in each, and what each paragraph is about; parts and speakers as a language (BCP 47) calls them. */
  readonly outline: (language?: string) => readonly OutlinePart[];
  /** Others' questions that complete what has been typed, at most `count` of at most `length` characters. */
  readonly suggest: (typed: string, count: number, length?: number) => readonly string[];
  /** Acronyms and names to `define` that complete what has been typed, all of them or at most `count`. */
  readonly suggestTerms: (typed: string, count?: number) => readonly string[];
  /** Places to `read` that complete what has been typed, by place, name, title or first words, in reading order; all of them or at most `count`. */
  readonly suggestPlaces: (typed: string, count?: number) => readonly PlaceSuggestion[];
  /** A reference to copy. */
  readonly cite: (citation: Citation, style: CitationStyle) => string;
  /** The words of a citation with speaker, place, label and link. */
  readonly quote: (citation: Citation) => Quote;
  /** The same with speaker and label as a language (BCP 47) has them; the words stay English. */
  readonly quoteIn: (citation: Citation, language: string | undefined) => Quote;
  /** Opens a citation on the page of the statement's source, wherever quotes link to. */
  readonly linkToSource: (citation: Citation) => string;
}

export interface RapporteurOptions {
  /** Where the web page is reached; links open there, and else on the statement's source. */
  readonly publicUrl?: string | undefined;
}

/** Makes the functions over one statement; takes no time, as each prepares what it needs when it is first called. Never throws. */
export function createRapporteur(knowledge: Knowledge, { publicUrl }: RapporteurOptions = {}): Rapporteur {
  const {
    statement,
    titles,
    vocabulary: { names },
  } = knowledge;
  return {
    statement,
    ask: (question, thread = []) => askQuestion(knowledge, question, thread),
    explain: (question, thread = []) => explainAnswer(knowledge, question, thread),
    read: (place) => readPlace(statement, place),
    readSpan: (citation) => readSpan(statement, citation),
    find: (query) => findMentions(knowledge.mentions(), query),
    absentWords: (question) => findAbsentWords(knowledge.mentions(), question),
    check: (text) => checkText(knowledge.checker(), text),
    define: (term) => defineTerm({ statement, names, mentionIndex: knowledge.mentions() }, term),
    outline: (language) => outlineStatement(statement, titles, knowledge.namesIn(language)),
    suggest: (typed, count, length = Number.POSITIVE_INFINITY) =>
      suggestQuestions(knowledge.shelf(), typed, { count, length }),
    suggestTerms: (typed, count = Number.POSITIVE_INFINITY) => suggestTerms(names, typed, count),
    suggestPlaces: (typed, count = Number.POSITIVE_INFINITY) =>
      suggestPlaces({ statement, titles }, typed, count),
    cite: (citation, style) => formatCitation(statement, citation, style, publicUrl),
    quote: (citation) => describeQuote(statement, citation, publicUrl),
    quoteIn: (citation, language) =>
      describeQuote(statement, citation, publicUrl, knowledge.namesIn(language)),
    linkToSource: (citation) => linkOf(statement, citation),
  };
}
