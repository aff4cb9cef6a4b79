import type { Answer, Topic } from './answer.ts';
import type { Term } from './terms.ts';

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

/** Whether a question says by itself what it is about (0), or can only be understood from what went before (1). */
export function measureLeaning(question: string, terms: readonly Term[]): number {
  const content = terms.filter(({ functional, stem }) => !functional && !LEANING_WORDS.has(stem) && !ORDINALS.has(stem));
  const leaning = terms.some(({ stem }) => LEANING_WORDS.has(stem));
  const opening = OPENINGS.test(question.trim());
  if (content.length === 0) return 1;
  if (content.length === 1) return leaning || opening ? 0.85 : 0.5;
  if (content.length === 2) return leaning && opening ? 0.7 : leaning ? 0.6 : opening ? 0.45 : 0.15;
  return leaning ? (content.length < 5 ? 0.4 : 0.15) : 0;
}

/** The question's terms, with those of the topic that it does not replace ("the second" replaces "the first"). */
export function inheritTerms(terms: readonly Term[], topic: Topic): Term[] {
  const own = new Set(terms.map(({ stem }) => stem));
  const ordinal = terms.some(({ stem }) => ORDINALS.has(stem));
  const inherited = topic.terms
    .filter((stem) => !own.has(stem) && !(ordinal && ORDINALS.has(stem)))
    .map((stem) => ({ stem, concepts: [], functional: false }));
  return [...terms, ...inherited];
}
