import { oneOf, splitList } from './one-of.ts';

const LEAVING = [
  ...['unrelated', 'moving on', 'move on', 'other (?:topic|subject|question|thing)'],
  ...['different (?:topic|subject|question|one|thing)', 'change (?:of )?(?:the )?(?:topic|subject)'],
  ...[
    'new (?:topic|subject|question)',
    "(?:let me|lets|let's|let us) (?:jump|turn|switch|ask something else)",
  ],
  ...['switching', 'something else entirely', 'by the way', 'btw', 'on the subject of'],
];
const BEFORE_LEAVING = splitList('totally completely something now then to with for an?');
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

const SO = '(?:and |so |ok |but )*';
const THIS = '(?:it|that|this|so)';

const WHEN = oneOf(
  ...['when', 'on (?:what|which) (?:day|date)', '(?:what|which) (?:day|date|year)', 'in (?:what|which) year'],
);
const SAID_THEN = `( ${oneOf(...splitList('said say posted tweeted written published sent from dated'))}(?: ${THIS})?)?`;
const ASKS_WHEN = new RegExp(
  `^${SO}${WHEN}(?: ${oneOf(...splitList('was is did does were are'))})?` +
    `(?: ${oneOf(...splitList('it that this he she they those these'))})?${SAID_THEN}\\W*$`,
  'i',
);

const WHOSE =
  `(?:who|whose words|says who|where) ?${oneOf(...splitList('was is are does do did'))}?` +
  ` ?${oneOf(...splitList('it he she they that this these those'))}? ?(?:who |that )?` +
  `${oneOf(...splitList('says? said wrote tweeted posted stands? from stated is was'))}?` +
  ` ?${oneOf(...splitList('it that this so these those'))}?`;
const WHERE =
  '(?:which|what) (?:part|paragraph|section|speaker|place)(?: is (?:that|this|it)(?: from| in)?)?';
const ASKS_WHENCE = new RegExp(`^${SO}${oneOf(WHOSE, WHERE, 'according to whom?')}\\W*$`, 'i');

const GOING_ON = [
  'the next(?: one| sentence| paragraph| bit)?',
  'what (?:comes|follows|stands|is) (?:next|after(?: (?:that|it|this))?)',
  ...['go on', 'continue', 'keep (?:going|reading)', 'next(?: one)?'],
  'what does (?:he|it) say (?:next|after that|then)',
];
const ASKS_NEXT = new RegExp(`^(?:and |so |ok |then )*${oneOf(...GOING_ON)}\\W*$`, 'i');

/** What is asked of the passage that was just shown, and nothing else. */
export type FollowUp =
  /** What comes after it. */
  | 'next'
  /** Whose words it is, or where it stands. */
  | 'whence'
  /** When that was said, posted, written ... */
  | 'when said'
  /** When, of something: only of a post, which says little else about time, is that its date. */
  | 'when';

/** Reads a message that asks only about what was just shown ("Who said that?"); undefined where it asks something else. */
export function readFollowUp(message: string): FollowUp | undefined {
  if (ASKS_NEXT.test(message)) return 'next';
  if (ASKS_WHENCE.test(message)) return 'whence';
  const when = ASKS_WHEN.exec(message);
  return when ? (when[1] ? 'when said' : 'when') : undefined;
}
