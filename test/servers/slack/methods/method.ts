import type { JsonObject } from '../../json.ts';
import type { Slack } from '../post.ts';
import { type Refusal, type Reply, refuse } from '../reply.ts';
import type { Channel } from '../workspace.ts';

export interface Method {
  readonly token: 'bot' | 'app' | 'none';
  readonly scopes: readonly string[];
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** Posting has a limit of its own for each channel. */
  readonly posts?: boolean;
  run(slack: Slack, args: JsonObject): Reply;
}

/** A channel the bot can name: a private one that it isn't in does not exist for it. */
export function findChannel(slack: Slack, id: unknown): Channel | Refusal {
  const { channels, users } = slack.workspace;
  const key = typeof id === 'string' ? id : '';
  const channel = users.has(key) ? slack.workspace.directMessageOf(key) : channels.get(key);
  if (channel === undefined || (channel.kind === 'private' && !channel.member))
    return refuse('channel_not_found');
  return channel;
}

export function isRefusal(value: Channel | Refusal): value is Refusal {
  return 'ok' in value;
}

/** A channel the bot may write in. */
export function findWritable(slack: Slack, id: unknown): Channel | Refusal {
  const channel = findChannel(slack, id);
  if (isRefusal(channel)) return channel;
  if (channel.archived) return refuse('is_archived');
  return channel.member ? channel : refuse('not_in_channel');
}
