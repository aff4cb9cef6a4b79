import {
  type Answer,
  CITATION_STYLES,
  type CitationStyle,
  type Explanation,
  type Rapporteur,
  type Topic,
} from '../../core/index.ts';
import { readChatText } from '../chat-text.ts';
import { sayFound, sayUnchecked } from '../say.ts';
import { isAllRight } from '../say-check.ts';
import {
  answerToWire,
  checkedToWire,
  definitionToWire,
  foundToWire,
  outlineToWire,
  passageToWire,
} from '../wire.ts';
import type {
  WireAnswer,
  WireChecked,
  WireDefinition,
  WireFound,
  WireInvalid,
  WireOutline,
  WirePassage,
  WireReferences,
  WireSource,
} from '../wire-schema.ts';
import type { Layout } from './layout.ts';
import type { OptionName } from './options.ts';
import {
  renderAbout,
  renderAnswer,
  renderDefinition,
  renderFound,
  renderOutline,
  renderPassage,
} from './render.ts';
import { renderCheck } from './render-check.ts';
import { renderExplanation } from './render-explanation.ts';

type CommandJson =
  | WireAnswer
  | WirePassage
  | WireFound
  | WireChecked
  | WireDefinition
  | WireOutline
  | WireReferences
  | Explanation
  | WireSource
  | WireInvalid;

/** What a command found: as text for people, as data for programs, and the exit code. */
export interface Outcome {
  readonly text: string;
  readonly json: CommandJson;
  readonly code: ExitCode;
  /** What the next question may lean on. */
  readonly answer?: Answer;
}

/** 0 answered, 1 not stated, 2 wrong use or set-up. */
export type ExitCode = 0 | 1 | 2;

/** What help says of a command. */
export interface Described {
  readonly usage: string;
  readonly summary: string;
  readonly examples: readonly string[];
  /** Further lines of its help: what is written, and what that does. */
  readonly details?: readonly (readonly [string, string])[];
  readonly options: readonly OptionName[];
}

/** What a command is run with. */
export interface Asked {
  readonly rapporteur: Rapporteur;
  readonly input: string;
  readonly layout: Layout;
  readonly style: CitationStyle;
  /** What the questions before it were about. */
  readonly thread: readonly Topic[];
}

export interface Command extends Described {
  /** What it works on, where nothing follows it: each line that is piped in, or all of that as one text. */
  readonly reads: 'nothing' | 'lines' | 'text';
  readonly run: (asked: Asked) => Outcome;
}

const COMMON: readonly OptionName[] = ['json', 'data', 'help'];

export const COMMANDS: Readonly<Record<string, Command>> = {
  ask: {
    usage: 'ask [QUESTION]',
    summary: 'the answer, in the statement’s words; without a question, a conversation',
    examples: [
      'ask "what does the FTF working group do?"',
      'ask < questions.txt',
      'ask "how many Syrians returned?" | rapporteur check',
    ],
    details: [
      ['< FILE', 'answer each line; a later one may follow up on the one before'],
      ['--batch', 'read {"id", "question", "thread"?} a line, write an answer a line'],
    ],
    options: ['batch', ...COMMON],
    reads: 'lines',
    run: ({ rapporteur, input, layout, thread }) => {
      const answer = rapporteur.ask(readChatText(input), thread);
      const code = answer.kind === 'invalid' ? 2 : answer.kind === 'not-stated' ? 1 : 0;
      const text = renderAnswer(rapporteur, answer, layout);
      return { text, json: answerToWire(rapporteur, answer), code, answer };
    },
  },
  explain: {
    usage: 'explain QUESTION',
    summary: 'how a question is answered: what was found, and what decided',
    examples: ['explain "who leads the FTF working group?"'],
    options: COMMON,
    reads: 'lines',
    run: ({ rapporteur, input, thread }) => {
      const json = rapporteur.explain(readChatText(input), thread);
      return { text: renderExplanation(json), json, code: 0 };
    },
  },
  read: {
    usage: 'read PLACE',
    summary: 'what stands at a place, and the places before and after it',
    examples: ['read principles.6', 'read principles.6.1-2', 'read remarks.title'],
    options: COMMON,
    reads: 'lines',
    run: ({ rapporteur, input, layout }) => {
      const passage = rapporteur.read(input);
      if (!passage) return refuse(layout.words.terminal.nowhere(input));
      const json = passageToWire(rapporteur, passage);
      return { text: renderPassage(rapporteur, passage, layout), json, code: 0 };
    },
  },
  find: {
    usage: 'find WORDS',
    summary: 'every mention of words, or of an "exact phrase"',
    examples: ['find Iraq -Syria', 'find Turkey OR Jordan', `find '"working group"'`],
    details: [
      ['-WORD', 'only in sentences without it'],
      ['THIS OR THAT', 'one of both'],
    ],
    options: COMMON,
    reads: 'lines',
    run: ({ rapporteur, input, layout }) => {
      const found = rapporteur.find(input);
      if (found.problem) return refuse(sayFound(layout.words, input, found));
      const json = foundToWire(rapporteur, found);
      return { text: renderFound(rapporteur, input, found, layout), json, code: found.hits.length ? 0 : 1 };
    },
  },
  check: {
    usage: 'check TEXT',
    summary: 'each quotation of a text: exact, altered (how) or not stated; and whose',
    examples: ['check "History must be allowed to repeat itself elsewhere."', 'check < article.txt'],
    details: [['--batch', 'read {"id", "text"} a line, write its quotations a line']],
    options: ['batch', ...COMMON],
    reads: 'text',
    run: ({ rapporteur, input, layout }) => {
      const checked = rapporteur.check(input);
      if (checked.problem !== undefined)
        return refuse(sayUnchecked(layout.words, checked) ?? checked.problem);
      const json = checkedToWire(rapporteur, checked);
      return { text: renderCheck(rapporteur, checked, layout), json, code: isAllRight(checked) ? 0 : 1 };
    },
  },
  define: {
    usage: 'define TERM',
    summary: 'where the statement introduces an acronym or a name',
    examples: ['define CIFG', 'define "Global Counterterrorism Forum"'],
    options: COMMON,
    reads: 'lines',
    run: ({ rapporteur, input, layout }) => {
      const definition = rapporteur.define(input);
      const text = renderDefinition(rapporteur, definition, layout);
      const json = definitionToWire(rapporteur, definition);
      return { text, json, code: definition.kind === 'unknown' ? 1 : 0 };
    },
  },
  outline: {
    usage: 'outline',
    summary: 'the parts, who speaks in each, and how each paragraph begins',
    examples: ['outline'],
    options: COMMON,
    reads: 'nothing',
    run: ({ rapporteur, layout }) => {
      const parts = rapporteur.outline(layout.words.language);
      const json = outlineToWire(rapporteur, parts);
      return { text: renderOutline(rapporteur, parts, layout), json, code: 0 };
    },
  },
  cite: {
    usage: 'cite PLACE',
    summary: 'a reference to copy',
    examples: ['cite principles.6.1', 'cite remarks.10.4 --style chicago'],
    details: [['--style STYLE', `${CITATION_STYLES.join(', ')} (default: plain)`]],
    options: ['style', ...COMMON],
    reads: 'lines',
    run: ({ rapporteur, input, style, layout }) => {
      const passage = rapporteur.read(input);
      if (!passage) return refuse(layout.words.terminal.nowhere(input));
      const references = passage.citations.map((citation) => rapporteur.cite(citation, style));
      return { text: references.join('\n\n'), json: { style, references }, code: 0 };
    },
  },
  about: {
    usage: 'about',
    summary: 'what this is, its source and version, and what is kept of you',
    examples: ['about'],
    options: COMMON,
    reads: 'nothing',
    run: ({ rapporteur, layout }) => {
      const { title, source, version } = rapporteur.statement;
      return { text: renderAbout(rapporteur, layout), json: { title, source, version }, code: 0 };
    },
  },
};

export function refuse(problem: string): Outcome {
  return { text: problem, json: { kind: 'invalid', problem }, code: 2 };
}
