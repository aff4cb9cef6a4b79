import { expect } from 'vitest';
import type { Message } from '../../servers/discord/index.ts';
import { describeCards, type Seen } from '../card-contract.ts';
import { openDiscord } from './open-discord.ts';
import { readPressables, readShown } from './read-shown.ts';

/** What each command asks for. */
const OPTIONS: Readonly<Record<string, string>> = {
  ask: 'question',
  read: 'place',
  find: 'words',
  check: 'quote',
  define: 'term',
};

describeCards('Discord', async (feedback) => {
  const { discord, restart, failures, close } = await openDiscord({ feedback });
  const see = (message: Message | undefined): Seen => {
    if (!message) throw new Error('No message was made');
    const pressables = readPressables(message.components);
    return {
      text: readShown(message.components).text,
      labels: [...pressables.keys()],
      isPrivate: message.ephemeral,
      press: async (wanted) => {
        const [, pressed = { customId: `no ${wanted}` }] =
          [...pressables].find(([label]) =>
            typeof wanted === 'string' ? label === wanted : wanted.test(label),
          ) ?? [];
        return see((await discord.press({ message, ...pressed }).answered()).message);
      },
    };
  };
  const run = async (name: string, words?: string): Promise<Seen> => {
    const options = words === undefined ? {} : { [OPTIONS[name] ?? '']: words };
    return see((await discord.command({ name, options }).answered()).message);
  };
  return {
    ask: (question) => run('ask', question),
    run,
    restart,
    close: async () => {
      expect(failures).toEqual([]);
      expect(discord.pings).toEqual([]);
      await close();
    },
  };
});
