import type { JsonObject } from '../../json.ts';
import type { Posted } from '../ledger.ts';
import { checkContent, checkThread, commitPost, type Slack } from '../post.ts';
import { refuse } from '../reply.ts';
import { APP, BOT, BOT_ID } from '../workspace.ts';
import { findWritable, isRefusal, type Method } from './method.ts';

export function asMessage(slack: Slack, posted: Posted): JsonObject {
  return {
    type: 'message',
    user: BOT,
    bot_id: BOT_ID,
    app_id: APP,
    team: slack.workspace.team.id,
    ts: posted.ts,
    text: posted.text,
    ...(posted.thread_ts === undefined ? {} : { thread_ts: posted.thread_ts }),
    blocks: posted.blocks.map((block, at) => ({ block_id: `b${at}`, ...block })),
  };
}

const postMessage: Method = {
  token: 'bot',
  scopes: ['chat:write'],
  required: ['channel'],
  optional: ['text', 'blocks', 'thread_ts', 'unfurl_links', 'unfurl_media'],
  posts: true,
  run(slack, args) {
    const channel = findWritable(slack, args.channel);
    if (isRefusal(channel)) return channel;
    const refused = checkThread(args.thread_ts) ?? checkContent(args);
    if (refused) return refused;
    const posted = commitPost(slack, { channel: channel.id, via: 'chat.postMessage' }, args);
    return { ok: true, channel: channel.id, ts: posted.ts, message: asMessage(slack, posted) };
  },
};

const postEphemeral: Method = {
  token: 'bot',
  scopes: ['chat:write'],
  required: ['channel', 'user'],
  optional: ['text', 'blocks', 'thread_ts'],
  posts: true,
  run(slack, args) {
    const channel = findWritable(slack, args.channel);
    if (isRefusal(channel)) return channel;
    const user = String(args.user);
    if (!slack.workspace.users.has(user)) return refuse('user_not_found');
    if (!channel.users.includes(user)) return refuse('user_not_in_channel');
    const refused = checkThread(args.thread_ts) ?? checkContent(args);
    if (refused) return refused;
    const target = { channel: channel.id, via: 'chat.postEphemeral' as const, ephemeral: user };
    return { ok: true, message_ts: commitPost(slack, target, args).ts };
  },
};

export const chatMethods: Readonly<Record<string, Method>> = {
  'chat.postMessage': postMessage,
  'chat.postEphemeral': postEphemeral,
};
