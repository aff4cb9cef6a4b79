import { isSame, type Segment, type Step } from './segments.ts';
import type { StatementWords } from './statement-words.ts';
import { isStop, type Wording } from './words.ts';

/** Words of the statement that an end which was changed stands for, too, where both end a sentence there. */
const MOST_COMPLETED = 3;

/** The rest of a compound of which the quotation has a half, and of a sentence whose end or beginning was changed. */
export function completeEnds(statement: StatementWords, { words }: Wording, steps: Segment): Step[] {
  const first = steps.find(({ stated }) => stated !== undefined)?.stated ?? 0;
  const last = steps.findLast(({ stated }) => stated !== undefined)?.stated ?? -1;
  const isChanged = (step: Step): boolean => !isSame(statement, words, step);
  const opens = isChanged(steps[0] as Step) && /^\p{Lu}/u.test(words[steps[0]?.said ?? -1]?.cased ?? '');
  const closes = isChanged(steps.at(-1) as Step) && isStop(words[steps.at(-1)?.said ?? -1]);
  const before = rangeTo(statement, first, -1, opens);
  const after = rangeTo(statement, last, 1, closes);
  const stated = (at: number): Step => ({ stated: at });
  return [...before.reverse().map(stated), ...steps, ...after.map(stated)];
}

/** From a word on, in one direction: to the end of its compound or, if that is near, of its sentence. */
function rangeTo(
  { words, sentences }: StatementWords,
  at: number,
  direction: 1 | -1,
  toEnd: boolean,
): number[] {
  const rest: number[] = [];
  for (let next = at + direction; sentences[next] === sentences[at]; next += direction) rest.push(next);
  if (toEnd && rest.length <= MOST_COMPLETED) return rest;
  const isJoined = (next: number): boolean => words[direction > 0 ? next - 1 : next]?.joined === true;
  const end = rest.findIndex((next) => !isJoined(next));
  return end < 0 ? rest : rest.slice(0, end);
}
