import { type StatementWords, weightOf } from './statement-words.ts';
import type { Wording } from './words.ts';

/** One step of a comparison word by word: indexes of a quotation's word and of the statement's; one of them is missing where a word was added or left out. */
export interface Step {
  readonly said?: number;
  readonly stated?: number;
}

/** A stretch of a quotation that stands, more or less, in one place of the statement. */
export type Segment = readonly Step[];

/** Share of a quotation's words that must stand in the closest run, in order; under it, it is another text. */
const ALIKE = 0.56;
export const FEWEST_ALIKE = 3;

/** Whether so many of its words stand there, in order, that it is no chance. */
export function isFound(statement: StatementWords, { words }: Wording, steps: Segment): boolean {
  let same = 0;
  let weight = 0;
  let all = 0;
  for (const { said, stated } of steps) {
    const word = words[said ?? -1];
    if (!word) continue;
    const value = weightOf(statement, word.key);
    all += value;
    if (word.key !== statement.words[stated ?? -1]?.key) continue;
    same++;
    weight += value;
  }
  return same >= FEWEST_ALIKE && weight >= 1 && weight / all >= ALIKE;
}

export function isSame({ words: stated }: StatementWords, words: Wording['words'], step: Step): boolean {
  const said = words[step.said ?? -1];
  return said !== undefined && said.key === stated[step.stated ?? -1]?.key;
}

/** Segments that are one after all: what stands in one sentence, in order. What is too little to stand for itself was added to the one before. */
export function joinSegments(
  statement: StatementWords,
  wording: Wording,
  segments: readonly Segment[],
): Segment[] {
  const joined: Step[][] = [];
  let leading: Step[] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    const omitted = last && omissionBetween(statement, last, segment);
    if (last && omitted) last.push(...omitted, ...segment);
    else if (isFound(statement, wording, segment)) {
      joined.push([...leading, ...segment]);
      leading = [];
    } else (last ?? leading).push(...asAdded(segment));
  }
  return joined;
}

function omissionBetween({ sentences }: StatementWords, a: Segment, b: Segment): Step[] | undefined {
  const from = a.findLast(({ stated }) => stated !== undefined)?.stated;
  const to = b.find(({ stated }) => stated !== undefined)?.stated;
  if (from === undefined || to === undefined || to <= from) return undefined;
  if (to > from + 1 && sentences[from] !== sentences[to]) return undefined;
  return Array.from({ length: to - from - 1 }, (_, i) => ({ stated: from + 1 + i }));
}

/** The words of a segment, none of which stand in the statement. */
export function asAdded(segment: Segment): Step[] {
  return segment.flatMap(({ said }) => (said === undefined ? [] : [{ said }]));
}
