import { Client, type ClientOptions, GatewayIntentBits, Partials } from 'discord.js';
import { WebSocket } from 'ws';
import type { Discord } from './index.ts';

/** Asks the REST API as a bot does, without a client between. */
export async function ask(
  discord: Discord,
  method: string,
  path: string,
  body?: unknown,
  token = discord.token,
): Promise<{ status: number; code: unknown; body: unknown; headers: Headers }> {
  const response = await fetch(`${discord.api}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const answer: unknown = text === '' ? undefined : JSON.parse(text);
  const code = typeof answer === 'object' && answer !== null && 'code' in answer ? answer.code : undefined;
  return { status: response.status, code, body: answer, headers: response.headers };
}

/** A real client, with what this bot needs of Discord. */
export function createBot(discord: Discord, options: Partial<ClientOptions> = {}): Client {
  const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;
  return new Client({
    intents: [Guilds, GuildMessages, DirectMessages],
    partials: [Partials.Channel],
    waitGuildTimeout: 300,
    ...options,
    rest: { api: discord.api, ...options.rest },
  });
}

/** A connection to the gateway without a client. */
export interface RawConnection {
  /** Frames received so far. */
  readonly frames: readonly { readonly op: number; readonly t?: string | null; readonly d?: unknown }[];
  send(frame: unknown): void;
  /** Resolves with the code with which it was closed. */
  readonly closed: Promise<number>;
  close(code?: number): void;
  waitFor(op: number, t?: string): Promise<unknown>;
}

export function connectRaw(discord: Discord, query = 'v=10&encoding=json'): RawConnection {
  const socket = new WebSocket(`${discord.api.replace('http', 'ws').replace('/api', '')}/?${query}`);
  const frames: { op: number; t?: string | null; d?: unknown }[] = [];
  const waiting = new Set<() => void>();
  socket.on('message', (data) => {
    frames.push(JSON.parse(String(data)));
    for (const look of [...waiting]) look();
  });
  const early: unknown[] = [];
  socket.on('open', () => {
    for (const frame of early) socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
  });
  return {
    frames,
    send: (frame) => {
      if (socket.readyState === WebSocket.CONNECTING) early.push(frame);
      else socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
    },
    closed: new Promise((resolve) => {
      socket.on('close', resolve);
      socket.on('error', () => undefined);
    }),
    close: (code) => socket.close(code),
    waitFor: (op, t) =>
      new Promise((resolve) => {
        const look = (): void => {
          const frame = frames.find((one) => one.op === op && (t === undefined || one.t === t));
          if (!frame) return;
          waiting.delete(look);
          resolve(frame.d);
        };
        waiting.add(look);
        look();
      }),
  };
}

/** What a bot says first. */
export function identify(discord: Discord, more: Record<string, unknown> = {}): unknown {
  const properties = { os: 'linux', browser: 'test', device: 'test' };
  return {
    op: 2,
    d: { token: discord.token, intents: (1 << 0) | (1 << 9) | (1 << 12), properties, ...more },
  };
}
