import { checkMessageBlocks } from './block-kit/check.ts';
import { isObject, type JsonObject, objectsOf, textOf } from './json.ts';
import type { Ledger, Posted, Via } from './ledger.ts';
import { findPings } from './pings.ts';
import { type Refusal, refuse } from './reply.ts';
import { BOT, type Workspace } from './workspace.ts';

/** Where everything a call can touch hangs together. */
export interface Slack {
  readonly workspace: Workspace;
  readonly ledger: Ledger;
  /** Tells the app of a message of its own, as Slack does in direct messages. */
  echo(message: Posted, edited: boolean): void;
}

const POST_TEXT = 40_000;
/** https://docs.slack.dev/reference/methods/chat.update: `msg_too_long` comes far sooner than for a post. */
export const UPDATE_TEXT = 4_000;

export function checkContent(content: JsonObject, maxText = POST_TEXT): Refusal | undefined {
  const { blocks, text } = content;
  if (content.attachments !== undefined)
    return refuse('invalid_attachments', ['attachments are not known here']);
  if (blocks !== undefined && !(Array.isArray(blocks) && blocks.every(isObject)))
    return refuse('invalid_blocks_format');
  if (text !== undefined && typeof text !== 'string')
    return refuse('invalid_arguments', ['text must be a string']);
  if ((text ?? '').trim() === '' && objectsOf(blocks).length === 0) return refuse('no_text');
  if ((text ?? '').length > maxText) return refuse('msg_too_long');
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
function lookAtThread(slack: Slack, channel: string, threadTs: string | undefined): boolean {
  if (threadTs === undefined) return false;
  const parent = slack.workspace.heard.get(`${channel}/${threadTs}`);
  if (parent === undefined) slack.ledger.odd(`thread_ts ${threadTs} names no message in ${channel}`);
  else if (parent.thread_ts !== undefined && parent.thread_ts !== threadTs)
    slack.ledger.odd(`thread_ts ${threadTs} is a reply's, not its thread's`);
  return parent === undefined;
}

function notePings(slack: Slack, content: JsonObject, channel: string, via: string): void {
  const linkNames = content.parse === 'full' || content.link_names === true;
  for (const ping of findPings(textOf(content.text) ?? '', objectsOf(content.blocks), linkNames))
    slack.ledger.pings.push({ ...ping, channel, via });
}

/** Commits a message that was checked. */
export function commitPost(slack: Slack, target: PostTarget, content: JsonObject): Posted {
  const { workspace, ledger } = slack;
  const { channel, via, ephemeral } = target;
  const text = textOf(content.text) ?? '';
  const threadTs = textOf(content.thread_ts);
  const posted: Posted = {
    channel,
    ts: workspace.nextTs(),
    ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
    ...(ephemeral === undefined ? {} : { ephemeral }),
    via,
    at: performance.now(),
    orphan: lookAtThread(slack, channel, threadTs),
    text,
    blocks: objectsOf(content.blocks),
    edits: 0,
    deleted: false,
  };
  if (text.trim() === '') ledger.odd(`a message without top-level text in ${channel}: nothing to read out`);
  notePings(slack, content, channel, via);
  ledger.messages.push(posted);
  if (ephemeral === undefined) {
    const { ts, thread_ts } = posted;
    workspace.hear({ channel, ts, user: BOT, text, ...(thread_ts === undefined ? {} : { thread_ts }) });
    slack.echo(posted, false);
  }
  return posted;
}

/** Puts other content in the place of a message's. Edits notify nobody, but what they hold is still looked at. */
export function commitEdit(slack: Slack, message: Posted, content: JsonObject, via: string): void {
  message.text = textOf(content.text) ?? '';
  message.blocks = objectsOf(content.blocks);
  message.edits += 1;
  notePings(slack, content, message.channel, via);
  if (message.ephemeral === undefined) slack.echo(message, true);
}

export function commitDeletion(slack: Slack, message: Posted): void {
  message.deleted = true;
  slack.workspace.forget(message.channel, message.ts);
}
