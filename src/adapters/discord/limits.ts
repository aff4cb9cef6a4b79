// What Discord refuses. https://discord.com/developers/docs/components/reference, .../resources/message, .../interactions
/** Characters of all text displays of a message together. */
export const MESSAGE_CHARACTERS = 4_000;
/** UTF-8 bytes of them: measured by others, not documented. */
export const MESSAGE_BYTES = 10_170;
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
/** Messages after the first that answer one interaction of a user-installed app. */
export const FOLLOW_UPS = 5;
/** Milliseconds for which an interaction can be answered further: https://discord.com/developers/docs/interactions/receiving-and-responding */
export const TOKEN_LIFE = 15 * 60_000;
