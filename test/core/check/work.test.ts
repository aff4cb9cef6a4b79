import { expect, test } from 'vitest';
import { LONGEST_QUOTATION } from '../../../src/core/index.ts';
import { checkText } from '../../../src/core/look-up/check/check-text.ts';
import { createChecker } from '../../../src/core/look-up/check/checker.ts';
import { statement } from './checked.ts';

// What a check costs grows with the text and not with its square. Steps are counted, not milliseconds: how often the statement is looked at.

const { text } = statement;
let looks = 0;

/** Counts what is read of it. */
function count<T extends object>(read: T): T {
  return new Proxy(read, {
    get(target, name) {
      looks++;
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

const plain = createChecker(statement, []);
const { words } = plain;
const checker = {
  ...plain,
  words: {
    ...words,
    words: count([...words.words]),
    sentences: count([...words.sentences]),
    byKey: count(words.byKey),
    pairs: count(words.pairs),
    keys: count(words.keys),
  },
};

function countLooks(unit: string, length: number): number {
  looks = 0;
  checkText(checker, unit.repeat(Math.ceil(length / unit.length)).slice(0, length));
  return looks;
}

const ALIKE = [
  ...['- the\n', '- x\n', '- Today, ISIS/Daesh is failed.\n', '- Tillerson said the\n'],
  ...[
    '&amp',
    '&',
    'a ',
    'the ',
    'and the ',
    'a\n',
    'a\n\n',
    '“a” ',
    '"the" ',
    "'a' ",
    '`a ',
    '[A]',
    'the … ',
    'on-\n',
  ],
  ...['~~x', '<del>x', '(para. 1) ', 'Tillerson said “the” ', '“a ‘b’ c” ', 'is the … of [a] “the” '],
];
const TEXTS = [
  '1. ISIS is failed\n',
  ...[text, text.slice(5_000)],
  ...[text.replace(/\b\w+ (\w+ \w+)/g, 'zebra $1'), text.replace(/(\w+) \w+/g, '$1 x')],
];

test.each([
  ...ALIKE.map((unit) => ({ unit, most: 150_000 })),
  ...TEXTS.map((unit) => ({ unit, most: 700_000 })),
])('$unit', ({ unit, most }) => {
  const half = countLooks(unit, LONGEST_QUOTATION / 2);
  const whole = countLooks(unit, LONGEST_QUOTATION);
  expect(whole).toBeLessThan(most);
  expect(whole).toBeLessThan(2.8 * half + 20_000);
});
