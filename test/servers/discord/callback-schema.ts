import { z } from 'zod';
import { fieldError, invalidForm } from './api-error.ts';
import { type Interaction, TYPE } from './interactions.ts';
import { messageBody } from './message-schema.ts';
import { modalBody } from './modal-schema.ts';
import { parseBody, text, visibleText } from './validate.ts';

// https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object
const choices = z.strictObject({
  choices: z.array(z.strictObject({ name: visibleText(100), value: text(1, 100) })).max(25),
});

/** A message, a changed message, choices, a modal; this bot is quick enough to defer nothing. */
const callback = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal(4), data: messageBody }),
  z.strictObject({ type: z.literal(7), data: messageBody }),
  z.strictObject({ type: z.literal(8), data: choices }),
  z.strictObject({ type: z.literal(9), data: modalBody }),
]);

export type CallbackBody = z.output<typeof callback>;

const ALLOWED: Readonly<Record<Interaction['type'], readonly number[]>> = {
  [TYPE.command]: [4, 9],
  [TYPE.component]: [4, 7, 9],
  [TYPE.autocomplete]: [8],
  [TYPE.modal]: [4],
};

export function parseCallback(body: unknown, { type, source }: Interaction): CallbackBody {
  const parsed = parseBody(callback, body);
  // A modal that a component opened can change that component's message.
  const more = type === TYPE.modal && source ? [7] : [];
  if (![...ALLOWED[type], ...more].includes(parsed.type))
    throw invalidForm(fieldError('type', 'BASE_TYPE_CHOICES', 'Not an answer to this type of interaction'));
  return parsed;
}
