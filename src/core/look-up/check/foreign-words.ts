import { asAdded, isFound, isSame, type Segment, type Step } from './segments.ts';
import { type StatementWords, weightOf } from './statement-words.ts';
import { isStop, type Wording } from './words.ts';

/** Words of a sentence that is none of the statement's, and share of them that may stand there all the same. */
const FEWEST_FOREIGN = 3;
const FOREIGN = 0.3;

/** A sentence that is put among the statement's is a piece of its own. */
export function cutForeign(statement: StatementWords, wording: Wording, segment: Segment): Segment[] {
  const pieces: { steps: Step[]; foreign: boolean }[] = [];
  for (const steps of cutSentences(wording, segment)) {
    const foreign = isForeign(statement, wording, steps);
    const last = pieces.at(-1);
    if (last?.foreign === foreign) last.steps.push(...steps);
    else pieces.push({ steps, foreign });
  }
  return pieces.map(({ steps, foreign }) => (foreign ? asAdded(steps) : trimOmitted(steps)));
}

/** Words before or behind the statement's, so many that with them it would not be found. */
export function cutEdges(statement: StatementWords, wording: Wording, segment: Segment): Segment[] {
  if (isFound(statement, wording, segment)) return [segment];
  const first = segment.findIndex((step) => isSame(statement, wording.words, step));
  const last = segment.findLastIndex((step) => isSame(statement, wording.words, step));
  const core = segment.slice(Math.max(0, first), last + 1);
  if (!isFound(statement, wording, core)) return [segment];
  const edges = [segment.slice(0, first), segment.slice(last + 1)].map(asAdded);
  return [edges[0] ?? [], core, edges[1] ?? []].filter((steps) => steps.length > 0);
}

function cutSentences({ words }: Wording, segment: Segment): Step[][] {
  const sentences: Step[][] = [[]];
  let ended = false;
  for (const step of segment) {
    // What is left out behind a sentence belongs to the next.
    if (ended) sentences.push([]);
    sentences.at(-1)?.push(step);
    ended = step.said !== undefined && isStop(words[step.said]);
  }
  return sentences;
}

function isForeign(statement: StatementWords, { words }: Wording, steps: readonly Step[]): boolean {
  const said = steps.flatMap((step) => words[step.said ?? -1] ?? []);
  const same = steps.filter((step) => isSame(statement, words, step));
  const weigh = (sum: number, { key }: { readonly key: string }): number => sum + weightOf(statement, key);
  const shared = same.flatMap((step) => words[step.said ?? -1] ?? []).reduce(weigh, 0);
  return said.length >= FEWEST_FOREIGN && shared < FOREIGN * said.reduce(weigh, 0);
}

/** Nothing is left out before the first word, or behind the last. */
function trimOmitted(steps: readonly Step[]): Step[] {
  const first = steps.findIndex(({ said }) => said !== undefined);
  const last = steps.findLastIndex(({ said }) => said !== undefined);
  return steps.slice(Math.max(0, first), last + 1);
}
