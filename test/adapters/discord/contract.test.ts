import type { Message } from '../../servers/discord/index.ts';
import { type Chat, describeAdapter } from '../adapter-contract.ts';
import { openDiscord } from './open-discord.ts';
import { readShown } from './read-shown.ts';

describeAdapter('Discord', async (rapporteur): Promise<Chat> => {
  const { discord, log, close } = await openDiscord({ rapporteur });
  const { bot, people } = discord;
  const mention = `<@${bot.id}>`;
  let last: Message | undefined;
  return {
    ask: async (question) => {
      last = await discord.post({ content: `${mention} ${question}`, mentions: [bot] }).answered();
      return readShown(last.components);
    },
    followUp: async (question) => {
      if (!last) throw new Error('there is nothing to follow up');
      last = await discord.post({ content: question, reference: last }).answered();
      return readShown(last.components);
    },
    askAs: async (who, question) => {
      const author = who === 'itself' ? bot : people.otherBot;
      discord.post({ content: `${mention} ${question}`, mentions: [bot], author });
    },
    countAnswers: () => discord.messages.length,
    pings: () => discord.pings.flatMap(({ pings }) => pings),
    log,
    close,
  };
});
