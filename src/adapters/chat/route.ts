import type { Answer, Rapporteur, Topic } from '../../core/index.ts';
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
import { isAsking, isSure } from './unasked.ts';

export interface Asked extends Surroundings {
  readonly text: string;
  /** Names of the conversation that it goes on with: the first that is known. */
  readonly follows: readonly string[];
  /** Names under which the conversation goes on. */
  readonly conversations: readonly string[];
}

/** The words of somebody's message, without markup. */
export interface MessageText {
  /** What whoever sent it wrote. */
  readonly said: string;
  /** What it carries: what was forwarded, embedded or attached, and what this bot shows. */
  readonly carried: string;
}

export interface Answered {
  readonly card: Card;
  /** The conversation goes on under one more name, known only once the answer is sent. */
  readonly remember: (conversation: string) => void;
}

/** What a message, a command or a press leads to. */
export interface Router {
  readonly ask: (asked: Asked) => Answered;
  /** Answers what nobody asked it; undefined where silence is better. */
  readonly askUnasked: (asked: Asked) => Answered | undefined;
  readonly run: (name: CommandName, given: string) => Reply;
  /** Runs what was typed after a chat's command; where that is a question, `ask` tells how to ask it. */
  readonly runTyped: (text: string, ask: (question: string) => Asked) => Reply;
  /** Asks what a message says, or checks that and what it carries; `ask` tells how to ask it. */
  readonly runOnMessage: (
    does: 'ask' | 'check',
    message: MessageText,
    ask: (question: string) => Asked,
  ) => Reply;
  readonly press: (state: string) => Reply;
}

export interface RouterParts extends CommandParts {
  readonly memory: Memory;
  /** Answers what it was not asked, and tells nobody what it could not answer. */
  readonly askUnasked: Rapporteur['ask'];
}

export function createRouter(parts: RouterParts): Router {
  const { scene, memory, ways, askUnasked } = parts;
  const { rapporteur } = scene;

  const show = (
    { follows: _follows, text: _text, conversations, ...around }: Asked,
    before: readonly Topic[],
    answer: Answer,
  ): Answered => {
    const remember = (conversation: string): void => memory.remember(conversation, before, answer);
    conversations.forEach(remember);
    return { card: showAnswer(scene, answer, around), remember };
  };

  const ask: Router['ask'] = (asked) => {
    if (!asked.text.trim()) return { card: showNote(howToAsk(rapporteur, ways.howTo)), remember: () => {} };
    const before = memory.recall(...asked.follows);
    return show(asked, before, rapporteur.ask(readChatText(asked.text), before));
  };

  return {
    ask,
    askUnasked: (asked) => {
      const text = readChatText(asked.text);
      if (!isAsking(text)) return undefined;
      const before = memory.recall(...asked.follows);
      const answer = askUnasked(text, before);
      return isSure(answer) ? show(asked, before, answer) : undefined;
    },
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
    runOnMessage: (does, { said, carried }, asQuestion) => {
      const texts = [said, carried].filter((text) => text.trim());
      const [first] = texts;
      if (first === undefined) return tellAsker(showNote(ways.noText));
      return does === 'check'
        ? tellAsker(showCheck(scene, rapporteur.check(readQuotation(texts.join('\n\n')))))
        : tellAsker(ask(asQuestion(first)).card);
    },
    press: (state) => answerPress(scene, state),
  };
}
