import { CITATION_STYLES, type CitationStyle, type Rapporteur } from '../../core/index.ts';
import { readChatText } from '../chat-text.ts';
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
import {
  type Layout,
  renderAbout,
  renderAnswer,
  renderCheck,
  renderDefinition,
  renderFound,
  renderOutline,
  renderPassage,
} from './render.ts';

type CommandJson =
  | WireAnswer
  | WirePassage
  | WireFound
  | WireChecked
  | WireDefinition
  | WireOutline
  | WireReferences
  | WireSource
  | WireInvalid;

/** What a command found: as text for people, as data for programs, and the exit code. */
export interface Outcome {
  readonly text: string;
  readonly json: CommandJson;
  readonly code: ExitCode;
}

/** 0 answered, 1 not stated, 2 wrong use or set-up. */
export type ExitCode = 0 | 1 | 2;

export interface Command {
  readonly usage: string;
  readonly summary: string;
  /** Further lines of `--help`. */
  readonly details?: string;
  readonly needsInput: boolean;
  readonly run: (rapporteur: Rapporteur, input: string, layout: Layout, style: CitationStyle) => Outcome;
}

export const COMMANDS: Readonly<Record<string, Command>> = {
  ask: {
    usage: 'ask [QUESTION]',
    summary: 'answer a question in the statement’s words; without one, on a terminal, open a conversation',
    details: `  --batch        read {"id", "question", "thread"?} a line, write an answer a line`,
    needsInput: true,
    run: (rapporteur, input, layout) => {
      const answer = rapporteur.ask(readChatText(input));
      const code = answer.kind === 'invalid' ? 2 : answer.kind === 'not-stated' ? 1 : 0;
      return { text: renderAnswer(rapporteur, answer, layout), json: answerToWire(rapporteur, answer), code };
    },
  },
  read: {
    usage: 'read PLACE',
    summary: 'read a place: principles, principles.6, principles.6.2, principles.6.1-2, principles.title',
    needsInput: true,
    run: (rapporteur, input, layout) => {
      const passage = rapporteur.read(input);
      if (!passage) return refuse(`There is no place "${input}". See them all with: rapporteur outline`);
      const json = passageToWire(rapporteur, passage);
      return { text: renderPassage(rapporteur, passage, layout), json, code: 0 };
    },
  },
  find: {
    usage: 'find WORDS',
    summary: 'every mention of words, or of an "exact phrase"',
    details: `  -WORD          only in sentences without it (behind --, where it comes first)
  THIS OR THAT   one of both`,
    needsInput: true,
    run: (rapporteur, input, layout) => {
      const found = rapporteur.find(input);
      if (found.problem) return refuse(found.problem);
      const json = foundToWire(rapporteur, found);
      return { text: renderFound(rapporteur, input, found, layout), json, code: found.hits.length ? 0 : 1 };
    },
  },
  check: {
    usage: 'check TEXT',
    summary: 'whether the quotations of a text are exact, altered (how), or not in the statement, and whose',
    details: `  --batch        read {"id", "text"} a line, write its quotations a line`,
    needsInput: true,
    run: (rapporteur, input, layout) => {
      const checked = rapporteur.check(input);
      if (checked.problem !== undefined) return refuse(checked.problem);
      const json = checkedToWire(rapporteur, checked);
      return { text: renderCheck(rapporteur, checked, layout), json, code: isAllRight(checked) ? 0 : 1 };
    },
  },
  define: {
    usage: 'define TERM',
    summary: 'where the statement introduces an acronym or a name',
    needsInput: true,
    run: (rapporteur, input, layout) => {
      const definition = rapporteur.define(input);
      const text = renderDefinition(rapporteur, definition, layout);
      const json = definitionToWire(rapporteur, definition);
      return { text, json, code: definition.kind === 'unknown' ? 1 : 0 };
    },
  },
  outline: {
    usage: 'outline',
    summary: 'the parts, who speaks in each, and how each paragraph begins',
    needsInput: false,
    run: (rapporteur, _input, layout) => {
      const parts = rapporteur.outline();
      const json = outlineToWire(rapporteur, parts);
      return { text: renderOutline(rapporteur, parts, layout), json, code: 0 };
    },
  },
  cite: {
    usage: 'cite PLACE',
    summary: 'a reference to copy',
    details: `  --style STYLE  ${CITATION_STYLES.join(', ')} (default: plain)`,
    needsInput: true,
    run: (rapporteur, input, _layout, style) => {
      const passage = rapporteur.read(input);
      if (!passage) return refuse(`There is no place "${input}". See them all with: rapporteur outline`);
      const references = passage.citations.map((citation) => rapporteur.cite(citation, style));
      return { text: references.join('\n\n'), json: { style, references }, code: 0 };
    },
  },
  about: {
    usage: 'about',
    summary: 'what this is, its source and version, and what is kept of you',
    needsInput: false,
    run: (rapporteur, _input, layout) => {
      const { title, source, version } = rapporteur.statement;
      return { text: renderAbout(rapporteur, layout), json: { title, source, version }, code: 0 };
    },
  },
};

export function refuse(problem: string): Outcome {
  return { text: problem, json: { kind: 'invalid', problem }, code: 2 };
}
