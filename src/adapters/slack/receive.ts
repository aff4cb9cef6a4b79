import { App, AuthorizationError, type Context, type Logger } from '@slack/bolt';
import type { Host } from '../adapter.ts';
import { countFor, createMessageAnswerer } from '../chat/answer-message.ts';
import type { Bot } from '../chat/bot.ts';
import { showOutline } from '../chat/show-outline.ts';
import { FOREIGN } from '../words/slack.ts';
import { wordsIn } from '../words/words.ts';
import { type Addressee, findStranger } from './addressee.ts';
import { clientOptions } from './client.ts';
import type { Outlet } from './deliver.ts';
import type { Source } from './installations.ts';
import { isNoise } from './noise.ts';
import { listenToPeople } from './receive-interaction.ts';
import { type Ear, type Question, readMessage } from './receive-message.ts';
import { render, renderCrowded, renderForbidden } from './render.ts';
import type { Workplaces } from './workplaces.ts';

/** Events come by our own connection. */
const NO_RECEIVER = { init: () => {}, start: async () => {}, stop: async () => {} };
/** As many as Slack shows. */
const MOST_PROMPTS = 4;

export interface AppSettings {
  readonly apiUrl?: string | undefined;
  readonly own: Addressee;
  /** Where it answers without a mention. */
  readonly channels: readonly string[];
  /** Milliseconds. */
  readonly timeout: number;
  readonly logger: Logger;
}

/** A Bolt app that answers all that Slack sends. */
export function createApp(
  { apiUrl, own, channels, timeout, logger }: AppSettings,
  bot: Bot,
  workplaces: Workplaces,
  { log }: Pick<Host, 'log'>,
): App {
  const app = new App({
    // So that Bolt asks nobody: its own check of a token can't be caught.
    authorize: async (source) => {
      const found = await workplaces.find(source);
      return found ? { botToken: found.botToken, botId: found.botId, botUserId: found.botUserId } : {};
    },
    receiver: NO_RECEIVER,
    clientOptions: clientOptions(apiUrl, timeout, logger),
    logger,
    // It would keep a state of every conversation.
    convoStore: false,
  });
  // Before all else: what is another's is acknowledged by now, and goes no further.
  app.use(async ({ body, context, next }) => {
    const isServed = isEnd(body) || workplaces.current(context) !== undefined;
    const stranger = findStranger(body, own) ?? (isServed ? undefined : 'team');
    if (stranger) log.warn({ kind: stranger }, FOREIGN);
    else await next();
  });
  const since = Date.now() / 1_000;
  const heard = new Set(channels);
  // What comes by a socket is seen here first.
  const processEvent = app.processEvent.bind(app);
  app.processEvent = (event) => (isNoise(event.body, heard) ? event.ack() : processEvent(event));
  listenToMessages(app, bot, workplaces, { since, channels: heard });
  listenToHome(app, bot, workplaces);
  listenToPeople(app, bot, workplaces);
  listenToEnd(app, workplaces);
  app.error(async (error) => {
    // Where it can't be told whose something is, it is not acknowledged, so that Slack sends it again.
    if (error instanceof AuthorizationError) throw error;
    bot.blame(error);
  });
  return app;
}

/** What an event says of itself. */
interface Told {
  readonly event_id: unknown;
  readonly team_id: string;
}

/** A question, and the way on which its answer leaves. */
interface Asked extends Question {
  readonly outlet: Outlet;
}

function listenToMessages(app: App, bot: Bot, workplaces: Workplaces, ear: Omit<Ear, 'botUserId'>): void {
  const messages = createMessageAnswerer<Asked>(bot.router, {
    answer: (to, card) => to.outlet.sender.post(to, render(card)),
    note: (to, card) => to.outlet.sender.post(to, render(card)),
    // To a person, in the place of a channel.
    crowded: ({ user, channel, outlet }, words) =>
      outlet.sender.post({ channel: user }, renderCrowded(channel, words)),
    refusal: ({ user, channel, outlet }, code, words) =>
      outlet.sender.post({ channel: user }, renderForbidden(channel, code, words)),
  });
  const take = async (event: unknown, body: Told, context: Context): Promise<void> => {
    const workplace = workplaces.current(context);
    const question = workplace && readMessage(event, { ...ear, botUserId: workplace.botUserId });
    if (!question) return;
    const asked: Asked = { ...question, outlet: workplace.outlet };
    const { event_id: eventId, team_id: community } = body;
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
  app.event('app_mention', ({ event, body, context }) => take(event, body, context));
  app.event('message', ({ event, body, context }) => take(event, body, context));
}

/** The app was taken out of the workspace, or its token back: nothing it does there works from then on. Slack tells both, in any order. */
function listenToEnd(app: App, workplaces: Workplaces): void {
  app.event('app_uninstalled', ({ body, context }) =>
    workplaces.leave(sourceOf(context), 'app_uninstalled', body.event_time),
  );
  app.event('tokens_revoked', async ({ event, body, context }) => {
    // Those of people are not used.
    if (event.tokens.bot?.length)
      await workplaces.leave(sourceOf(context), 'tokens_revoked', body.event_time);
  });
}

const ENDS = new Set(['app_uninstalled', 'tokens_revoked']);

/** Bolt asks of these for no workplace. */
function isEnd(body: object): boolean {
  return 'event' in body && isTyped(body.event) && ENDS.has(body.event.type);
}

function isTyped(event: unknown): event is { readonly type: string } {
  return typeof event === 'object' && event !== null && 'type' in event && typeof event.type === 'string';
}

function sourceOf({ teamId, enterpriseId, isEnterpriseInstall }: Context): Source {
  return { teamId, enterpriseId, isEnterpriseInstall };
}

function listenToHome(app: App, bot: Bot, workplaces: Workplaces): void {
  const { rapporteur, once } = bot;
  const scene = { ...bot, words: wordsIn() };
  app.event('app_home_opened', async ({ event, body, context }) => {
    const { outlet, canSuggest } = workplaces.current(context) ?? {};
    if (!outlet) return;
    await once(
      { names: [body.event_id], by: { person: event.user } },
      async () => {
        if (event.tab === 'home') return [await outlet.publishHome(event.user, showOutline(scene))];
        if (!canSuggest) return [];
        return [await outlet.sender.suggest(event.channel, rapporteur.suggest('', MOST_PROMPTS))];
      },
      async () => [],
    );
  });
}
