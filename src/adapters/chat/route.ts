import type { Rapporteur } from '../../core/index.ts';
import { readChatText, readQuotation } from '../chat-text.ts';
import { howToAsk, OUTDATED, RELATED, sayLacking, UNKNOWN_BUTTON } from '../wording.ts';
import type { Card } from './card.ts';
import { type CommandName, listCommands, readTyped } from './commands.ts';
import type { Memory } from './memory.ts';
import { readPress } from './press.ts';
import { spanOfPlace } from './reading.ts';
import type { Scene } from './scene.ts';
import { showAbout, showDefinition, showHelp, showNote, showReferences } from './show-about.ts';
import { type Surroundings, showAnswer, showPassages } from './show-answer.ts';
import { showCheck } from './show-check.ts';
import { showNowhere, showOutline } from './show-outline.ts';
import { showFound, showReader } from './show-reading.ts';

/** What is said to a command or a press, and to whom. */
export type Reply =
  /** What was asked for; `aside`: for whoever asked alone. More cards than one are messages one after another. */
  | { readonly show: 'answer' | 'aside' | 'to all'; readonly cards: Cards }
  /** Another page, in the place of the one with the button where that is the presser's own. */
  | { readonly show: 'in place'; readonly cards: Cards }
  /** A place to type a question that goes on. */
  | { readonly show: 'question form' };

type Cards = readonly [Card, ...Card[]];

export interface Asked extends Surroundings {
  readonly text: string;
  /** Names of the conversation that it goes on with: the first that is known. */
  readonly follows: readonly string[];
  /** Names under which the conversation goes on. */
  readonly conversations: readonly string[];
}

export interface Answered {
  readonly card: Card;
  /** The conversation goes on under one more name, known only once the answer is sent. */
  readonly remember: (conversation: string) => void;
}

/** How people ask on a platform, in the bot's words. */
export interface Ways {
  /** For a mention with nothing else. */
  readonly howTo: string;
  /** Above the list of commands. */
  readonly help: string;
  /** What stands before a command's name. */
  readonly prefix: string;
  /** For a message without text that was to be asked or checked. */
  readonly noText: string;
}

/** What a message, a command or a press leads to. */
export interface Router {
  readonly ask: (asked: Asked) => Answered;
  readonly run: (name: CommandName, given: string) => Reply;
  /** Runs what was typed after a chat's command; where that is a question, `ask` tells how to ask it. */
  readonly runTyped: (text: string, ask: (question: string) => Asked) => Reply;
  /** Asks or checks what a message says. */
  readonly runOnMessage: (does: 'ask' | 'check', asked: Asked) => Reply;
  readonly press: (state: string) => Reply;
}

export interface RouterParts {
  readonly scene: Scene;
  readonly memory: Memory;
  readonly ways: Ways;
  /** Whether the admin keeps the texts of unanswered questions, which people are told. */
  readonly logsUnanswered: boolean;
}

export function createRouter({ scene, memory, ways, logsUnanswered }: RouterParts): Router {
  const { rapporteur } = scene;
  const { statement } = rapporteur;

  const ask: Router['ask'] = ({ text, follows, conversations, ...around }) => {
    if (!text.trim()) return { card: showNote(howToAsk(rapporteur, ways.howTo)), remember: () => {} };
    const before = memory.recall(...follows);
    const answer = rapporteur.ask(readChatText(text), before);
    const remember = (conversation: string): void => memory.remember(conversation, before, answer);
    conversations.forEach(remember);
    return { card: showAnswer(scene, answer, around), remember };
  };

  const run: Router['run'] = (name, given) => {
    switch (name) {
      case 'read': {
        const span = spanOfPlace(rapporteur, given) ?? spanOfPlace(rapporteur, onlyPlace(rapporteur, given));
        return span ? answer(showReader(scene, span)) : aside(showNowhere(scene, given));
      }
      case 'find':
        return answer(showFound(scene, given, rapporteur.find(given), 0));
      case 'check':
        return answer(showCheck(scene, rapporteur.check(given)));
      case 'define':
        return answer(showDefinition(scene, rapporteur.define(given)));
      case 'outline':
        return aside(showOutline(scene));
      case 'about':
        return aside(showAbout(scene, logsUnanswered));
      case 'help':
        return aside(showHelp(howToAsk(rapporteur, ways.help), listCommands(ways.prefix)));
    }
  };

  return {
    ask,
    run,
    runTyped: (text, asQuestion) => {
      const typed = readTyped(text);
      switch (typed.kind) {
        case 'command':
          return run(typed.name, typed.given);
        case 'lacking':
          return aside(showNote(sayLacking(`${ways.prefix}${typed.name}`, typed.takes)));
        case 'question':
          return answer(ask(asQuestion(typed.question)).card);
      }
    },
    runOnMessage: (does, asked) => {
      if (!asked.text.trim()) return aside(showNote(ways.noText));
      return does === 'check'
        ? aside(showCheck(scene, rapporteur.check(readQuotation(asked.text))))
        : aside(ask(asked).card);
    },
    press: (state) => {
      const press = readPress(statement, state);
      switch (press.action) {
        case 'open':
          return aside(showReader(scene, press.at));
        case 'read':
          return inPlace(showReader(scene, press.at));
        case 'find':
          return inPlace(showFound(scene, press.words, rapporteur.find(press.words), press.page));
        case 'outline':
          return inPlace(showOutline(scene, press.part, press.page));
        case 'more':
          return aside(showPassages(scene, press.citations, RELATED));
        case 'cite': {
          const [first = showNote(UNKNOWN_BUTTON), ...more] = showReferences(scene, press.citations);
          return aside(first, ...more);
        }
        case 'share':
          return { show: 'to all', cards: [showPassages(scene, press.citations)] };
        case 'follow':
          return { show: 'question form' };
        case 'outdated':
          return aside(showNote(OUTDATED));
        case 'unknown':
          return aside(showNote(UNKNOWN_BUTTON));
      }
    },
  };
}

function answer(card: Card): Reply {
  return { show: 'answer', cards: [card] };
}

function aside(...cards: Cards): Reply {
  return { show: 'aside', cards };
}

function inPlace(card: Card): Reply {
  return { show: 'in place', cards: [card] };
}

/** "Guiding Principles, paragraph 6" → principles.6, where nothing else is meant. */
function onlyPlace({ suggestPlaces }: Rapporteur, given: string): string {
  const [one, ...others] = suggestPlaces(given, 2);
  return one && others.length === 0 ? one.place : '';
}
