import { setTimeout } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { mutate } from '../mutate.ts';
import { FTF, HOMES } from '../run-terminal.ts';
import { openDiscord } from './open-discord.ts';
import { readButtons } from './read-shown.ts';

type Opened = Awaited<ReturnType<typeof openDiscord>>;
let opened: Opened | undefined;
afterEach(() => opened?.close());

/** A stray event of a kind, as it stands. */
const dispatch = ({ discord }: Opened, t: string, d: unknown): number =>
  discord.redeliver({ event: { t, d } });

async function expectAnswers({ discord }: Opened): Promise<void> {
  const command = discord.command({ name: 'ask', options: { question: FTF } });
  expect((await command.answered()).message).toBeDefined();
  const content = `<@${discord.bot.id}> ${HOMES}`;
  await discord.post({ content, mentions: [discord.bot] }).answered();
}

// An error that nothing catches fails the run.
test('what Discord sends in another shape than it was described in ends nothing', async () => {
  const it = await openDiscord();
  opened = it;
  const { discord } = it;
  const content = `<@${discord.bot.id}> ${FTF}`;
  const post = discord.post({ content, mentions: [discord.bot] });
  const answer = await post.answered();
  const reply = discord.post({ content, mentions: [discord.bot], reference: answer });
  const sent = [
    post,
    reply,
    discord.command({ name: 'ask', options: { question: FTF } }),
    discord.command({ name: 'find', options: { words: 'coalition' } }),
    discord.autocomplete({ name: 'ask', option: 'question', value: 'who' }),
    discord.press({ message: answer, customId: readButtons(answer.components).get('Cite') ?? '' }),
    discord.messageCommand({ name: 'Check this quote', message: answer }),
  ].map(({ event }) => event);
  for (const event of sent) for (const d of mutate([event?.d], 60)) dispatch(it, String(event?.t), d);
  for (const kind of ['GUILD_CREATE', 'CHANNEL_UPDATE', 'THREAD_CREATE', 'GUILD_DELETE', 'MESSAGE_UPDATE'])
    for (const d of [{}, { id: '1' }, { id: null, channels: null, threads: [null], members: 5 }, []])
      dispatch(it, kind, d);
  await setTimeout(500);
  await expectAnswers(it);
  expect(it.failures).toEqual([]);
  // Nobody's words, nor anything of a packet, stands in the log.
  expect(it.log()).not.toMatch(/working group|xxxxx/i);
}, 60_000);

test('a message whose thread is null, or that names no mentions, is passed over or answered', async () => {
  const it = await openDiscord();
  opened = it;
  const { discord } = it;
  const { event } = discord.post({ content: 'to nobody' });
  const message = event?.d;
  if (typeof message !== 'object') throw new Error('no message was sent');
  dispatch(it, 'MESSAGE_CREATE', { ...message, id: '1', thread: null });
  const { mentions: _, ...bare } = { mentions: [], ...message };
  dispatch(it, 'MESSAGE_CREATE', { ...bare, id: '2' });
  await expectAnswers(it);
});

test('the first packet is read whatever it says of the application', async () => {
  const it = await openDiscord();
  opened = it;
  const { bot, applicationId } = it.discord;
  dispatch(it, 'READY', {
    user: { id: bot.id, username: bot.username, discriminator: '0' },
    guilds: [],
    session_id: 'another',
    resume_gateway_url: 'ws://127.0.0.1',
    application: { id: applicationId, install_params: null, tags: 5, team: {} },
  });
  await it.discord.waitFor(() => it.isConnected());
  await expectAnswers(it);
  expect(it.log()).not.toContain('could not be read');
});

test('an interaction that names another application is not answered', async () => {
  const it = await openDiscord();
  opened = it;
  const { discord } = it;
  const first = discord.command({ name: 'ask', options: { question: FTF } });
  await first.answered();
  const own = first.event?.d;
  if (typeof own !== 'object') throw new Error('nothing was sent');
  dispatch(it, 'INTERACTION_CREATE', { ...own, id: '77', application_id: '1000000000000000009' });
  await expectAnswers(it);
  expect(discord.requests.filter(({ path }) => path.includes('/interactions/77/'))).toEqual([]);
});
