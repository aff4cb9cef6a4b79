// What people write in chats, as the plain text that they mean. It is pasted elsewhere too, so every adapter reads it so.

/** Who and what is mentioned, and pictures, as Discord and Slack write them: `<@1>`, `<#C1|general>`, `<!here>`, `<:name:1>`; and tags. */
const CONTROL = /<[@#!:a-zA-Z][^<>\s]{0,100}>/g;
const EMOJI = /(^|\s):[a-z0-9_+-]{1,40}:(?=\s|$)/g;
const OWN_NAME = /(^|\s)@rapporteur\b[:,]?/gi;

/** The words of a message, without what the platforms put into it for themselves. */
export function readChatText(text: string): string {
  return text.replace(CONTROL, ' ').replace(EMOJI, '$1 ').replace(OWN_NAME, '$1');
}

/** A message's bold, italic, struck and code marks, which are no part of a quotation in it. */
const MARKS = /(?<![\p{L}\p{N}])[*_~`]+|[*_~`]+(?![\p{L}\p{N}])/gu;

/** What a message quotes, without marks. */
export function readQuotation(text: string): string {
  return readChatText(text).replace(MARKS, '');
}
