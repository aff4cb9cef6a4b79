import type { Answer, Rapporteur, Topic } from '../../core/index.ts';
import { readChatText, readQuotation } from '../chat-text.ts';
import type { Feedback, Opinion } from '../feedback.ts';
import { howToAsk } from '../say.ts';
import { type Words, wordsIn } from '../words/words.ts';
import { answerPress } from './answer-press.ts';
import type { Card } from './card.ts';
import { type CommandName, readTyped, takenBy } from './commands.ts';
import type { Memory } from './memory.ts';
import { type Rating, readPress, readPressLanguage } from './press.ts';
import { answerWith, type Reply, tellAsker } from './reply.ts';
import { type CommandParts, runCommand } from './run-command.ts';
import type { Scene } from './scene.ts';
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
  readonly locale?: Locale;
}

/** The language of a person's platform (BCP 47), where that tells: for what is asked in none. */
export type Locale = string | undefined;

/** The words of somebody's message, without markup. */
export interface MessageText {
  /** What whoever sent it wrote. */
  readonly said: string;
  /** What it carries: what was forwarded, embedded or attached, and what this bot shows. */
  readonly carried: string;
}

export interface Answered {
  readonly card: Card;
  /** In whose language it is answered. */
  readonly words: Words;
  /** The conversation goes on under one more name, known only once the answer is sent. */
  readonly remember: (conversation: string) => void;
}

/** What a message, a command or a press leads to. */
export interface Router {
  readonly ask: (asked: Asked) => Answered;
  /** Answers what nobody asked it; undefined where silence is better. */
  readonly askUnasked: (asked: Asked) => Answered | undefined;
  readonly run: (name: CommandName, given: string, locale?: Locale) => Reply;
  /** Runs what was typed after a chat's command; where that is a question, `ask` tells how to ask it. */
  readonly runTyped: (text: string, ask: (question: string) => Asked) => Reply;
  /** Asks what a message says, or checks that and what it carries; `ask` tells how to ask it. */
  readonly runOnMessage: (
    does: 'ask' | 'check',
    message: MessageText,
    ask: (question: string) => Asked,
    locale?: Locale,
  ) => Reply;
  /** `message`: an id of the one that it stands in. */
  readonly press: (state: string, locale?: Locale, message?: string) => Reply;
}

export interface RouterParts extends Omit<CommandParts, 'scene'> {
  readonly scene: Omit<Scene, 'words'>;
  readonly memory: Memory;
  /** Answers what it was not asked, and tells nobody what it could not answer. */
  readonly askUnasked: Rapporteur['ask'];
  readonly feedback?: Feedback | undefined;
}

export function createRouter({
  scene: wordless,
  memory,
  askUnasked,
  feedback,
  ...parts
}: RouterParts): Router {
  const { rapporteur } = wordless;
  const sceneIn = (...languages: readonly Locale[]): Scene => ({ ...wordless, words: wordsIn(...languages) });
  const run = (name: CommandName, given: string, locale: Locale): Reply =>
    say(sceneIn(locale), (scene) => runCommand({ ...parts, scene }, name, given));

  const show = (
    { follows: _follows, text: _text, conversations, locale, ...around }: Asked,
    before: readonly Topic[],
    answer: Answer,
  ): Answered => {
    const scene = sceneIn(answer.language, locale);
    const remember = (conversation: string): void => memory.remember(conversation, before, answer);
    conversations.forEach(remember);
    return { card: inLanguage(scene)(showAnswer(scene, answer, around)), words: scene.words, remember };
  };

  const ask: Router['ask'] = (asked) => {
    if (!asked.text.trim()) {
      const words = wordsIn(asked.locale);
      const card = showNote(howToAsk(words, rapporteur, parts.ways(words).howTo));
      return { card, words, remember: () => {} };
    }
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
    run,
    runTyped: (text, asQuestion) => {
      const typed = readTyped(text);
      switch (typed.kind) {
        case 'command':
          return run(typed.name, typed.given, undefined);
        case 'lacking':
          return tellAsker(showNote(sayLacking(wordsIn(), parts, typed.name)));
        case 'question':
          return answerWith(ask(asQuestion(typed.question)).card);
      }
    },
    runOnMessage: (does, { said, carried }, asQuestion, locale) => {
      const scene = sceneIn(locale);
      const texts = [said, carried].filter((text) => text.trim());
      const [first] = texts;
      if (first === undefined) return tellAsker(showNote(parts.ways(scene.words).noText));
      return does === 'check'
        ? say(scene, () => tellAsker(showCheck(scene, rapporteur.check(readQuotation(texts.join('\n\n'))))))
        : tellAsker(ask(asQuestion(first)).card);
    },
    press: (state, locale, message) => {
      const press = readPress(rapporteur.statement, state);
      if (press.action === 'right' || press.action === 'wrong')
        feedback?.count(opinionOf(rapporteur, press), message);
      return say(sceneIn(readPressLanguage(state), locale), (scene) => answerPress(scene, press));
    },
  };
}

/** A reply whose cards know in which language they speak. */
function say(scene: Scene, reply: (scene: Scene) => Reply): Reply {
  const said = reply(scene);
  if (said.show === 'question form' || said.show === 'thanks') return said;
  const [first, ...more] = said.cards;
  const mark = inLanguage(scene);
  return { ...said, cards: [mark(first), ...more.map(mark)] };
}

function opinionOf({ quote }: Rapporteur, { action, shown, citations }: Rating): Opinion {
  return { isRight: action === 'right', shown, places: citations.map((one) => quote(one).place) };
}

function inLanguage({ words: { language } }: Scene): (card: Card) => Card {
  return (card) => (language === 'en' ? card : { ...card, language });
}

/** Of a command without what it takes. */
function sayLacking(words: Words, { ways }: Pick<CommandParts, 'ways'>, name: CommandName): string {
  return words.problems.lacking(`${ways(words).prefix}${name}`, takenBy(words, name));
}
