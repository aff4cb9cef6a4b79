import { randomUUID } from 'node:crypto';
import type { JsonObject } from '../json.ts';
import { APP, BOT, type Channel, type Heard, type Workspace } from './workspace.ts';

/** What a person types, as it arrives: Slack escapes these three and nothing else. */
export function asTyped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const IM_HISTORY = { im: 'im:history', public: 'channels:history', private: 'groups:history' };
const SUBSCRIPTION = { im: 'message.im', public: 'message.channels', private: 'message.groups' };
const CHANNEL_TYPE = { im: 'im', public: 'channel', private: 'group' };

/** Why the app is not told of an event; undefined where it is. */
export function whyNotTold(workspace: Workspace, event: JsonObject): string | undefined {
  const channel = workspace.channels.get(String(event.channel));
  const type = String(event.type);
  const kind = channel?.kind ?? 'public';
  const subscription = type === 'message' ? SUBSCRIPTION[kind] : type;
  const always = ['app_uninstalled', 'tokens_revoked'].includes(type);
  if (!always && !workspace.events.has(subscription)) return 'not_subscribed';
  const scope =
    type === 'message' ? IM_HISTORY[kind] : type === 'app_mention' ? 'app_mentions:read' : undefined;
  if (scope !== undefined && !workspace.scopes.has(scope)) return 'missing_scope';
  return channel !== undefined && !channel.member ? 'not_in_channel' : undefined;
}

export function eventCallback(workspace: Workspace, event: JsonObject): JsonObject & { event_id: string } {
  return {
    token: 'verification-token',
    team_id: workspace.team.id,
    api_app_id: APP,
    event,
    type: 'event_callback',
    event_id: workspace.nextId('Ev'),
    event_time: Math.floor(Date.now() / 1000),
    authorizations: [
      {
        enterprise_id: workspace.enterprise?.id ?? null,
        team_id: workspace.team.id,
        user_id: BOT,
        is_bot: true,
        is_enterprise_install: workspace.orgWide,
      },
    ],
    is_ext_shared_channel: false,
    event_context: workspace.nextId('4-'),
  };
}

function richText(text: string): JsonObject[] {
  const elements = [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }];
  return [{ type: 'rich_text', block_id: 'typed', elements }];
}

/** One written message as the events that Slack makes of it: `message`, `app_mention`. */
export function messageEvents(workspace: Workspace, channel: Channel, heard: Heard, more: JsonObject = {}) {
  const { thread_ts } = heard;
  const parent = workspace.heard.get(`${channel.id}/${thread_ts}`);
  const common = {
    user: heard.user,
    ts: heard.ts,
    client_msg_id: randomUUID(),
    text: heard.text,
    team: workspace.team.id,
    blocks: richText(heard.text),
    ...(thread_ts === undefined ? {} : { thread_ts, parent_user_id: parent?.user }),
    channel: channel.id,
    event_ts: heard.ts,
    ...more,
  };
  return {
    message: { type: 'message', ...common, channel_type: CHANNEL_TYPE[channel.kind] },
    mention: { type: 'app_mention', ...common },
  };
}
