import { type types, webApi } from '@slack/bolt';
import { explainFailure } from '../chat/failure.ts';
import { type Attempt, createQueue, type Slot } from '../chat/queue.ts';
import type { Sent } from '../chat/sent.ts';
import { ADD_SCOPE } from '../words/slack.ts';
import { LIMITS } from './limits.ts';
import type { Message } from './render.ts';
import { explainBotToken, PASSING, REFUSED_TOKEN } from './setup-problem.ts';

export interface Place {
  readonly channel: string;
  readonly thread?: string | undefined;
  /** Who waits for it, where it takes turns with what is for others. */
  readonly user?: string | undefined;
}

/** To all, or to one; in the place of the message with the button, or beside it. */
export interface Manner {
  readonly toAll: boolean;
  readonly inPlace: boolean;
}

export interface Sender {
  /** A message in a channel, or to a person. */
  readonly post: (place: Place, message: Message) => Promise<Sent>;
  /** A message in a channel that one person sees. */
  readonly whisper: (place: Place & { readonly user: string }, message: Message) => Promise<Sent>;
  /** Through an interaction's response_url, which works where the bot is no member, five times within 30 minutes. */
  readonly respond: (url: string, message: Message, how: Manner & Partial<Place>) => Promise<Sent>;
  /** A modal; where one is open, on top of it, or where no more fit, in its place. */
  readonly openModal: (trigger: string, view: types.ModalView, on?: string | undefined) => Promise<Sent>;
  readonly updateModal: (viewId: string, view: types.ModalView) => Promise<Sent>;
  readonly publishHome: (user: string, view: types.HomeView) => Promise<Sent>;
  readonly suggest: (channel: string, questions: readonly string[]) => Promise<Sent>;
}

/** A message waits in a full channel for so many times as long as one that is under way: each person there has a turn by then. */
const QUEUE_SHARE = 3;

/** Each message is given up after `longest` milliseconds, when nobody waits for an answer any more. */
export function createSender(client: webApi.WebClient, longest: number): Sender {
  const queue = createQueue(longest * QUEUE_SHARE, LIMITS.interval);
  const mayRespondTo = allowResponses(client.slackApiUrl);

  /** A message whose blocks are refused is sent as text: somebody waits for it. */
  const sendMessage = async (
    message: Message,
    send: (content: Message) => Promise<Attempt>,
    slot: Slot,
  ): Promise<Sent> => {
    const sent = await queue(slot, () => send(message));
    if (sent.kind !== 'invalid') return sent;
    const again = await queue(slot, () => send({ text: message.text, blocks: [] }));
    return again.kind === 'sent' ? { kind: 'sent', refused: sent.problem } : again;
  };

  return {
    post: ({ channel, thread, user = '' }, message) =>
      sendMessage(
        message,
        (content) => settle(client.chat.postMessage({ channel, ...inThread(content, thread), ...FOLDED })),
        { channel, person: user },
      ),
    whisper: ({ channel, user, thread }, message) =>
      sendMessage(
        message,
        (content) => settle(client.chat.postEphemeral({ channel, user, ...inThread(content, thread) })),
        { channel, person: user },
      ),
    respond: async (url, message, { toAll, inPlace, thread }) => {
      if (!mayRespondTo(url)) return { kind: 'invalid', problem: 'foreign_response_url' };
      const body = {
        response_type: toAll ? 'in_channel' : 'ephemeral',
        replace_original: inPlace,
        ...FOLDED,
      };
      return sendMessage(
        message,
        (content) => postJson(url, { ...body, ...inThread(content, inPlace ? undefined : thread) }, longest),
        { channel: url, person: '' },
      );
    },
    openModal: async (trigger_id, view, on) => {
      if (!on) return settleOnce(client.views.open({ trigger_id, view }));
      const pushed = await settleOnce(client.views.push({ trigger_id, view }));
      const isFull = pushed.kind === 'invalid' && pushed.problem === 'push_limit_reached';
      return isFull ? settleOnce(client.views.update({ view_id: on, view })) : pushed;
    },
    updateModal: (view_id, view) => settleOnce(client.views.update({ view_id, view })),
    publishHome: (user_id, view) => settleOnce(client.views.publish({ user_id, view })),
    suggest: (channel_id, questions) => {
      const prompts = questions.map((message) => ({ title: message, message }));
      // With `agent_view`, a thread_ts would make it fail without a word; the SDK's types ask for one.
      return settleOnce(client.apiCall('assistant.threads.setSuggestedPrompts', { channel_id, prompts }));
    },
  };
}

/** Links lead to the statement, which is quoted already. */
const FOLDED = { unfurl_links: false, unfurl_media: false } as const;

function inThread({ text, blocks }: Message, thread: string | undefined) {
  return { text, blocks: [...blocks], ...(thread && { thread_ts: thread }) };
}

/** The addresses that Slack gives for responses are its own, so nothing else is ever written to. */
function allowResponses(apiUrl: string): (url: string) => boolean {
  const api = new URL(apiUrl);
  return (url) => {
    if (!URL.canParse(url)) return false;
    const { origin } = new URL(url);
    return origin === api.origin || origin === `${api.protocol}//hooks.${api.host}`;
  };
}

async function postJson(url: string, body: object, longest: number): Promise<Attempt> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(longest),
    });
    const said = await response.text();
    if (response.ok && !/"ok":\s*false/.test(said)) return { kind: 'sent' };
    if (response.status === 429)
      return explainLimit(Number(response.headers.get('retry-after') ?? Number.NaN));
    // Slack names the error, as JSON or as bare words.
    const code = /"error":\s*"(\w+)"/.exec(said)?.[1] ?? /^\w+$/.exec(said)?.[0];
    return code && response.status < 500
      ? explainCode(code)
      : { kind: 'unreachable', problem: `HTTP ${response.status}` };
  } catch (error) {
    return explainFailure(error);
  }
}

function settle(call: Promise<unknown>): Promise<Attempt> {
  return call.then((): Attempt => ({ kind: 'sent' }), explain);
}

/** For what is of no use later. */
async function settleOnce(call: Promise<unknown>): Promise<Sent> {
  const outcome = await settle(call);
  return outcome.kind === 'later' ? { kind: 'unreachable', problem: outcome.problem } : outcome;
}

function explain(error: unknown): Attempt {
  if (error instanceof webApi.WebAPIPlatformError) {
    const { data } = error;
    const needed = 'needed' in data ? String(data.needed) : 'unknown';
    return data.error === 'missing_scope'
      ? { kind: 'lacking', scope: needed, remedy: ADD_SCOPE }
      : explainCode(data.error);
  }
  if (error instanceof webApi.WebAPIRateLimitedError) return explainLimit(error.retryAfter);
  if (error instanceof webApi.WebAPIHTTPError)
    return { kind: 'unreachable', problem: `HTTP ${error.statusCode}` };
  return explainFailure(error instanceof webApi.WebAPIRequestError ? error.original : error);
}

function explainLimit(seconds: number): Attempt {
  const problem = 'rate limited';
  return Number.isNaN(seconds)
    ? { kind: 'unreachable', problem }
    : { kind: 'later', wait: seconds * 1_000, problem };
}

const EXPIRED = new Set(
  'expired_trigger_id exchanged_trigger_id expired_url used_url not_found view_not_found'.split(' '),
);
const FORBIDDEN = new Set(
  'access_denied cannot_dm_bot channel_is_archived channel_not_found ekm_access_denied is_archived messages_tab_disabled no_permission not_enabled not_in_channel user_disabled user_not_found user_not_in_channel'.split(
    ' ',
  ),
);
/** One thread takes no replies. */
const OF_THREAD = new Set(['cannot_reply_to_message', 'thread_locked']);
/** There are many of these: `restricted_action_read_only_channel`, `…_thread_only_channel`, … */
const RESTRICTED = 'restricted_action';

function explainCode(code: string): Sent {
  if (EXPIRED.has(code)) return { kind: 'expired', code };
  if (REFUSED_TOKEN.has(code)) return { kind: 'unauthorized', setup: explainBotToken(code), code };
  if (OF_THREAD.has(code)) return { kind: 'forbidden', code, ofThread: true };
  if (FORBIDDEN.has(code) || code.startsWith(RESTRICTED)) return { kind: 'forbidden', code };
  return PASSING.has(code) ? { kind: 'unreachable', problem: code } : { kind: 'invalid', problem: code };
}
