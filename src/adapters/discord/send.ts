import { setMaxListeners } from 'node:events';
import {
  type APIInteractionResponse,
  type APIMessage,
  DiscordAPIError,
  HTTPError,
  RateLimitError,
  type REST,
  RESTJSONErrorCodes,
  Routes,
} from 'discord.js';
import { SetupError } from '../../core/index.ts';
import type { Sent } from '../chat/sent.ts';
import type { Message } from './render.ts';
import { TOKEN_REFUSED } from './setup-problem.ts';

/** Messages that wait for one channel: more come in than Discord lets through, and the last would be answered too late. */
const MOST_WAITING = 20;

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
  /** A direct message. */
  readonly tell: (user: string, message: Message, nonce: string) => Promise<Sent>;
}

/**
 * Each request is given up after `longest` milliseconds, when nobody waits for an answer any more: the library's own limit ends with the headers,
 * and it tries a 429 for ever.
 */
export function createSender(rest: Pick<REST, 'post'>, longest: number): Sender {
  const waiting = new Map<string, number>();
  const signal = (): AbortSignal => {
    const timeout = AbortSignal.timeout(longest);
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
    const sent = await settle(rest.post(Routes.channelMessages(channel), { body, signal: signal() }));
    const left = (waiting.get(channel) ?? 1) - 1;
    if (left > 0) waiting.set(channel, left);
    else waiting.delete(channel);
    return sent;
  };

  return {
    reply: async (channel, message, nonce, to) => {
      const sent = await post(channel, message, nonce, to);
      // A reply needs the permission Read Message History; a plain message does not.
      return sent.kind === 'forbidden' && sent.code === NO_HISTORY ? post(channel, message, nonce) : sent;
    },
    respond: ({ id, token }, body) =>
      settle(rest.post(Routes.interactionCallback(id, token), { body, auth: false, signal: signal() })),
    followUp: ({ application_id, token }, body) =>
      settle(rest.post(Routes.webhook(application_id, token), { body, auth: false, signal: signal() })),
    tell: async (user, message, nonce) => {
      const opened = await settle(
        rest.post(Routes.userChannels(), { body: { recipient_id: user }, signal: signal() }),
      );
      return opened.kind === 'sent' && opened.id ? post(opened.id, message, nonce) : opened;
    },
  };
}

async function settle(request: Promise<unknown>): Promise<Sent> {
  try {
    const answer = (await request) as Partial<APIMessage> | undefined;
    return { kind: 'sent', id: answer?.id };
  } catch (error) {
    return explain(error);
  }
}

function explain(error: unknown): Sent {
  if (error instanceof DiscordAPIError) return explainRefusal(error);
  if (error instanceof HTTPError) return { kind: 'unreachable', problem: `HTTP ${error.status}` };
  if (error instanceof RateLimitError) return { kind: 'unreachable', problem: 'rate limited' };
  return { kind: 'unreachable', problem: error instanceof Error ? error.name : 'unknown' };
}

function explainRefusal({ code: told, status, message }: DiscordAPIError): Sent {
  const number = Number(told);
  const code = String(told);
  if (number === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged) return { kind: 'acknowledged' };
  if (EXPIRED.has(number)) return { kind: 'expired', code };
  if (FORBIDDEN.has(number)) return { kind: 'forbidden', code };
  if (status === 401) return { kind: 'unauthorized', setup: new SetupError(TOKEN_REFUSED) };
  if (status === 403) return { kind: 'forbidden', code };
  return { kind: 'invalid', problem: `code ${code}: ${message}` };
}
