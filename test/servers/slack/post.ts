import { isObject, type JsonObject, objectsOf, textOf } from '../json.ts';
import { checkMessageBlocks } from './block-kit/check.ts';
import type { Ledger, Posted, Via } from './ledger.ts';
import { findPings } from './pings.ts';
import { type Refusal, refuse } from './reply.ts';
import { BOT, type Workspace } from './workspace.ts';

/** Where everything a call can touch hangs together. */
export interface Slack {
  readonly workspace: Workspace;
  readonly ledger: Ledger;
  /** Tells the app of a message of its own, as Slack does in direct messages. */
  echo(message: Posted): void;
}

const POST_TEXT = 40_000;

export function checkContent({ blocks, text = '' }: JsonObject): Refusal | undefined {
  if (blocks !== undefined && !(Array.isArray(blocks) && blocks.every(isObject)))
    return refuse('invalid_blocks_format');
  if (typeof text !== 'string') return refuse('invalid_arguments', ['text must be a string']);
  if (text.trim() === '' && objectsOf(blocks).length === 0) return refuse('no_text');
  if (text.length > POST_TEXT) return refuse('msg_too_long');
  const refused = checkMessageBlocks(blocks ?? []);
  return refused && refuse(refused.error, refused.messages);
}

const TS = /^\d{10}\.\d{6}$/;

export function checkThread(threadTs: unknown): Refusal | undefined {
  if (threadTs === undefined || (typeof threadTs === 'string' && TS.test(threadTs))) return undefined;
  return refuse('invalid_thread_ts', [`${String(threadTs)} is not a valid thread_ts`]);
}

export interface PostTarget {
  readonly channel: string;
  readonly via: Via;
  readonly ephemeral?: string | undefined;
}

/** Slack takes a thread_ts that names no message, and a reply's instead of its thread's; neither shows well. */
function lookAtThread({ workspace, ledger }: Slack, channel: string, threadTs: string | undefined): void {
  if (threadTs === undefined) return;
  const parent = workspace.heard.get(`${channel}/${threadTs}`);
  if (parent === undefined) ledger.odd(`thread_ts ${threadTs} names no message in ${channel}`);
  else if (parent.thread_ts !== undefined && parent.thread_ts !== threadTs)
    ledger.odd(`thread_ts ${threadTs} is a reply's, not its thread's`);
}

/** Commits a message that was checked. */
export function commitPost(slack: Slack, target: PostTarget, content: JsonObject): Posted {
  const { workspace, ledger } = slack;
  const { channel, via, ephemeral } = target;
  const { text = '', thread_ts } = { text: textOf(content.text), thread_ts: textOf(content.thread_ts) };
  const thread = thread_ts === undefined ? {} : { thread_ts };
  lookAtThread(slack, channel, thread_ts);
  if (text.trim() === '') ledger.odd(`a message without top-level text in ${channel}: nothing to read out`);
  const posted: Posted = {
    channel,
    ts: workspace.nextTs(),
    ...thread,
    ...(ephemeral === undefined ? {} : { ephemeral }),
    via,
    at: performance.now(),
    text,
    blocks: objectsOf(content.blocks),
    edits: 0,
  };
  ledger.pings.push(...findPings(text).map((token) => ({ token, channel, via })));
  ledger.messages.push(posted);
  if (ephemeral === undefined) {
    workspace.hear({ channel, ts: posted.ts, user: BOT, text, ...thread });
    slack.echo(posted);
  }
  return posted;
}

/** Puts other content in the place of a message's. Edits notify nobody, but what they hold is still looked at. */
export function commitEdit(slack: Slack, message: Posted, content: JsonObject): void {
  const { channel } = message;
  message.text = textOf(content.text) ?? '';
  message.blocks = objectsOf(content.blocks);
  message.edits += 1;
  slack.ledger.pings.push(
    ...findPings(message.text).map((token) => ({ token, channel, via: 'response_url' as const })),
  );
  if (message.ephemeral === undefined) slack.echo(message);
}
