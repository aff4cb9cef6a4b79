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
import type { Message } from './components.ts';

/** What became of something that was sent. Expected outcomes are values; there is nothing here to catch. */
export type Sent =
  | { readonly kind: 'sent'; readonly id?: string | undefined }
  /** Too late for Discord, or taken back by the user: nobody is waiting any more. */
  | { readonly kind: 'expired' }
  /** Discord has it already: the reply to a first try was lost. */
  | { readonly kind: 'acknowledged' }
  /** The bot may not write there. */
  | { readonly kind: 'forbidden' }
  /** A reply needs the permission Read Message History; a plain message does not. */
  | { readonly kind: 'no-history' }
  /** The token is no longer good for anything. */
  | { readonly kind: 'unauthorized' }
  /** Refused for what it holds, which is a fault of this program. */
  | { readonly kind: 'invalid'; readonly code: number; readonly problem: string }
  /** Discord is slow, down, or wants fewer messages. Trying again would only post twice. */
  | { readonly kind: 'unreachable'; readonly problem: string };

/** Messages that wait for one channel: more come in than Discord lets through, and the last would be answered too late. */
const MOST_WAITING = 20;

const KINDS: Readonly<Record<number, 'expired' | 'acknowledged' | 'forbidden' | 'no-history'>> = {
  [RESTJSONErrorCodes.UnknownInteraction]: 'expired',
  [RESTJSONErrorCodes.InvalidWebhookToken]: 'expired',
  [RESTJSONErrorCodes.UnknownWebhook]: 'expired',
  [RESTJSONErrorCodes.UnknownMessage]: 'expired',
  [RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged]: 'acknowledged',
  [RESTJSONErrorCodes.MissingPermissions]: 'forbidden',
  [RESTJSONErrorCodes.MissingAccess]: 'forbidden',
  [RESTJSONErrorCodes.UnknownChannel]: 'forbidden',
  [RESTJSONErrorCodes.CannotSendMessagesToThisUser]: 'forbidden',
  [RESTJSONErrorCodes.ThreadLocked]: 'forbidden',
  [RESTJSONErrorCodes.InvalidActionOnArchivedThread]: 'forbidden',
  [RESTJSONErrorCodes.MessageWasBlockedByAutomaticModeration]: 'forbidden',
  [RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory]: 'no-history',
};

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
  /** A message in a channel: a reply, unless `to` is undefined. `nonce`: Discord posts one message for each, however often it comes. */
  readonly post: (channel: string, message: Message, nonce: string, to?: string | undefined) => Promise<Sent>;
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

  const post: Sender['post'] = async (channel, message, nonce, to) => {
    const queued = waiting.get(channel) ?? 0;
    if (queued >= MOST_WAITING)
      return { kind: 'unreachable', problem: 'too many messages wait for a channel' };
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
    post,
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
  if (error instanceof DiscordAPIError) {
    const kind = KINDS[Number(error.code)];
    if (kind) return { kind };
    if (error.status === 401) return { kind: 'unauthorized' };
    if (error.status === 403) return { kind: 'forbidden' };
    return { kind: 'invalid', code: Number(error.code), problem: error.message };
  }
  if (error instanceof HTTPError) return { kind: 'unreachable', problem: `HTTP ${error.status}` };
  if (error instanceof RateLimitError) return { kind: 'unreachable', problem: 'rate limited' };
  return { kind: 'unreachable', problem: error instanceof Error ? error.name : 'unknown' };
}
