import { type Ear, isForOthers } from './receive-message.ts';

const OF_MESSAGES: ReadonlySet<unknown> = new Set(['app_mention', 'message']);
/** Those that are listened to beside messages. */
const OTHERS: ReadonlySet<unknown> = new Set(['app_home_opened', 'app_uninstalled', 'tokens_revoked']);

/**
 * Whether Slack tells of something that the bot does nothing about: in a busy workspace, nearly all. Bolt would look up whose it is and run all listeners, which
 * costs three times as much as to read and to acknowledge it.
 */
export function isNoise(body: object, channels: Ear['channels']): boolean {
  if (!('type' in body && body.type === 'event_callback' && 'event' in body)) return false;
  const { event } = body;
  if (typeof event !== 'object' || event === null || !('type' in event)) return false;
  return OF_MESSAGES.has(event.type) ? isForOthers(event, channels) : !OTHERS.has(event.type);
}
