import { objectsOf, textOf } from '../../json.ts';
import { refuse } from '../reply.ts';
import { findChannel, isRefusal, type Method } from './method.ts';

const PROMPTS = 4;

// With `agent_view`, a thread_ts makes it fail without a word, without `agent_view` its lack does:
// https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts
const setSuggestedPrompts: Method = {
  token: 'bot',
  scopes: ['assistant:write'],
  required: ['channel_id', 'prompts'],
  optional: [],
  run(slack, args) {
    const channel = findChannel(slack, args.channel_id);
    if (isRefusal(channel)) return channel;
    if (channel.kind !== 'im') return refuse('channel_not_found');
    const prompts = objectsOf(args.prompts).map(({ title, message }) => ({
      title: textOf(title) ?? '',
      message: textOf(message) ?? '',
    }));
    const areWhole = prompts.every(({ title, message }) => title !== '' && message !== '');
    if (prompts.length < 1 || prompts.length > PROMPTS || !areWhole)
      return refuse('invalid_arguments', [
        `must be 1 to ${PROMPTS}, each with title and message [json-pointer:/prompts]`,
      ]);
    const shown = slack.workspace.agentView;
    if (!shown) slack.ledger.odd('suggested prompts that nobody sees: without agent_view they need a thread');
    slack.ledger.prompts.push({ channel: channel.id, prompts, shown });
    return { ok: true };
  },
};

export const assistantMethods: Readonly<Record<string, Method>> = {
  'assistant.threads.setSuggestedPrompts': setSuggestedPrompts,
};
