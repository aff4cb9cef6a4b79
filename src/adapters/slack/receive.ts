import { App, type Logger } from '@slack/bolt';
import type { Host } from '../adapter.ts';
import { countFor, createMessageAnswerer } from '../chat/answer-message.ts';
import type { Bot } from '../chat/bot.ts';
import { showOutline } from '../chat/show-outline.ts';
import { FOREIGN } from '../words/slack.ts';
import { wordsIn } from '../words/words.ts';
import { type Addressee, findStranger } from './addressee.ts';
import { type ApiSettings, clientOptions } from './client.ts';
import type { Outlet } from './deliver.ts';
import { listenToPeople } from './receive-interaction.ts';
import { type Ear, type Question, readMessage } from './receive-message.ts';
import { render, renderCrowded, renderForbidden } from './render.ts';
import { explainBotToken } from './setup-problem.ts';
import type { Identity } from './sign-in.ts';

/** Events come by our own connection. */
const NO_RECEIVER = { init: () => {}, start: async () => {}, stop: async () => {} };
/** As many as Slack shows. */
const MOST_PROMPTS = 4;

export interface AppSettings extends ApiSettings {
  readonly identity: Identity;
  readonly own: Addressee;
  /** Where it answers without a mention. */
  readonly channels: readonly string[];
  /** Milliseconds. */
  readonly timeout: number;
  readonly logger: Logger;
}

/** A Bolt app that answers all that Slack sends. */
export function createApp(
  { botToken, apiUrl, identity, own, channels, timeout, logger }: AppSettings,
  bot: Bot,
  outlet: Outlet,
  { log, fail }: Pick<Host, 'log' | 'fail'>,
): App {
  const { botId, botUserId } = identity;
  const app = new App({
    // Known by now, so that Bolt asks nobody: its own check of a token can't be caught.
    authorize: async () => ({ botToken, botId, botUserId }),
    receiver: NO_RECEIVER,
    clientOptions: clientOptions(apiUrl, timeout, logger),
    logger,
    // It would keep a state of every conversation.
    convoStore: false,
  });
  // Before all else: what is another's is acknowledged by now, and goes no further.
  app.use(async ({ body, next }) => {
    const stranger = findStranger(body, own);
    if (stranger) log.warn({ kind: stranger }, FOREIGN);
    else await next();
  });
  const since = Date.now() / 1_000;
  listenToMessages(app, bot, outlet, { botUserId, since, channels: new Set(channels) });
  listenToHome(app, bot, outlet, identity);
  listenToPeople(app, bot, outlet);
  listenToEnd(app, fail);
  app.error(async (error) => void bot.blame(error));
  return app;
}

function listenToMessages(app: App, bot: Bot, { sender }: Outlet, ear: Ear): void {
  const messages = createMessageAnswerer<Question>(bot.router, {
    answer: (to, card) => sender.post(to, render(card)),
    note: (to, card) => sender.post(to, render(card)),
    // To a person, in the place of a channel.
    crowded: ({ user, channel }, words) => sender.post({ channel: user }, renderCrowded(channel, words)),
    refusal: ({ user, channel }, code, words) =>
      sender.post({ channel: user }, renderForbidden(channel, code, words)),
  });
  const take = async (event: unknown, eventId: unknown, community: string): Promise<void> => {
    const asked = readMessage(event, ear);
    if (!asked) return;
    // A mention in a direct message comes as two events. Their ids are one across all workspaces.
    await bot.once(
      {
        names: [...(typeof eventId === 'string' ? [eventId] : []), `${asked.channel}:${asked.ts}`],
        by: countFor(asked, community),
        follows: asked.follows,
      },
      () => messages.answer(asked),
      (phrase) => messages.say(asked, phrase),
    );
  };
  app.event('app_mention', ({ event, body }) => take(event, body.event_id, body.team_id));
  app.event('message', ({ event, body }) => take(event, body.event_id, body.team_id));
}

/** The app was taken out of the workspace, or its token back: nothing it does works from then on. */
function listenToEnd(app: App, fail: Host['fail']): void {
  app.event('app_uninstalled', async () => fail(explainBotToken('app_uninstalled')));
  app.event('tokens_revoked', async ({ event }) => {
    // Those of people are not used.
    if (event.tokens.bot?.length) fail(explainBotToken('tokens_revoked'));
  });
}

function listenToHome(app: App, bot: Bot, outlet: Outlet, { canSuggest }: Identity): void {
  const { rapporteur, once } = bot;
  const scene = { ...bot, words: wordsIn() };
  app.event('app_home_opened', ({ event, body }) =>
    once(
      { names: [body.event_id], by: { person: event.user } },
      async () => {
        if (event.tab === 'home') return [await outlet.publishHome(event.user, showOutline(scene))];
        if (!canSuggest) return [];
        return [await outlet.sender.suggest(event.channel, rapporteur.suggest('', MOST_PROMPTS))];
      },
      async () => [],
    ),
  );
}
