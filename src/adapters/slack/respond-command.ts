import { spanOfPlace } from '../reading.ts';
import type { Message } from './blocks.ts';
import { readMrkdwn } from './mrkdwn.ts';
import { conversationIn, isDirectChannel } from './read-message.ts';
import { renderFound, renderNowhere, renderOutline, renderReader } from './render-reading.ts';
import { renderAbout, renderCheck, renderDefinition, renderHowTo, renderNote } from './render-tools.ts';
import { answerPrivately, beside, type Context, type Reply } from './reply.ts';

export const COMMAND = '/statement';

/** What Slack tells of a command, as far as it is looked at. */
export interface IncomingCommand {
  readonly text?: string | undefined;
  readonly channel_id: string;
  readonly trigger_id: string;
}

interface Subcommand {
  /** What it takes; those that take nothing are questions when more follows: "about what was it?" */
  readonly takes?: string;
  readonly does: string;
  readonly run: (context: Context, given: string) => Message;
}

export const SUBCOMMANDS: Readonly<Record<string, Subcommand>> = {
  read: {
    takes: 'a place, such as principles.6',
    does: 'reads it',
    run: ({ rapporteur }, given) => {
      const span = spanOfPlace(rapporteur, given) ?? spanOfPlace(rapporteur, onlyPlace(rapporteur, given));
      return span ? renderReader(rapporteur, span) : renderNowhere(rapporteur, given);
    },
  },
  find: {
    takes: 'words, or an "exact phrase"',
    does: 'finds every mention',
    run: ({ rapporteur }, given) => renderFound(rapporteur, given, rapporteur.find(given), 0),
  },
  check: {
    takes: 'a quotation',
    does: 'tells whether it is exact',
    run: ({ rapporteur }, given) => renderCheck(rapporteur, rapporteur.check(given)),
  },
  define: {
    takes: 'an acronym or a name',
    does: 'shows where it is introduced',
    run: ({ rapporteur }, given) => renderDefinition(rapporteur, rapporteur.define(given)),
  },
  outline: { does: 'shows what the statement holds', run: ({ rapporteur }) => renderOutline(rapporteur) },
  about: {
    does: 'names the source, the version, and what is kept of you',
    run: ({ rapporteur, logsUnanswered }) => renderAbout(rapporteur, logsUnanswered),
  },
  help: {
    does: 'shows this',
    run: ({ rapporteur }) => renderHowTo(rapporteur, HELP, listSubcommands()),
  },
};

const HELP = `${COMMAND} and a question answers you alone; in a thread, where commands don’t work, mention me.`;

/** "Guiding Principles, paragraph 6" → principles.6, where nothing else is meant. */
function onlyPlace({ suggestPlaces }: Context['rapporteur'], given: string): string {
  const [one, ...others] = suggestPlaces(given, 2);
  return one && others.length === 0 ? one.place : '';
}

export function listSubcommands(): string[] {
  return Object.entries(SUBCOMMANDS).map(
    ([name, { takes, does }]) => `${COMMAND} ${name}${takes ? ` (${takes})` : ''}: ${does}`,
  );
}

export function respondToCommand(context: Context, command: IncomingCommand): Reply {
  const text = readMrkdwn(command.text ?? '');
  const [, name = '', given = ''] = /^(\S+)\s*(.*)$/s.exec(text || 'help') ?? [];
  const key = name.toLowerCase();
  const subcommand = Object.hasOwn(SUBCOMMANDS, key) ? SUBCOMMANDS[key] : undefined;
  if (subcommand?.takes && !given)
    return beside(renderNote(`${COMMAND} ${key} needs ${subcommand.takes}, after it on the same line.`));
  if (subcommand && (subcommand.takes || !given)) return beside(subcommand.run(context, given));
  const place = isDirectChannel(command.channel_id) ? conversationIn(command.channel_id) : undefined;
  return beside(answerPrivately(context, text, { own: `command:${command.trigger_id}`, place }));
}
