import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openDiscord } from '../adapters/discord/open-discord.ts';
import { nextMessage, openSlack } from '../adapters/slack/open-slack.ts';
import { launchBrowser } from '../adapters/web/browser.ts';
import { openWeb } from '../adapters/web/open-web.ts';
import { asTyped } from '../servers/slack/index.ts';
import { drawDiscord } from './draw-discord.ts';
import { drawSlack } from './draw-slack.ts';

// `npm run screenshots`: the README's pictures, of what the page shows and of what the strict servers took.

const QUESTION = 'how many displaced Iraqis have returned home?';
const DOCS = fileURLToPath(new URL('../../docs/', import.meta.url));
const WIDTH = 560;

async function shoot(
  name: string,
  page: { readonly url: string } | { readonly html: string },
  height?: number,
): Promise<void> {
  const browser = await launchBrowser();
  const width = 'url' in page ? 1100 : WIDTH;
  const opened = await browser.newPage({
    viewport: { width, height: height ?? 100 },
    reducedMotion: 'reduce',
  });
  if ('url' in page) await opened.goto(page.url, { waitUntil: 'networkidle' });
  else await opened.setContent(page.html);
  // A picture of much text is smaller so.
  const [ending, kind] =
    'url' in page ? ['jpg', { type: 'jpeg', quality: 52 } as const] : ['png', { type: 'png' } as const];
  const path = `${DOCS}${name}.${ending}`;
  await opened.screenshot({ ...kind, path, fullPage: height === undefined });
  await browser.close();
  expect(statSync(path).size).toBeLessThan(100_000);
}

test('the page', async () => {
  const web = await openWeb();
  await shoot('page', { url: `${web.origin}/?q=${encodeURIComponent(QUESTION)}` }, 640);
  await web.close();
});

test('Discord', async () => {
  const { discord, close } = await openDiscord();
  const content = `<@${discord.bot.id}> ${QUESTION}`;
  const answer = await discord.post({ content, mentions: [discord.bot] }).answered();
  await close();
  await shoot('discord', { html: await drawDiscord(QUESTION, answer) });
});

test('Slack', async () => {
  const { slack, close } = await openSlack();
  const answer = await nextMessage(slack, () => slack.mention({ text: asTyped(QUESTION) }));
  await close();
  await shoot('slack', { html: await drawSlack(QUESTION, answer) });
});
