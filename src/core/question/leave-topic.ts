import { oneOf, splitList } from './one-of.ts';

const LEAVING = [
  ...['unrelated', 'moving on', 'move on', 'switching(?: gears| subjects?| topics?)?', 'by the way', 'btw'],
  ...['something else(?: entirely)?', 'on the subject of', 'separately', 'new (?:topic|subject|question)'],
  ...['(?:other|another|different|separate|next) (?:topic|subject|question)', '(?:other|different) thing'],
  '(?:another|different|separate) (?:note|matter)',
  ...['separate issue', 'another thing(?=[,:;])'],
  'change (?:of )?(?:the )?(?:topic|subject)',
  "(?:let me|lets|let's|let us) (?:jump|turn|switch|ask something else)",
];
const BEFORE_LEAVING = new Set(
  splitList('totally completely ok okay now then and to with for on as a an one'),
);
/** "Moving on", "unrelated": said so, nothing that went before matters. */
const LEAVES_TOPIC = new RegExp(`\\b${oneOf(...LEAVING)}\\b[\\s,.:;-]*`, 'i');

/** The message without the words that leave the topic; undefined where it has none. */
export function leaveTopic(message: string): string | undefined {
  const leaving = LEAVES_TOPIC.exec(message);
  if (!leaving) return undefined;
  const before = dropLeadIn(message.slice(0, leaving.index));
  return `${before} ${message.slice(leaving.index + leaving[0].length)}`;
}

/** "Okay, and now to [something else]" → "Okay, " */
function dropLeadIn(text: string): string {
  let left = text;
  for (;;) {
    const said = left.trimEnd();
    const [word = ''] = /\w{1,12}$/.exec(said.slice(-12)) ?? [];
    if (said === left || !BEFORE_LEAVING.has(word.toLowerCase())) return left;
    left = said.slice(0, -word.length);
  }
}
