import { readChatText, readQuotation } from '../chat-text.ts';
import { howToAsk, sayLacking } from '../wording.ts';
import { answerPress } from './answer-press.ts';
import type { Card } from './card.ts';
import { type CommandName, readTyped } from './commands.ts';
import type { Memory } from './memory.ts';
import { answerWith, type Reply, tellAsker } from './reply.ts';
import { type CommandParts, runCommand } from './run-command.ts';
import { showNote } from './show-about.ts';
import { type Surroundings, showAnswer } from './show-answer.ts';
import { showCheck } from './show-check.ts';

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

export interface RouterParts extends CommandParts {
  readonly memory: Memory;
}

export function createRouter(parts: RouterParts): Router {
  const { scene, memory, ways } = parts;
  const { rapporteur } = scene;

  const ask: Router['ask'] = ({ text, follows, conversations, ...around }) => {
    if (!text.trim()) return { card: showNote(howToAsk(rapporteur, ways.howTo)), remember: () => {} };
    const before = memory.recall(...follows);
    const answer = rapporteur.ask(readChatText(text), before);
    const remember = (conversation: string): void => memory.remember(conversation, before, answer);
    conversations.forEach(remember);
    return { card: showAnswer(scene, answer, around), remember };
  };

  return {
    ask,
    run: (name, given) => runCommand(parts, name, given),
    runTyped: (text, asQuestion) => {
      const typed = readTyped(text);
      switch (typed.kind) {
        case 'command':
          return runCommand(parts, typed.name, typed.given);
        case 'lacking':
          return tellAsker(showNote(sayLacking(`${ways.prefix}${typed.name}`, typed.takes)));
        case 'question':
          return answerWith(ask(asQuestion(typed.question)).card);
      }
    },
    runOnMessage: (does, asked) => {
      if (!asked.text.trim()) return tellAsker(showNote(ways.noText));
      return does === 'check'
        ? tellAsker(showCheck(scene, rapporteur.check(readQuotation(asked.text))))
        : tellAsker(ask(asked).card);
    },
    press: (state) => answerPress(scene, state),
  };
}
