import { setMaxListeners } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import {
  type APIInteractionResponse,
  type APIMessage,
  DiscordAPIError,
  HTTPError,
  RateLimitError,
  REST,
  RESTJSONErrorCodes,
  Routes,
} from 'discord.js';
import { SetupError } from '../../core/index.ts';
import type { Sent } from '../chat/sent.ts';
import { shorten, tidy } from '../echo.ts';
import { LIMITS } from './limits.ts';
import { limitNetworkTime } from './network-time.ts';
import type { Message } from './render.ts';
import { TOKEN_REFUSED } from './setup-problem.ts';

/** Messages that wait for one channel: more come in than Discord lets through, and the last would be answered too late. */
const MOST_WAITING = 20;

/** Milliseconds within which Discord takes the first answer to an interaction, which took a while to come. */
const RESPONSE_TIME = 2_500;
/** Milliseconds for the first try: two that hang must leave time for a third within three seconds. */
const FIRST_TRY = 800;
/** By how much each next one is longer: where Discord is slow, but answers, a message has time for one that it answers. */
const GROWTH = { message: 2, response: 1 } as const;
/** Milliseconds between two. */
const PAUSE = 50;

const EXPIRED = new Set<number>([
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InvalidWebhookToken,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.UnknownMessage,
]);
const FORBIDDEN = new Set<number>([
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
  RESTJSONErrorCodes.ThreadLocked,
  RESTJSONErrorCodes.InvalidActionOnArchivedThread,
  RESTJSONErrorCodes.MessageWasBlockedByAutomaticModeration,
  RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory,
]);
const ALREADY = new Set<number>([
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage,
]);
const NO_HISTORY = String(RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory);

export interface Sender {
  /** The first answer to an interaction, which Discord takes within 3 seconds. */
  readonly respond: (
    interaction: { readonly id: string; readonly token: string },
    response: APIInteractionResponse,
  ) => Promise<Sent>;
  /** A further message to an interaction. */
  readonly followUp: (
    interaction: { readonly application_id: string; readonly token: string },
    message: Message,
  ) => Promise<Sent>;
  /** A message in a channel that replies to another, where the bot may. `nonce`: Discord posts one for each, however often it comes. */
  readonly reply: (channel: string, message: Message, nonce: string, to: string) => Promise<Sent>;
  /** A message in the thread that hangs from another, which begins where there is none; where the bot may not begin it, a reply. */
  readonly replyInThread: (channel: string, message: Message, to: string, title: string) => Promise<Sent>;
  /** A direct message. */
  readonly tell: (user: string, message: Message, nonce: string) => Promise<Sent>;
}

/**
 * Each request is given up after `longest` milliseconds, when nobody waits for an answer any more: the library's own limit ends with the headers,
 * and it tries a 429 for ever.
 */
export function createSender(rest: REST, longest: number): Sender {
  const waiting = new Map<string, number>();
  // A further message to an interaction carries nothing by which Discord could tell that it has it, so it is sent once.
  const unrepeated = new REST({ ...rest.options, retries: 0 });
  const signal = (milliseconds = longest): AbortSignal => {
    const timeout = AbortSignal.timeout(milliseconds);
    // The library listens anew with each try, which is no leak.
    setMaxListeners(0, timeout);
    return timeout;
  };

  const post = async (channel: string, message: Message, nonce: string, to?: string): Promise<Sent> => {
    const queued = waiting.get(channel) ?? 0;
    if (queued >= MOST_WAITING) return { kind: 'crowded' };
    waiting.set(channel, queued + 1);
    const reply = to && { message_reference: { message_id: to, fail_if_not_exists: false } };
    const body = { ...message, ...reply, nonce, enforce_nonce: true };
    const whole = signal();
    const sent = await persist(longest, GROWTH.message, () =>
      settle(rest.post(Routes.channelMessages(channel), { body, signal: whole })),
    );
    const left = (waiting.get(channel) ?? 1) - 1;
    if (left > 0) waiting.set(channel, left);
    else waiting.delete(channel);
    return sent;
  };

  const reply: Sender['reply'] = async (channel, message, nonce, to) => {
    const sent = await post(channel, message, nonce, to);
    // A reply needs the permission Read Message History; a plain message does not.
    return sent.kind === 'forbidden' && sent.code === NO_HISTORY ? post(channel, message, nonce) : sent;
  };

  return {
    reply,
    replyInThread: async (channel, message, to, title) => {
      const name = shorten(tidy(title, LIMITS.threadName), LIMITS.threadName);
      const begun = await settleOnce(
        rest.post(Routes.threads(channel, to), { body: { name }, signal: signal() }),
      );
      // The thread has the id of the message.
      if (begun.kind === 'sent' || begun.kind === 'acknowledged') return post(to, message, to);
      return begun.kind === 'forbidden' || begun.kind === 'invalid' ? reply(channel, message, to, to) : begun;
    },
    respond: ({ id, token }, body) => {
      const time = Math.min(longest, RESPONSE_TIME);
      const whole = signal(time);
      // Discord takes one only, and says so of another.
      return persist(time, GROWTH.response, () =>
        settle(rest.post(Routes.interactionCallback(id, token), { body, auth: false, signal: whole })),
      );
    },
    followUp: ({ application_id, token }, body) =>
      settleOnce(
        unrepeated.post(Routes.webhook(application_id, token), { body, auth: false, signal: signal() }),
      ),
    tell: async (user, message, nonce) => {
      const opened = await settleOnce(
        rest.post(Routes.userChannels(), { body: { recipient_id: user }, signal: signal() }),
      );
      return opened.kind === 'sent' && opened.id ? post(opened.id, message, nonce) : opened;
    },
  };
}

/** Tries what is safe to send again: the connection broke, or nothing came back. `longest` and what a try is given: milliseconds. */
async function persist(longest: number, growth: number, attempt: () => Promise<Outcome>): Promise<Sent> {
  const deadline = performance.now() + longest;
  for (let share = FIRST_TRY; ; share *= growth) {
    const left = deadline - performance.now();
    const sent = await limitNetworkTime(Math.max(1, Math.min(share, left)), attempt);
    if (sent.kind !== 'lost') return sent;
    if (deadline - performance.now() <= PAUSE) return { kind: 'unreachable', problem: sent.problem };
    await setTimeout(PAUSE);
  }
}

/** What became of one try. `lost`: Discord may have it or not. */
type Outcome = Sent | { readonly kind: 'lost'; readonly problem: string };

async function settleOnce(request: Promise<unknown>): Promise<Sent> {
  const sent = await settle(request);
  return sent.kind === 'lost' ? { kind: 'unreachable', problem: sent.problem } : sent;
}

async function settle(request: Promise<unknown>): Promise<Outcome> {
  try {
    const answer = (await request) as Partial<APIMessage> | undefined;
    return { kind: 'sent', id: answer?.id };
  } catch (error) {
    return explain(error);
  }
}

function explain(error: unknown): Outcome {
  if (error instanceof DiscordAPIError) return explainRefusal(error);
  if (error instanceof HTTPError) return { kind: 'unreachable', problem: `HTTP ${error.status}` };
  if (error instanceof RateLimitError) return { kind: 'unreachable', problem: 'rate limited' };
  return { kind: 'lost', problem: error instanceof Error ? error.name : 'unknown' };
}

function explainRefusal({ code: told, status, message }: DiscordAPIError): Sent {
  const number = Number(told);
  const code = String(told);
  if (ALREADY.has(number)) return { kind: 'acknowledged' };
  if (EXPIRED.has(number)) return { kind: 'expired', code };
  if (FORBIDDEN.has(number)) return { kind: 'forbidden', code };
  if (status === 401 || number === RESTJSONErrorCodes.Unauthorized)
    return { kind: 'unauthorized', setup: new SetupError(TOKEN_REFUSED) };
  if (status === 403) return { kind: 'forbidden', code };
  return { kind: 'invalid', problem: `code ${code}: ${message}` };
}
