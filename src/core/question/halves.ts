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

/** What documents count off, and people name two of in one breath. */
const HEAD = oneOf(
  ...splitList('group pillar principle paragraph resolution unscr post tweet team sum figure number').map(
    (head) => `${head}s?`,
  ),
);
/** "The second and the fourth pillar", "the finance group and the police group": only after "the" of more than one word. */
const SIBLINGS = new RegExp(
  `(?<![\\w-])(?:the ([\\w-]+(?: [\\w-]+){0,2})|([\\w-]+)) (?:and|&|plus) (?:the )?([\\w-]+(?: [\\w-]+)?) (${HEAD})(?![\\w-])`,
  'i',
);
/** "Resolutions 2254 and 2396". */
const NUMBERED = new RegExp(`\\b(${HEAD}) (\\d+) (?:and|&|plus) (?:${HEAD} )?(\\d+)\\b`, 'i');
const HEAD_ALONE = new RegExp(`^${HEAD}$| ${HEAD}$`, 'i');

/** The two halves of a sentence that asks two things, or the same of two; none where it asks one. */
export function splitQuestion(question: string): readonly string[] {
  const halves = splitClauses(question);
  return halves.length ? halves : splitSiblings(question);
}

function splitClauses(question: string): readonly string[] {
  const match = JOINT.exec(question);
  if (!match) return [];
  const halves = [question.slice(0, match.index), question.slice(match.index + match[0].length)];
  return halves.every((half) => half.trim().split(/\s+/).length >= 2) ? halves : [];
}

function splitSiblings(question: string): readonly string[] {
  const [numbered, kind = '', ...numbers] = NUMBERED.exec(question) ?? [];
  if (numbered) return numbers.map((number) => question.replace(numbered, `${kind} ${number}`));
  const [all = '', named, bare, other = '', head = ''] = SIBLINGS.exec(question) ?? [];
  const name = (named ?? bare ?? '').replace(HEAD_ALONE, '');
  return name ? [name, other].map((one) => question.replace(all, () => `the ${one} ${head}`)) : [];
}
