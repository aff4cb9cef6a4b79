import { expect, test } from 'vitest';
import { isNoise } from '../../../src/adapters/slack/noise.ts';
import { readMessage } from '../../../src/adapters/slack/receive-message.ts';

const CHANNELS = new Set(['C1']);
const ASKED = { type: 'app_mention', channel: 'C2', ts: '1.1', user: 'U1', text: '<@U0BOT> who leads it?' };
const HEARD = { type: 'message', channel: 'C1', ts: '1.1', user: 'U1', text: 'who leads it?' };
const DIRECT = { ...HEARD, channel: 'D1', channel_type: 'im' };
const eventOf = (event: object) => ({ type: 'event_callback', event });

test.each([
  ['a program’s mention', { ...ASKED, bot_id: 'B1' }],
  ['a change of a message', { ...DIRECT, subtype: 'message_changed' }],
  ['a message in a channel where it hears only mentions', { ...HEARD, channel: 'C2' }],
])('%s is noise, and asks nothing', (_, event) => {
  expect(isNoise(eventOf(event), CHANNELS)).toBe(true);
  expect(readMessage(event, { botUserId: 'U0BOT', since: 0, channels: CHANNELS })).toBe(undefined);
});

test('what is not listened to is noise', () => {
  expect(isNoise(eventOf({ type: 'reaction_added' }), CHANNELS)).toBe(true);
});

test.each([
  ['a mention', ASKED],
  ['a message in a channel that it hears', HEARD],
  ['a direct message', DIRECT],
  ['one with a file', { ...DIRECT, subtype: 'file_share' }],
  ['the opening of its Home', { type: 'app_home_opened' }],
  ['its end in a workspace', { type: 'app_uninstalled' }],
])('%s is none', (_, event) => {
  expect(isNoise(eventOf(event), CHANNELS)).toBe(false);
});

test.each([
  ['a command', { command: '/statement' }],
  ['a press', { type: 'block_actions' }],
  ['an event that is none', { type: 'event_callback', event: null }],
])('%s is none of the events, so it is left to the library', (_, body) => {
  expect(isNoise(body, CHANNELS)).toBe(false);
});
