import { readMrkdwn } from './mrkdwn.ts';
import { renderCheck, renderNote } from './render-tools.ts';
import { renderAskView } from './render-views.ts';
import { answerPrivately, beside, type Context, type Reply } from './reply.ts';

/** The shortcuts, as slack-manifest.json declares them. */
export const SHORTCUTS = { ask: 'ask', askMessage: 'ask_message', checkMessage: 'check_message' } as const;

/** What Slack tells of a shortcut, as far as it is looked at; one on a message has the message. */
export interface IncomingShortcut {
  readonly callback_id: string;
  readonly trigger_id: string;
  readonly message?: { readonly text?: string | undefined } | undefined;
}

export function respondToShortcut(context: Context, shortcut: IncomingShortcut): Reply {
  const { callback_id, trigger_id, message } = shortcut;
  const own = `shortcut:${trigger_id}`;
  if (callback_id === SHORTCUTS.ask)
    return { kind: 'modal', view: renderAskView({ conversation: own, turn: trigger_id }) };
  const text = readMrkdwn(message?.text ?? '');
  if (!text) return beside(renderNote(NO_TEXT));
  if (callback_id === SHORTCUTS.checkMessage)
    return beside(renderCheck(context.rapporteur, context.rapporteur.check(stripMarks(text))));
  return beside(answerPrivately(context, text, { own }));
}

const NO_TEXT = 'That message has no text. Choose one that has, or use /statement.';

/** A message's bold, italic, struck and code marks, which are no part of a quotation in it. */
function stripMarks(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}])[*_~`]+|[*_~`]+(?![\p{L}\p{N}])/gu, '');
}
