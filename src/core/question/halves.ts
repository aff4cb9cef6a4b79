import { oneOf, splitList } from './one-of.ts';

const JOINING = oneOf('and', 'plus', '&', 'as well as', 'but');
const ASKING = `${oneOf(...['in', 'under', 'by', 'for', 'with', 'to', 'on', 'at', 'from', 'of'].map((word) => `${word} `))}?${oneOf(
  ...splitList('who whom whose what whats which when where why how'),
)}\\b`;
const TURNED = `${oneOf(...splitList('is are was were does do did will has can should'))}\\s+${oneOf(
  ...splitList(
    'the it they he she this that these those tillerson isis there turkey we any coalition members',
  ),
)}\\b`;

/** Where a second question may begin within a sentence: ", and how ...", "and who ...". */
const JOINT = new RegExp(`[,;]?(?<!\\s)\\s+${JOINING}\\s+(?:also\\s+)?(?=${ASKING}|${TURNED})`, 'i');

/** The two halves of a sentence that asks two things; none where it asks one. */
export function splitQuestion(question: string): readonly string[] {
  const match = JOINT.exec(question);
  if (!match) return [];
  const halves = [question.slice(0, match.index), question.slice(match.index + match[0].length)];
  return halves.every((half) => half.trim().split(/\s+/).length >= 2) ? halves : [];
}
