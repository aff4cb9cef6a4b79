import { expect, test } from 'vitest';
import { readMessage } from '../../../src/adapters/discord/receive-message.ts';

const unasked = (): never => {
  throw new Error('It was looked up for a message that mentions nobody');
};
const EAR = { botId: '1', channelOf: unasked, roleIn: unasked, channels: new Set<string>() };
const SAID = { id: '9', channel_id: '8', guild_id: '7', type: 0, content: 'Lunch?', author: { id: '2' } };

test('of a message that mentions nobody, in a server, nothing more is looked up', () => {
  expect(readMessage({ ...SAID, mentions: [], mention_roles: [] }, EAR)).toBe(undefined);
  expect(() => readMessage({ ...SAID, mentions: [{ id: '1' }] }, EAR)).toThrow('looked up');
});
