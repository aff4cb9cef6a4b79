import { expect, test } from 'vitest';
import { judge } from './judge.ts';
import { PLATFORM } from './slack-side.ts';

/** One second, in milliseconds. */
const S = 1_000;
const question = (channel: string, answeredAt: number) => ({
  ...{ askedAt: 0, handedAt: [0], channel, answeredAt: [answeredAt] },
  ...{ isUnclear: false, steps: [] },
});

test('what waited for its channel is told apart from what was late by itself', () => {
  // Three at once, and then one a second.
  const crowd = [0, 0, 0, 1, 2, 3, 4, 5].map((seconds) => question('C1', seconds * S));
  expect(judge(crowd, [], PLATFORM)).toMatchObject({ late: 0, limited: 2 });
  const alone = question('C2', 4 * S);
  expect(judge([...crowd, alone], [], PLATFORM)).toMatchObject({ late: 1, limited: 2 });
  // The channel would have let it through at five.
  const slow = crowd.with(-1, question('C1', 9 * S));
  expect(judge(slow, [], PLATFORM)).toMatchObject({ late: 1, limited: 1 });
  expect(judge(crowd, [], { keepsEvents: true })).toMatchObject({ late: 2, limited: 0 });
});

test('the time counts from when it left for the bot, also where that could not say that it had it', () => {
  const answered = { ...question('C1', 4.1 * S), handedAt: [60 * S] };
  const counted = (leftAt: readonly number[]) => judge([{ ...answered, leftAt }], [], PLATFORM);
  expect(counted([4 * S, 60 * S])).toMatchObject({ late: 0, waited: 1, slowest: 0.1 * S });
  expect(counted([0, 4 * S])).toMatchObject({ late: 1, slowest: 4.1 * S });
});
