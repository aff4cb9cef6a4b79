import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { vi } from 'vitest';
import { MESSAGE_CHARACTERS } from './render.ts';

/** What somebody said in the room. */
export interface Said {
  readonly id: string;
  readonly from: string;
  readonly text: string;
  readonly replyTo?: string | undefined;
  readonly isBot: boolean;
}

/** What became of a message of the bot. */
export interface Receipt {
  readonly id: string;
  readonly refused?: string | undefined;
}

export type ToBot = Said | Receipt;

/** A message of the bot: to all or, with `to`, to one. */
export interface Posted {
  readonly id: string;
  readonly text: string;
  readonly to?: string | undefined;
}

/** A room on loopback, which refuses what such a chat would: what is too long, empty, or comes twice. */
export async function openRoom() {
  const posted: Posted[] = [];
  const refusals: { readonly id: string; readonly why: string }[] = [];
  let bot: Socket | undefined;
  let isMuted = false;
  let count = 0;
  const refuse = ({ id, text, to }: Posted): string | undefined => {
    if (isMuted && !to) return 'muted';
    if (text.length > MESSAGE_CHARACTERS) return `${text.length} characters`;
    if (!text.trim()) return 'empty';
    return posted.some((one) => one.id === id) ? 'twice' : undefined;
  };
  const server = createServer((socket) => {
    socket.on('error', () => {});
    createInterface({ input: socket }).on('line', (line) => {
      const message = JSON.parse(line) as Posted | { readonly name: string };
      if ('name' in message) {
        bot = socket;
        return;
      }
      const refused = refuse(message);
      if (refused) refusals.push({ id: message.id, why: refused });
      else posted.push(message);
      socket.write(`${JSON.stringify({ id: message.id, refused })}\n`);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The room has no port');
  const waitFor = <T>(look: () => T | undefined | false): Promise<T> =>
    vi.waitFor(
      () => {
        const seen = look();
        if (!seen) throw new Error('not yet');
        return seen;
      },
      { timeout: 5_000, interval: 2 },
    );
  const say = (text: string, said: Partial<Said> = {}): Said => {
    const one: Said = { id: `m${++count}`, from: 'ben', text, isBot: false, ...said };
    bot?.write(`${JSON.stringify(one)}\n`);
    return one;
  };
  return {
    port: address.port,
    posted,
    refusals,
    /** Waits for the bot to come in. */
    joined: () => waitFor(() => bot !== undefined),
    say,
    waitFor,
    /** Says something, and gives what the bot says next. */
    hear: async (text: string, said?: Partial<Said>): Promise<Posted> => {
      const before = posted.length;
      say(text, said);
      return waitFor(() => posted[before]);
    },
    mute: () => {
      isMuted = true;
    },
    /** Ends the bot's connection, and waits for the next. */
    drop: async () => {
      const last = bot;
      last?.destroy();
      await waitFor(() => bot !== last);
    },
    close: async () => {
      bot?.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
