import type { JsonObject } from '../json.ts';
import type { Posted } from '../ledger.ts';
import {
  checkContent,
  checkThread,
  commitDeletion,
  commitEdit,
  commitPost,
  type Slack,
  UPDATE_TEXT,
} from '../post.ts';
import { refuse } from '../reply.ts';
import { APP, BOT, BOT_ID } from '../workspace.ts';
import { findWritable, isRefusal, type Method } from './method.ts';

const CONTENT = ['text', 'blocks', 'attachments', 'parse', 'link_names', 'metadata'];

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
  optional: [...CONTENT, 'thread_ts', 'reply_broadcast', 'unfurl_links', 'unfurl_media', 'mrkdwn'],
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
  optional: [...CONTENT, 'thread_ts'],
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

/** Ephemeral messages are in no channel's history, so they can be neither edited nor deleted here. */
function findOwn(slack: Slack, channel: string, ts: unknown): Posted | undefined {
  return slack.ledger.messages.find(
    (one) => one.channel === channel && one.ts === ts && one.ephemeral === undefined && !one.deleted,
  );
}

const update: Method = {
  token: 'bot',
  scopes: ['chat:write'],
  required: ['channel', 'ts'],
  optional: [...CONTENT, 'reply_broadcast'],
  run(slack, args) {
    const channel = findWritable(slack, args.channel);
    if (isRefusal(channel)) return channel;
    const own = findOwn(slack, channel.id, args.ts);
    if (own === undefined) {
      const heard = slack.workspace.heard.has(`${channel.id}/${String(args.ts)}`);
      return refuse(heard ? 'cant_update_message' : 'message_not_found');
    }
    const refused = checkContent(args, UPDATE_TEXT);
    if (refused) return refused;
    commitEdit(slack, own, args, 'chat.update');
    return { ok: true, channel: channel.id, ts: own.ts, text: own.text, message: asMessage(slack, own) };
  },
};

const remove: Method = {
  token: 'bot',
  scopes: ['chat:write'],
  required: ['channel', 'ts'],
  optional: [],
  run(slack, args) {
    const channel = findWritable(slack, args.channel);
    if (isRefusal(channel)) return channel;
    const own = findOwn(slack, channel.id, args.ts);
    if (own === undefined) {
      const heard = slack.workspace.heard.has(`${channel.id}/${String(args.ts)}`);
      return refuse(heard ? 'cant_delete_message' : 'message_not_found');
    }
    commitDeletion(slack, own);
    return { ok: true, channel: channel.id, ts: own.ts };
  },
};

export const chatMethods: Readonly<Record<string, Method>> = {
  'chat.postMessage': postMessage,
  'chat.postEphemeral': postEphemeral,
  'chat.update': update,
  'chat.delete': remove,
};
