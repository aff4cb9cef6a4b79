// What Discord refuses. https://discord.com/developers/docs/components/reference, .../resources/message, .../interactions
/** Characters of all text displays of a message together. */
export const MESSAGE_CHARACTERS = 4_000;
/** UTF-8 bytes of them: measured by others, not documented. */
export const MESSAGE_BYTES = 10_170;
/** Quotations in a message of at most 40 components: each takes two, headings, menus and buttons the rest. */
export const MOST_CITATIONS = 10;
export const CUSTOM_ID_CHARACTERS = 100;
/** Characters of an option's label, of its value, and of what autocomplete offers. */
export const CHOICE_CHARACTERS = 100;
export const CHOICES = 25;
/** Characters that fit into a button beside its other state: longer words are refused by Discord's own input field. */
export const FIND_CHARACTERS = 60;
/** Characters of a text input in a modal. */
export const MODAL_INPUT_CHARACTERS = 4_000;
/** Characters of a link's address: Discord states them for buttons, and longer ones break in messages too. */
export const URL_CHARACTERS = 512;
/** Messages that answer one interaction of a user-installed app: the first, and five that follow up. */
export const MOST_MESSAGES = 6;
