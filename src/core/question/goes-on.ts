import { oneOf, splitList } from './one-of.ts';

const GOING_ON = [
  ...splitList('continue more next then'),
  ...['go on', 'carry on', 'keep going', 'read on', 'some more', 'the rest', 'and the rest', 'and then'],
  ...['tell me more', 'say more', 'show more', 'show me more', 'anything else', 'anything more', 'what else'],
  ...[
    'next (?:one|sentence|paragraph|part|bit)',
    "what(?:'s|s| is| comes| follows) (?:next|after that|then)",
  ],
  ...['after that', 'and after that', 'what follows'],
];
const AROUND = splitList('and ok okay so please now yes well');
const NOTHING_ELSE = new RegExp(
  `^(?:${oneOf(...AROUND)}[\\s,.!]{1,3}){0,2}${oneOf(...GOING_ON)}(?: ${oneOf('please', 'on that', 'about that', 'about it')})?[\\s.?!]{0,4}$`,
  'i',
);

/** Whether it says nothing but that one wants to read on: "go on", "and what comes next?" */
export function goesOn(text: string): boolean {
  return NOTHING_ELSE.test(text.trim().replaceAll('’', "'"));
}
