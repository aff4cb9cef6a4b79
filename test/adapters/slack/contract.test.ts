import { expect } from 'vitest';
import { asTyped, BEN, BOT, BOT_ID, GENERAL } from '../../servers/slack/index.ts';
import { type Chat, describeAdapter } from '../adapter-contract.ts';
import { nextMessage, openSlack } from './open-slack.ts';
import { readShown } from './read-shown.ts';

for (const mode of ['socket', 'http'] as const)
  describeAdapter(`Slack, ${mode} mode`, async (rapporteur): Promise<Chat> => {
    const { slack, log, close } = await openSlack({ rapporteur, mode });
    let thread: string | undefined;
    const ask = async (question: string, thread_ts?: string) => {
      const text = asTyped(question);
      const answer = await nextMessage(slack, () => {
        const { ts } = slack.mention({ text, ...(thread_ts && { thread_ts }) });
        thread = thread_ts ?? ts;
      });
      expect(answer).toMatchObject({ channel: GENERAL, thread_ts: thread, via: 'chat.postMessage' });
      return readShown(answer);
    };
    return {
      ask: (question) => ask(question),
      followUp: (question) => ask(question, thread),
      askAs: async (who, question) => {
        const author = who === 'itself' ? { user: BOT, bot_id: BOT_ID } : { user: BEN, bot_id: 'B0OTHER' };
        slack.event({
          type: 'app_mention',
          ...author,
          channel: GENERAL,
          text: `<@${BOT}> ${question}`,
          ts: slack.workspace.nextTs(),
          event_ts: slack.workspace.nextTs(),
        });
      },
      countAnswers: () => slack.messages.length,
      pings: () => slack.pings.map(({ token }) => token),
      log,
      close: async () => {
        expect(slack.oddities).toEqual([]);
        await close();
      },
    };
  });
