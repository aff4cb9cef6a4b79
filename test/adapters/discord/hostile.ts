import fc from 'fast-check';
import { FTF, rapporteur } from '../run-terminal.ts';

const MARKS =
  '\\ * _ ~ ` ``` | || < > [ ] ( ) # - -# > >>> 1. @everyone @here <@1100000000000000001> <@&1> <#1> </ask:1> <:a:1> <t:1:R> https://x.test [a](https://x.test) \u202e \u200f \u061c \u200b \u0000 \ud800 \udfff 👩‍👩‍👧‍👦 e\u0301\u0301\u0301 \ufdfd 漢字 \n \r\n \t { } " “ ” …'
    .split(' ')
    .filter(Boolean);
const { statement } = rapporteur;

/** Questions that are long, empty, made of marks, or of the statement with marks in it; the same in each run. */
export const HOSTILE: readonly string[] = [
  '',
  ' ',
  '?',
  statement.text.slice(0, 4_000),
  statement.text.slice(0, 1_000),
  ...MARKS,
  ...MARKS.map((mark) => mark.repeat(Math.ceil(1_000 / mark.length)).slice(0, 1_000)),
  ...MARKS.map((mark) => `${mark} ${FTF} ${mark}`),
  ...fc.sample(
    fc
      .array(fc.constantFrom(...MARKS, ...statement.text.slice(0, 3_000).split(' ')), {
        minLength: 1,
        maxLength: 300,
      })
      .map((parts) => parts.join(' ')),
    { numRuns: 100, seed: 10 },
  ),
];
