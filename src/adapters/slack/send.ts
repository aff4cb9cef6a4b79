import { type types, webApi } from '@slack/bolt';
import { explainFailure } from '../chat/failure.ts';
import { createQueue, type Outcome } from '../chat/queue.ts';
import type { Sent } from '../chat/sent.ts';
import { MESSAGE_INTERVAL } from './limits.ts';
import type { Message } from './render.ts';
import { explainBotToken, isPassing, isTokenRefused } from './setup-problem.ts';

/** What is said to an interaction through its response_url: works where the bot is no member, five times within 30 minutes. */
export interface Response {
  readonly message: Message;
  readonly toAll: boolean;
  readonly inPlace: boolean;
  readonly thread?: string | undefined;
}

export interface Sender {
  /** A message in a channel, or to a person. */
  readonly post: (channel: string, message: Message, thread?: string | undefined) => Promise<Sent>;
  /** A message in a channel that one person sees. */
  readonly whisper: (place: Whispered, message: Message) => Promise<Sent>;
  readonly respond: (url: string, response: Response) => Promise<Sent>;
  /** A modal; where one is open, on top of it, or where no more fit, in its place. */
  readonly openModal: (trigger: string, view: types.ModalView, on?: string | undefined) => Promise<Sent>;
  readonly turnModal: (viewId: string, view: types.ModalView) => Promise<Sent>;
  readonly publishHome: (user: string, view: types.HomeView) => Promise<Sent>;
  readonly suggest: (channel: string, questions: readonly string[]) => Promise<Sent>;
}

export interface Whispered {
  readonly channel: string;
  readonly user: string;
  readonly thread?: string | undefined;
}

/** Each message is given up after `longest` milliseconds, when nobody waits for an answer any more. */
export function createSender(client: webApi.WebClient, longest: number): Sender {
  const queue = createQueue(longest, MESSAGE_INTERVAL);
  const mayRespondTo = allowResponses(client.slackApiUrl);

  /** A message whose blocks are refused is sent as text: somebody waits for it. */
  const sendMessage = async (
    message: Message,
    send: (content: Message) => Promise<Outcome>,
    channel: string,
  ): Promise<Sent> => {
    const sent = await queue(channel, () => send(message));
    if (sent.kind !== 'invalid') return sent;
    const again = await queue(channel, () => send({ text: message.text, blocks: [] }));
    return again.kind === 'sent' ? { kind: 'sent', refused: sent.problem } : again;
  };

  return {
    post: (channel, message, thread) =>
      sendMessage(
        message,
        (content) => settle(client.chat.postMessage({ channel, ...inThread(content, thread), ...FOLDED })),
        channel,
      ),
    whisper: ({ channel, user, thread }, message) =>
      sendMessage(
        message,
        (content) => settle(client.chat.postEphemeral({ channel, user, ...inThread(content, thread) })),
        channel,
      ),
    respond: async (url, { message, toAll, inPlace, thread }) => {
      if (!mayRespondTo(url)) return { kind: 'invalid', problem: 'foreign_response_url' };
      const body = {
        response_type: toAll ? 'in_channel' : 'ephemeral',
        replace_original: inPlace,
        ...FOLDED,
      };
      return sendMessage(
        message,
        (content) => postJson(url, { ...body, ...inThread(content, thread) }, longest),
        url,
      );
    },
    openModal: async (trigger_id, view, on) => {
      if (!on) return settleOnce(client.views.open({ trigger_id, view }));
      const pushed = await settleOnce(client.views.push({ trigger_id, view }));
      const isFull = pushed.kind === 'invalid' && pushed.problem === 'push_limit_reached';
      return isFull ? settleOnce(client.views.update({ view_id: on, view })) : pushed;
    },
    turnModal: (view_id, view) => settleOnce(client.views.update({ view_id, view })),
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

async function postJson(url: string, body: object, longest: number): Promise<Outcome> {
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

async function settle(call: Promise<unknown>): Promise<Outcome> {
  try {
    await call;
    return { kind: 'sent' };
  } catch (error) {
    return explain(error);
  }
}

/** For what is of no use later. */
async function settleOnce(call: Promise<unknown>): Promise<Sent> {
  const outcome = await settle(call);
  return outcome.kind === 'later' ? { kind: 'unreachable', problem: outcome.problem } : outcome;
}

function explain(error: unknown): Outcome {
  if (error instanceof webApi.WebAPIPlatformError) {
    const { data } = error;
    const needed = 'needed' in data ? String(data.needed) : 'unknown';
    return data.error === 'missing_scope' ? { kind: 'lacking', scope: needed } : explainCode(data.error);
  }
  if (error instanceof webApi.WebAPIRateLimitedError) return explainLimit(error.retryAfter);
  if (error instanceof webApi.WebAPIHTTPError)
    return { kind: 'unreachable', problem: `HTTP ${error.statusCode}` };
  return explainFailure(error instanceof webApi.WebAPIRequestError ? error.original : error);
}

function explainLimit(seconds: number): Outcome {
  const problem = 'rate limited';
  return Number.isNaN(seconds)
    ? { kind: 'unreachable', problem }
    : { kind: 'later', wait: seconds * 1_000, problem };
}

const EXPIRED = new Set(
  'expired_trigger_id exchanged_trigger_id expired_url used_url not_found view_not_found'.split(' '),
);
const FORBIDDEN = new Set(
  'access_denied cannot_dm_bot cannot_reply_to_message channel_is_archived channel_not_found ekm_access_denied is_archived messages_tab_disabled no_permission not_enabled not_in_channel thread_locked user_disabled user_not_found user_not_in_channel'.split(
    ' ',
  ),
);
/** There are many of these: `restricted_action_read_only_channel`, `…_thread_only_channel`, … */
const RESTRICTED = 'restricted_action';

function explainCode(code: string): Sent {
  if (EXPIRED.has(code)) return { kind: 'expired', code };
  if (isTokenRefused(code)) return { kind: 'unauthorized', setup: explainBotToken(code) };
  if (FORBIDDEN.has(code) || code.startsWith(RESTRICTED)) return { kind: 'forbidden', code };
  return isPassing(code) ? { kind: 'unreachable', problem: code } : { kind: 'invalid', problem: code };
}
