import type { Limits } from '../chat/card.ts';

// What Discord refuses. https://discord.com/developers/docs/components/reference, .../resources/message, .../interactions
export const LIMITS = {
  /** Characters of all text displays of a message together. */
  text: 4_000,
  /** UTF-8 bytes of them: measured by others, not documented. */
  bytes: 10_170,
  /** In a message of at most 40 components: each takes two, headings, menus and buttons the rest. */
  mostQuotations: 10,
  /** That answer one interaction of a user-installed app: the first, and five that follow up. */
  mostMessages: 6,
  mostChoices: 25,
  /** Of an option's label, of its value, and of what autocomplete offers. */
  choiceLabel: 100,
  choiceState: 100,
  buttonState: 100,
  /** Discord states it for buttons, and longer ones break in messages too. */
  link: 512,
  /** A message holds it anyway, or it is left out. */
  opening: Number.POSITIVE_INFINITY,
  /** Characters to find that fit into a button beside its other state: longer words are refused by Discord's own input field. */
  find: 60,
  /** Characters. */
  threadName: 100,
  /** Characters of a text input in a modal. */
  input: 4_000,
} as const satisfies Limits & Record<string, number>;
