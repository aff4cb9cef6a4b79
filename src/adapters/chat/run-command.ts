import type { Rapporteur } from '../../core/index.ts';
import { howToAsk } from '../say.ts';
import type { Words } from '../words/words.ts';
import { type CommandName, listCommands } from './commands.ts';
import { spanOfPlace } from './reading.ts';
import { answerWith, type Reply, tellAsker } from './reply.ts';
import type { Scene } from './scene.ts';
import { showAbout, showDefinition, showHelp } from './show-about.ts';
import { showCheck } from './show-check.ts';
import { showNowhere, showOutline } from './show-outline.ts';
import { showFound, showReader } from './show-reading.ts';

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

export interface CommandParts {
  readonly scene: Scene;
  readonly ways: (words: Words) => Ways;
  /** Whether the admin keeps the texts of unanswered questions, which people are told. */
  readonly logsUnanswered: boolean;
}

/** What a command leads to. */
export function runCommand(
  { scene, ways, logsUnanswered }: CommandParts,
  name: CommandName,
  given: string,
): Reply {
  const { rapporteur, words } = scene;
  const { help, prefix } = ways(words);
  switch (name) {
    case 'read': {
      const span = spanOfPlace(rapporteur, given) ?? spanOfPlace(rapporteur, onlyPlace(rapporteur, given));
      return span ? answerWith(showReader(scene, span)) : tellAsker(showNowhere(scene, given));
    }
    case 'find':
      return answerWith(showFound(scene, given, rapporteur.find(given), 0));
    case 'check':
      return answerWith(showCheck(scene, rapporteur.check(given)));
    case 'define':
      return answerWith(showDefinition(scene, rapporteur.define(given)));
    case 'outline':
      return tellAsker(showOutline(scene));
    case 'about':
      return tellAsker(showAbout(scene, logsUnanswered));
    case 'help':
      return tellAsker(showHelp(howToAsk(words, rapporteur, help), listCommands(words, prefix)));
  }
}

/** "Guiding Principles, paragraph 6" → principles.6, where nothing else is meant. */
function onlyPlace({ suggestPlaces }: Rapporteur, given: string): string {
  const [one, ...others] = suggestPlaces(given, 2);
  return one && others.length === 0 ? one.place : '';
}
