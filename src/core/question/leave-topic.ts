import { oneOf, splitList } from './one-of.ts';

const LEAVING = [
  ...['unrelated', 'moving on', 'move on', 'switching(?: gears| subjects?| topics?)?', 'by the way', 'btw'],
  ...['something else(?: entirely)?', 'on the subject of', 'separately', 'new (?:topic|subject|question)'],
  ...['(?:other|another|different|separate|next) (?:topic|subject|question)', '(?:other|different) thing'],
  '(?:another|different|separate) (?:note|matter)',
  'change (?:of )?(?:the )?(?:topic|subject)',
  "(?:let me|lets|let's|let us) (?:jump|turn|switch|ask something else)",
];
const BEFORE_LEAVING = splitList('totally completely ok okay now then and to with for on as an? one');
/** "Moving on", "unrelated": said so, nothing that went before matters. */
const LEAVES_TOPIC = new RegExp(
  `(?:\\b${oneOf(...BEFORE_LEAVING)}\\s+)*\\b${oneOf(...LEAVING)}\\b[\\s,.:;-]*`,
  'i',
);

/** The message without the words that leave the topic; undefined where it has none. */
export function leaveTopic(message: string): string | undefined {
  const left = message.replace(LEAVES_TOPIC, ' ');
  return left === message ? undefined : left;
}
