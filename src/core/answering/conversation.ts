import type { Knowledge } from '../knowledge/knowledge.ts';
import { isOrdinal } from '../question/leaning.ts';
import { holdersOf } from '../ranking/passages.ts';
import type { ShownTurn } from '../ranking/thread-features.ts';
import type { PointedSet, Surrounding } from '../ranking/turn-candidates.ts';
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
export function paragraphsOf(statement: Statement, { places }: Topic): ReadonlySet<number> {
  const shown = citedBy(statement, places);
  const inside = statement.sentences.filter(({ part, paragraph }) =>
    shown.some((one) => one.part === part && one.paragraph === paragraph),
  );
  return new Set(inside.map(({ index }) => index));
}

/** What the turns of a thread showed, oldest first. */
export function recallShown(statement: Statement, thread: readonly Topic[]): ShownTurn[] {
  return thread.map(({ places, terms }) => ({ sentences: citedBy(statement, places), terms }));
}

/** What a turn may point at, and where everything stands by what was shown; the oldest turn first, at least one. `stems`: the turn's own. */
export function lookAroundShown(
  { statement, model }: Pick<Knowledge, 'statement' | 'model'>,
  turns: readonly ShownTurn[],
  stems: readonly string[],
): Omit<Surrounding, 'inThread'> {
  const { passages } = model();
  const shown = turns.at(-1)?.sentences ?? [];
  const seen = new Set(turns.flatMap(({ sentences }) => sentences).map(({ index }) => index));
  const last = new Set(shown.map(({ index }) => index));
  const holders = stems.map((stem) => new Set(holdersOf(passages, stem)));
  return {
    pointed: pointAt(statement, shown, seen),
    isShown: (s) => last.has(s),
    isSeen: (s) => seen.has(s),
    nearness: measureNearness(statement, shown),
    wording: (sentences) =>
      holders.filter((has) => sentences.some((s) => has.has(s))).length / Math.max(1, holders.length),
  };
}

function pointAt(statement: Statement, shown: readonly Sentence[], seen: ReadonlySet<number>): PointedSet[] {
  const [first, last] = [shown[0], shown.at(-1)];
  if (!first || !last) return [];
  const sets: readonly (readonly [PointedSet['signal'], readonly Sentence[]])[] = [
    ['shown', shown],
    ['dated', dateOf(statement, last)],
    ['previous', sentenceBefore(statement, first)],
    ...goOn(statement, last, seen).map((set, i) => [i === 0 ? 'next' : 'following', set] as const),
  ];
  return sets
    .filter(([, set]) => set.length > 0)
    .map(([signal, set]) => ({ signal, sentences: set.map(({ index }) => index) }));
}

/** In its paragraph. */
function sentenceBefore({ sentences }: Statement, { index, part, paragraph }: Sentence): readonly Sentence[] {
  const before = sentences[index - 1];
  return before?.part === part && before.paragraph === paragraph && before.role === 'body' ? [before] : [];
}

/** The date of what was shown; of a post with the post, which says little else about time. */
function dateOf(statement: Statement, { part }: Sentence): readonly Sentence[] {
  const dateline = sentencesAt(statement, `${part.id}.dateline`);
  return part.paragraphs === 1 && dateline.length ? sentencesAt(statement, part.id) : dateline;
}

/** What stands after what was shown last, and was not shown yet: the next sentence; the rest of its paragraph, or else the next paragraph. */
function goOn(statement: Statement, last: Sentence, seen: ReadonlySet<number>): Sentence[][] {
  const after = statement.sentences.filter(
    ({ index, part, role }) => index > last.index && part === last.part && role === 'body',
  );
  const unseen = after.filter(({ index }) => !seen.has(index));
  const rest = unseen.filter(({ paragraph }) => paragraph === last.paragraph);
  const following = unseen.filter(({ paragraph }) => paragraph === last.paragraph + 1);
  const set = rest.length ? rest : following;
  return set.length > 1 ? [set.slice(0, 1), set] : [set];
}

/** By paragraphs between; and elsewhere in the part. Chosen by hand. */
const NEARNESS = [1, 0.35];
const SAME_PART = 0.1;

/** How near a sentence stands to what was shown: 1 in its paragraph, less beside it, 0 elsewhere. */
function measureNearness(statement: Statement, shown: readonly Sentence[]): (sentence: number) => number {
  const near = new Map<number, number>();
  for (const { part, paragraph } of shown)
    for (const other of statement.sentences) {
      if (other.part !== part) continue;
      const nearness = NEARNESS[Math.abs(other.paragraph - paragraph)] ?? SAME_PART;
      near.set(other.index, Math.max(near.get(other.index) ?? 0, nearness));
    }
  return (sentence) => near.get(sentence) ?? 0;
}
