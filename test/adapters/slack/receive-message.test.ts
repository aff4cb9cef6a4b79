import { expect, test } from 'vitest';
import { readMessage } from '../../../src/adapters/slack/receive-message.ts';

const EAR = { botUserId: 'U0BOT', since: 0, channels: new Set(['C1']) };
const MESSAGE = { type: 'message', channel: 'C1', ts: '1.1', user: 'U1', text: 'who leads it?' };
const UNSAID = [
  'bot_id',
  'subtype',
  'app_id',
  'thread_ts',
  'channel_type',
  'blocks',
  'attachments',
  'edited',
];

test('what a message has not may be null, and it is read all the same', () => {
  const nulls = Object.fromEntries(UNSAID.map((name) => [name, null]));
  expect(readMessage({ ...MESSAGE, ...nulls }, EAR)).toEqual(readMessage(MESSAGE, EAR));
  expect(readMessage(MESSAGE, EAR)).toMatchObject({ text: 'who leads it?', isUnasked: true });
});

test.each(['bot_id', 'app_id', 'subtype'])('a message with %s is none of a person’s', (name) => {
  expect(readMessage({ ...MESSAGE, [name]: 'B1' }, EAR)).toBe(undefined);
});
