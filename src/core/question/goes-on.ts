import { oneOf, splitList } from './one-of.ts';

const READING_ON = [
  ...splitList('continue next then'),
  ...['go on', 'carry on', 'keep going', 'read on', 'the rest', 'and then', 'after that', 'what follows'],
  ...[
    'next (?:one|sentence|paragraph|part|bit)',
    "what(?:'s|s| is| comes| follows) (?:next|after that|then)",
  ],
];
const MORE = [
  ...['more', 'some more', 'tell me more', 'say more', 'show more', 'show me more'],
  ...['anything else', 'anything more', 'what else'],
];
const AROUND = splitList('and ok okay so please now yes well');

/** Matches what says this and nothing else. */
function nothingBut(phrases: readonly string[]): RegExp {
  const before = `(?:${oneOf(...AROUND)}[\\s,.!]{1,3}){0,2}`;
  const after = `(?: ${oneOf('please', 'on that', 'about that', 'about it')})?[\\s.?!]{0,4}`;
  return new RegExp(`^${before}${oneOf(...phrases)}${after}$`, 'i');
}
const READS_ON = nothingBut(READING_ON);
const ASKS_FOR_MORE = nothingBut(MORE);

/** How a turn goes on that says nothing else: to what stands next ("go on", "and what comes next?"), or to whatever else there is ("more"). */
export function readGoingOn(text: string): 'next' | 'more' | undefined {
  const said = text.trim().replaceAll('’', "'");
  return READS_ON.test(said) ? 'next' : ASKS_FOR_MORE.test(said) ? 'more' : undefined;
}
