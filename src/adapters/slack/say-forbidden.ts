import type { Words } from '../words/words.ts';

/** Why there is no answer in a channel, and who can mend it. */
export function sayForbidden({ slack }: Words, channel: string, code: string): string {
  if (/archived/.test(code)) return slack.archived(channel);
  if (/^(?:thread_locked|cannot_reply_to_message)$/.test(code)) return slack.noReplies(channel);
  if (/not_in_channel|channel_not_found/.test(code)) return slack.notMember(channel);
  return slack.mayNotPost(channel);
}
