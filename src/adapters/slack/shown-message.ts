import type { types } from '@slack/bolt';
import { z } from 'zod';
import { isRating } from '../chat/press.ts';
import { showNote } from '../chat/show-about.ts';
import { type Message, render } from './render.ts';

const block = z.custom<types.KnownBlock>((given) => z.object({ type: z.string() }).safeParse(given).success);
const message = z.object({ text: z.string(), blocks: z.array(block) });

/** A message of ours as Slack gives it back with a press; undefined of one that only one person sees, of which it gives nothing. */
export function readShownMessage(given: unknown): Message | undefined {
  return message.safeParse(given).data;
}

/** The same message, with a note in the place of the buttons that ask whether it is right. */
export function renderThanks({ text, blocks }: Message, note: string): Message {
  const thanks = render(showNote(note));
  return {
    text: `${text}\n\n${thanks.text}`,
    blocks: blocks.flatMap((one) => (asksIfRight(one) ? thanks.blocks : [one])),
  };
}

function asksIfRight(one: types.KnownBlock): boolean {
  return (
    one.type === 'actions' &&
    one.elements.some((button) => button.type === 'button' && isRating(button.value ?? ''))
  );
}
