import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Rapporteur } from '../../../src/core/index.ts';
import type { Discord } from '../../servers/discord/index.ts';
import { FTF, HOMES, rapporteur, words } from '../run-terminal.ts';
import { openDiscord } from './open-discord.ts';
import { readShown } from './read-shown.ts';

let opened: Awaited<ReturnType<typeof openDiscord>>;
let discord: Discord;
beforeAll(async () => {
  opened = await openDiscord({ rapporteur: recording });
  ({ discord } = opened);
});
afterAll(async () => {
  expect(opened.failures).toEqual([]);
  await opened.close();
});

/** Where each question's conversation stood when it came: what was shown last. */
const stood: (readonly string[])[] = [];
const recording: Rapporteur = {
  ...rapporteur,
  ask: (question, thread = []) => {
    stood.push(thread.at(-1)?.places ?? []);
    return rapporteur.ask(question, thread);
  },
};

const WOBBLY = 'Our approach rests on a number of wobbly pillars.';
const textOf = ({ components }: { readonly components: readonly unknown[] }): string =>
  readShown(components).text;

type Post = Parameters<Discord['post']>[0];
async function runOn(name: string, post: Post): Promise<string> {
  const { message } = discord.post(post);
  const answer = await discord.messageCommand({ name, message }).answered();
  return answer.message ? textOf(answer.message) : '';
}

test.each([
  ['was forwarded', { snapshots: [{ message: { content: `> ${WOBBLY}` } }] }],
  ['a program embedded', { embeds: [{ type: 'rich', description: `**${WOBBLY}**` }] }],
  ['was embedded and forwarded', { snapshots: [{ message: { embeds: [{ title: WOBBLY }] } }] }],
])('a quotation that %s is checked', async (_, carried) => {
  const text = await runOn('Check this quote', { content: '', ...carried });
  expect(text).toContain('“wobbly” should be “key”');
});

test('a question that was forwarded is asked; what stands beside it comes first', async () => {
  const snapshots = [{ message: { content: FTF } }];
  expect(await runOn('Ask the statement', { content: '', snapshots })).toContain(words('principles.6'));
  expect(await runOn('Ask the statement', { content: HOMES, snapshots })).toContain(words('remarks.1.6'));
});

test('the preview of a link is no part of the message', async () => {
  const embeds = [{ type: 'article', description: WOBBLY }];
  const content = words('remarks.1.6');
  expect(await runOn('Check this quote', { content, embeds })).not.toContain('wobbly');
});

test('an answer of the bot is checked by its words', async () => {
  const mention = `<@${discord.bot.id}> ${FTF}`;
  const answer = await discord.post({ content: mention, mentions: [discord.bot] }).answered();
  const checked = await discord.messageCommand({ name: 'Check this quote', message: answer }).answered();
  const text = checked.message ? textOf(checked.message) : '';
  expect(text).toContain(words('principles.6'));
  expect(text).toMatch(/Exact/);
  expect(text).not.toMatch(/Altered|Not in the statement/);
});

test('what is forwarded to the bot directly, or with a mention, is asked', async () => {
  const snapshots = [{ message: { content: FTF } }];
  const channel = discord.directMessages();
  const direct = await discord.post({ content: '', channel, snapshots }).answered();
  expect(textOf(direct)).toContain(words('principles.6'));
  const content = `<@${discord.bot.id}>`;
  const named = await discord.post({ content, mentions: [discord.bot], snapshots }).answered();
  expect(textOf(named)).toContain(words('principles.6'));
});

test('a mention of the bot’s own role gets a hint', async () => {
  const role = String(BigInt(discord.guild.id) + 1n);
  const hint = await discord.post({ content: `<@&${role}> ${FTF}` }).answered();
  expect(textOf(hint)).toMatch(/mention of my role.*Mention me/);
});

test('in a thread each person goes on from what they were told, and a reply from what it replies to', async () => {
  const { thread: channel, bot } = discord;
  const { alice, bob } = discord.people;
  const say = (content: string, more: Partial<Post>) =>
    discord.post({ content: `<@${bot.id}> ${content}`, mentions: [bot], channel, ...more }).answered();
  const first = await say(HOMES, { author: alice });
  await say(FTF, { author: bob });
  for (const author of [alice, bob]) await say('who said that?', { author });
  expect(stood.slice(-2)).toEqual([['remarks.1.6'], ['principles.6.1-2']]);
  const reply = await say('who said that?', { author: bob, reference: first });
  expect(textOf(reply)).toContain(words('remarks.1.6'));
  expect(textOf(reply)).toContain('On Iraqis:');
});

test('a direct message that replies to an older answer goes on from that', async () => {
  const channel = discord.directMessages(discord.people.bob);
  const author = discord.people.bob;
  const first = await discord.post({ content: HOMES, channel, author }).answered();
  await discord.post({ content: FTF, channel, author }).answered();
  const reply = await discord
    .post({ content: 'who said that?', channel, author, reference: first })
    .answered();
  expect(textOf(reply)).toContain(words('remarks.1.6'));
});
