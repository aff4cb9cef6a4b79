import type { Posted } from '../../servers/slack/index.ts';
import { describeCards, type Seen } from '../card-contract.ts';
import { openSlack } from './open-slack.ts';
import { closeUnharmed, labelsOf, pressable, talkIn, textOf } from './talk.ts';

describeCards('Slack', async (feedback) => {
  const opened = await openSlack({ feedback });
  const { slack, restart } = opened;
  const talk = talkIn(slack);
  const see = (message: Posted): Seen => ({
    text: textOf(message),
    labels: labelsOf(message),
    isPrivate: message.ephemeral !== undefined,
    press: async (label) => {
      const { edits } = message;
      const before = slack.messages.length;
      slack.press({ message, ...pressable(message.blocks, label) });
      return see(await slack.waitFor(() => slack.messages[before] ?? (message.edits > edits && message)));
    },
  });
  return {
    ask: async (question) => see(await talk.mention(question)),
    run: async (command, words = '') => see(await talk.run(`${command} ${words}`.trim())),
    restart,
    close: () => closeUnharmed(opened),
  };
});
