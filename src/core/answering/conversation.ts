import { type Statement, sentencesAt } from '../statement/statement.ts';
import type { Term } from '../words/terms.ts';
import type { Answer, Topic } from './answer.ts';

/** Turns of a thread that still matter. */
const TURNS_KEPT = 3;

/** The thread after one more answer: what its last three turns were about, oldest first. */
export function continueThread(thread: readonly Topic[], answer: Answer): readonly Topic[] {
  return 'topic' in answer ? [...thread, answer.topic].slice(-TURNS_KEPT) : thread;
}

const LEANING_WORDS = new Set(
  'it its they them their theirs he she him his her there that this those these one ones same else more other another then so'.split(
    ' ',
  ),
);
const OPENINGS =
  /^(?:and|but|so|then|ok|okay|also|or|what about|how about|why|how come|how so|how much|how many|since when|until when|when|where|who|whose|which|what else|anything else|is that|are those|is it|more|go on|tell me more|meaning|for what|what for|by whom|says who|really|ok)\b/i;
const ORDINALS = new Set(
  '1st first 2nd second 3rd third 4th fourth 5th fifth last final next previous other'.split(' '),
);

/** By content words (0, 1, 2, more): how far a question leans with both a pronoun and an opening, a pronoun, an opening, neither. */
const LEANING: readonly (readonly [number, number, number, number])[] = [
  [1, 1, 1, 1],
  [0.85, 0.85, 0.85, 0.5],
  [0.7, 0.6, 0.45, 0.15],
  [0.4, 0.4, 0, 0],
  [0.4, 0.4, 0, 0],
];
const LONG: (typeof LEANING)[number] = [0.15, 0.15, 0, 0];

/** Whether a question says by itself what it is about (0), or can only be understood from what went before (1). */
export function measureLeaning(question: string, terms: readonly Term[]): number {
  const content = terms.filter(
    ({ functional, stem }) => !functional && !LEANING_WORDS.has(stem) && !ORDINALS.has(stem),
  );
  const pronoun = terms.some(({ stem }) => LEANING_WORDS.has(stem));
  const opening = OPENINGS.test(question.trim());
  const [both, leaning, opened, neither] = LEANING[content.length] ?? LONG;
  if (pronoun) return opening ? both : leaning;
  return opening ? opened : neither;
}

/** "Moving on", "unrelated": said so, nothing that went before matters. */
const CHANGES_TOPIC =
  /(?:\b(?:totally|completely|something|now|then|to|with|for|an?)\s+)*\b(?:unrelated|moving on|move on|other (?:topic|subject|question|thing)|different (?:topic|subject|question|one|thing)|change (?:of )?(?:the )?(?:topic|subject)|new (?:topic|subject|question)|(?:let me|lets|let's|let us) (?:jump|turn|switch|ask something else)|switching|something else entirely|by the way|btw|on the subject of)\b[\s,.:;-]*/i;

/** The message without the words that leave the topic; undefined where it has none. */
export function leaveTopic(message: string): string | undefined {
  const left = message.replace(CHANGES_TOPIC, ' ');
  return left === message ? undefined : left;
}

/** Asks when what was just shown was said: the date is at the foot of a part. */
export const ASKS_WHEN_SAID =
  /^(?:and |so |ok |but )*(?:when|on (?:what|which) (?:day|date)|(?:what|which) (?:day|date|year)|in (?:what|which) year)(?: (?:was|is|did|does|were|are))?(?: (?:it|that|this|he|she|they|those|these))?( (?:said|say|posted|tweeted|written|published|sent|from|dated)(?: (?:it|that|this|so))?)?\W*$/i;
/** Asks again for what was just shown: whose words they are, or where they stand. */
export const ASKS_WHENCE =
  /^(?:and |so |ok |but )*(?:(?:who|whose words|says who|where) ?(?:was|is|are|does|do|did)? ?(?:it|he|she|they|that|this|these|those)? ?(?:who |that )?(?:says?|said|wrote|tweeted|posted|stands?|from|stated|is|was)? ?(?:it|that|this|so|these|those)?|(?:which|what) (?:part|paragraph|section|speaker|place)(?: is (?:that|this|it)(?: from| in)?)?|according to whom?)\W*$/i;
/** Asks for what comes after what was just shown. */
export const ASKS_NEXT =
  /^(?:and |so |ok |then )*(?:the next(?: one| sentence| paragraph| bit)?|what (?:comes|follows|stands|is) (?:next|after(?: (?:that|it|this))?)|go on|continue|keep (?:going|reading)|next(?: one)?|what does (?:he|it) say (?:next|after that|then))\W*$/i;

/** The question's terms, with those of the topic that it does not replace ("the second" replaces "the first"). */
export function inheritTerms(terms: readonly Term[], topic: Topic): Term[] {
  const own = new Set(terms.map(({ stem }) => stem));
  const ordinal = terms.some(({ stem }) => ORDINALS.has(stem));
  const inherited = topic.terms
    .filter((stem) => !own.has(stem) && !(ordinal && ORDINALS.has(stem)))
    .map((stem) => ({ stem, concepts: [], functional: false }));
  return [...terms, ...inherited];
}

/** How near a sentence stands to what was shown last: 1 in its paragraph, less beside it, 0 elsewhere. */
export function measureNearness(statement: Statement, topic: Topic): (sentence: number) => number {
  const shown = topic.places.flatMap((place) => sentencesAt(statement, place));
  const near = new Map<number, number>();
  for (const { part, paragraph } of shown)
    for (const other of statement.sentences) {
      if (other.part !== part) continue;
      const distance = Math.abs(other.paragraph - paragraph);
      const nearness = distance === 0 ? 1 : distance === 1 ? 0.35 : 0.1;
      near.set(other.index, Math.max(near.get(other.index) ?? 0, nearness));
    }
  return (sentence) => near.get(sentence) ?? 0;
}
