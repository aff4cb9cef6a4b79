import type { Knowledge } from '../knowledge/knowledge.ts';
import { isOrdinal } from '../question/leaning.ts';
import { holdersOf } from '../ranking/passages.ts';
import { citedBy, type Sentence, type Statement, sentencesAt } from '../statement/statement.ts';
import type { Term } from '../words/terms.ts';
import type { Answer, Topic } from './answer.ts';

/** Turns of a thread that still matter. */
const TURNS_KEPT = 6;

/** The thread after one more answer: what its last six turns were about, oldest first. */
export function continueThread(thread: readonly Topic[], answer: Answer): readonly Topic[] {
  return 'topic' in answer ? [...thread, answer.topic].slice(-TURNS_KEPT) : thread;
}

/** The question's terms, with those of the topic that it does not replace ("the second" replaces "the first"). */
export function inheritTerms(terms: readonly Term[], topic: Topic): Term[] {
  const own = new Set(terms.map(({ stem }) => stem));
  const ordinal = terms.some(({ stem }) => isOrdinal(stem));
  const inherited = topic.terms
    .filter((stem) => !own.has(stem) && !(ordinal && isOrdinal(stem)))
    .map((stem) => ({ stem, concepts: [], functional: false }));
  return [...terms, ...inherited];
}

/** Share of the sentences with a word that must stand in a paragraph for the word to name it. Chosen by hand. */
const NAMES = 0.4;

/** The topic without the words that name the paragraphs that were shown: what one of their kind may be asked with. */
export function dropNaming({ statement, model }: Knowledge, topic: Topic): Topic {
  const shown = paragraphsOf(statement, topic);
  const { passages } = model();
  const terms = topic.terms.filter((stem) => {
    const holders = holdersOf(passages, stem);
    const inside = holders.filter((s) => shown.has(s)).length;
    return holders.length === 0 || inside / holders.length < NAMES;
  });
  return { places: topic.places, terms };
}

/** The sentences of all paragraphs of which something was shown. */
function paragraphsOf(statement: Statement, { places }: Topic): ReadonlySet<number> {
  const shown = citedBy(statement, places);
  const inside = statement.sentences.filter(({ part, paragraph }) =>
    shown.some((one) => one.part === part && one.paragraph === paragraph),
  );
  return new Set(inside.map(({ index }) => index));
}

/** What was shown, again; or the date of it, of a post with the post, which says little else about time. */
export function showAgain(
  statement: Statement,
  { places }: Topic,
  what: 'words' | 'date' = 'words',
): number[][] {
  const shown = citedBy(statement, places);
  const last = shown.at(-1);
  if (!last) return [];
  const sentences = what === 'words' ? shown : dateOf(statement, last);
  return [sentences.map(({ index }) => index)];
}

function dateOf(statement: Statement, { part }: Sentence): readonly Sentence[] {
  const dateline = sentencesAt(statement, `${part.id}.dateline`);
  return part.paragraphs === 1 && dateline.length ? sentencesAt(statement, part.id) : dateline;
}

/** What stands after what was shown last, and was not shown yet: the next sentence, the rest of its paragraph, the next paragraph. */
export function goOn(statement: Statement, thread: readonly Topic[]): number[][] {
  const seen = new Set(thread.flatMap(({ places }) => citedBy(statement, places)));
  const last = citedBy(statement, thread.at(-1)?.places ?? []).at(-1);
  if (!last) return [];
  const after = statement.sentences.filter(
    ({ index, part, role }) => index > last.index && part === last.part && role === 'body',
  );
  const unseen = after.filter((sentence) => !seen.has(sentence));
  const rest = unseen.filter(({ paragraph }) => paragraph === last.paragraph);
  const following = unseen.filter(({ paragraph }) => paragraph === last.paragraph + 1);
  const sets = rest.length ? [rest.slice(0, 1), rest] : [following.slice(0, 1), following];
  const distinct = new Map(sets.filter(({ length }) => length > 0).map((set) => [set.length, set]));
  return [...distinct.values()].map((set) => set.map(({ index }) => index));
}

/** By paragraphs between; and elsewhere in the part. Chosen by hand. */
const NEARNESS = [1, 0.35];
const SAME_PART = 0.1;

/** How near a sentence stands to what was shown last: 1 in its paragraph, less beside it, 0 elsewhere. */
export function measureNearness(statement: Statement, topic: Topic): (sentence: number) => number {
  const near = new Map<number, number>();
  for (const { part, paragraph } of citedBy(statement, topic.places))
    for (const other of statement.sentences) {
      if (other.part !== part) continue;
      const nearness = NEARNESS[Math.abs(other.paragraph - paragraph)] ?? SAME_PART;
      near.set(other.index, Math.max(near.get(other.index) ?? 0, nearness));
    }
  return (sentence) => near.get(sentence) ?? 0;
}
