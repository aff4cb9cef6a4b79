import { isObject, textOf } from '../json.ts';
import { checkThread } from '../post.ts';
import { refuse } from '../reply.ts';
import { findChannel, isRefusal, type Method } from './method.ts';

const PROMPTS = 4;

function promptsOf(value: unknown): { title: string; message: string }[] | undefined {
  if (!Array.isArray(value) || value.length < 1 || value.length > PROMPTS) return undefined;
  const prompts = value.filter(isObject).map((one) => ({
    title: textOf(one.title) ?? '',
    message: textOf(one.message) ?? '',
  }));
  return prompts.length === value.length && prompts.every((one) => one.title !== '' && one.message !== '')
    ? prompts
    : undefined;
}

// With `agent_view`, a thread_ts makes it fail without a word:
// https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts
const setSuggestedPrompts: Method = {
  token: 'bot',
  scopes: ['assistant:write'],
  required: ['channel_id', 'prompts'],
  optional: ['thread_ts', 'title'],
  run(slack, args) {
    const channel = findChannel(slack, args.channel_id);
    if (isRefusal(channel)) return channel;
    if (channel.kind !== 'im') return refuse('channel_not_found');
    const prompts = promptsOf(args.prompts);
    if (prompts === undefined)
      return refuse('invalid_arguments', [
        `must be 1 to ${PROMPTS}, each with title and message [json-pointer:/prompts]`,
      ]);
    const refused = checkThread(args.thread_ts);
    if (refused) return refused;
    const threadTs = textOf(args.thread_ts);
    const title = textOf(args.title);
    const shown = slack.workspace.agentView === (threadTs === undefined);
    if (!shown)
      slack.ledger.odd('suggested prompts that nobody sees: agent_view takes them without thread_ts');
    slack.ledger.prompts.push({
      channel: channel.id,
      prompts,
      shown,
      ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
      ...(title === undefined ? {} : { title }),
    });
    return { ok: true };
  },
};

function threadMethod(method: string, required: string, optional: readonly string[]): Method {
  return {
    token: 'bot',
    scopes: ['assistant:write'],
    required: ['channel_id', 'thread_ts', required],
    optional,
    run(slack, args) {
      const channel = findChannel(slack, args.channel_id);
      if (isRefusal(channel)) return channel;
      const refused = checkThread(args.thread_ts);
      if (refused) return refused;
      slack.ledger.threads.push({ method, ...args });
      return { ok: true };
    },
  };
}

export const assistantMethods: Readonly<Record<string, Method>> = {
  'assistant.threads.setSuggestedPrompts': setSuggestedPrompts,
  'assistant.threads.setStatus': threadMethod('setStatus', 'status', ['loading_messages']),
  'assistant.threads.setTitle': threadMethod('setTitle', 'title', []),
};
