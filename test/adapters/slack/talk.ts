import { expect } from 'vitest';
import { asTyped, type Posted, type SlackServer, type StoredView } from '../../servers/slack/index.ts';
import { nextMessage, type Opened } from './open-slack.ts';
import { readButtons, readShown } from './read-shown.ts';

/** Ends what was opened, where nothing failed, pinged anybody, or was an error or a surely mistaken call. */
export async function closeUnharmed({ slack, failures, log, close }: Opened): Promise<void> {
  expect(failures).toEqual([]);
  expect(slack.pings).toEqual([]);
  expect(slack.oddities).toEqual([]);
  expect(log()).not.toMatch(/^error/m);
  await close();
}

export function textOf(message: Posted): string {
  return readShown(message).text;
}

export function labelsOf({ blocks }: Posted): string[] {
  return [...readButtons(blocks).keys()];
}

/** What a test presses on: the button, or the option, with a label. */
export function pressable(blocks: unknown, label: string | RegExp): { actionId: string; value: string } {
  const buttons = readButtons(blocks);
  const found = [...buttons].find(([text]) =>
    typeof label === 'string' ? text === label : label.test(text),
  );
  if (!found) throw new Error(`There is no ${label}: ${[...buttons.keys()].join(', ')}`);
  return found[1];
}

/** Gives how many messages there are once all that was said before has been dealt with: two direct questions have been answered. */
export async function settle(slack: SlackServer, text: string): Promise<number> {
  for (let i = 0; i < 2; i++) {
    const { ts } = slack.directMessage({ text });
    await slack.waitFor(() => slack.messages.some(({ thread_ts }) => thread_ts === ts));
  }
  return slack.messages.length - 2;
}

/** What people do, and what they see next. */
export function talkIn(slack: SlackServer) {
  const next = (act: () => unknown): Promise<Posted> => nextMessage(slack, () => void act());
  return {
    run: (text: string, where: { channel?: string; user?: string } = {}) =>
      next(() => slack.command({ command: '/statement', text: asTyped(text), ...where })),
    mention: (text: string, thread_ts?: string) =>
      next(() => slack.mention({ text: asTyped(text), ...(thread_ts && { thread_ts }) })),
    direct: (text: string, thread_ts?: string) =>
      next(() => slack.directMessage({ text, ...(thread_ts && { thread_ts }) })),
    /** Presses what makes another message. */
    press: (message: Posted, label: string | RegExp, user?: string) =>
      next(() => slack.press({ message, ...pressable(message.blocks, label), ...(user && { user }) })),
    /** Presses what changes the message. */
    turn: (message: Posted, label: string): Promise<Posted> => {
      const { edits } = message;
      slack.press({ message, ...pressable(message.blocks, label) });
      return slack.waitFor(() => message.edits > edits && message);
    },
    /** Does what opens a modal, or changes one. */
    nextView: (act: () => unknown): Promise<StoredView> => {
      const before = new Map(slack.views.map(({ id, updates }) => [id, updates]));
      act();
      return slack.waitFor(() => slack.views.find(({ id, updates }) => before.get(id) !== updates));
    },
  };
}
