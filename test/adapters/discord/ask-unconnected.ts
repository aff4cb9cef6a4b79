import { Client, Events, GatewayDispatchEvents } from 'discord.js';
import { createBot } from '../../../src/adapters/chat/bot.ts';
import { createClaims } from '../../../src/adapters/claims.ts';
import { listenTo } from '../../../src/adapters/discord/receive.ts';
import { MEDIUM } from '../../../src/adapters/discord/render.ts';
import { createTurns } from '../../../src/adapters/turns.ts';
import { recordLog } from '../record-log.ts';
import { rapporteur } from '../run-terminal.ts';

/** A request as the bot makes it. */
export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

const BOT = '1000000000000000001';
const PERSON = { id: '1100000000000000001', username: 'alice', discriminator: '0' };
const GUILD = '1200000000000000000';
/** Of these types; where it is listened, it answers without a mention. */
const TYPES = { text: 0, direct: 1, thread: 11, listened: 0 } as const;
const LISTENED = '1250000000000000000';
const PLENTY = { person: 1e9, channel: 1e9, community: 1e9, completions: 1e9 };

export type Channel = keyof typeof TYPES;

/** Who presses, and on what. */
export interface Place {
  readonly channel?: Channel;
  readonly locale?: string;
  /** What a button stands in: whether only the asker sees it. */
  readonly isPrivate?: boolean;
}

/**
 * The bot with a real client that is not connected: what comes is given to it, and what it sends is kept, as discord.js would put it on the wire. A
 * thousand questions a second, where a server on loopback takes fifty.
 */
export function askUnconnected() {
  const sent: Sent[] = [];
  let settle = (): void => {};
  const client = new Client({
    intents: [],
    rest: {
      api: 'http://discord.invalid/api',
      globalRequestsPerSecond: Number.POSITIVE_INFINITY,
      makeRequest: async (url, { method = 'GET', body }) => {
        const path = new URL(url).pathname;
        sent.push({ method, path, body: typeof body === 'string' ? JSON.parse(body) : undefined });
        return Response.json({ id: '1500000000000000000' });
      },
    },
  });
  client.on(Events.Error, () => {});
  client.rest.setToken('a.token');
  Reflect.set(client, 'user', { id: BOT });
  const { given, failures, log } = recordLog();
  const bot = createBot(
    rapporteur,
    {
      platform: 'Discord',
      medium: MEDIUM,
      ways: ({ discord: { howTo, help, noText } }) => ({ howTo, help, noText, prefix: '/' }),
      logsUnanswered: false,
      allowances: PLENTY,
      unasked: undefined,
    },
    {
      ...given,
      turns: createTurns(),
      claims: createClaims(),
      observe: () => settle(),
    },
  );
  listenTo(client, bot, { longest: 60_000, channels: [LISTENED] });

  let last = 1_300_000_000_000_000_000n;
  const nextId = (): string => String(++last);
  /** Another each time: in one, the bot answers only so often a minute. */
  const openChannel = (kind: Channel) => ({
    id: kind === 'listened' ? LISTENED : nextId(),
    type: TYPES[kind],
  });
  /** Gives what the bot sent because of it. */
  const deliver = async (event: GatewayDispatchEvents, payload: object): Promise<readonly Sent[]> => {
    const since = sent.length;
    await new Promise<void>((done) => {
      settle = done;
      client.ws.emit(event, payload, 0);
    });
    return sent.slice(since);
  };

  const interact = (type: number, data: object, place: Place, more: object = {}) => {
    const { channel = 'text', locale = 'en-US' } = place;
    const opened = openChannel(channel);
    const id = nextId();
    const who = channel === 'direct' ? { user: PERSON } : { member: { user: PERSON }, guild_id: GUILD };
    return deliver(GatewayDispatchEvents.InteractionCreate, {
      ...{ id, type, data, locale, application_id: BOT, token: `token-${id}`, version: 1 },
      ...{ channel_id: opened.id, channel: opened, ...who, ...more },
    });
  };
  const source = ({ isPrivate = false }: Place) => ({
    message: {
      ...{ id: nextId(), flags: isPrivate ? 64 : 0, author: { id: BOT } },
      interaction_metadata: { id: nextId(), user: PERSON },
    },
  });
  const STRING = 3;
  const BOOLEAN = 5;
  return {
    sent,
    failures,
    log,
    command: (name: string, options: Readonly<Record<string, string | boolean>>, place: Place = {}) =>
      interact(
        2,
        {
          ...{ id: '1', type: 1, name },
          options: Object.entries(options).map(([option, value]) => ({
            ...{ name: option, value },
            type: typeof value === 'string' ? STRING : BOOLEAN,
          })),
        },
        place,
      ),
    onMessage: (name: string, content: string, place: Place = {}) =>
      interact(
        2,
        {
          ...{ id: '1', type: 3, name, target_id: '5' },
          resolved: { messages: { 5: { id: '5', content, author: PERSON } } },
        },
        place,
      ),
    complete: (name: string, option: string, value: string, place: Place = {}) =>
      interact(
        4,
        { ...{ id: '1', type: 1, name }, options: [{ name: option, type: STRING, value, focused: true }] },
        place,
      ),
    press: (customId: string, values: readonly string[] | undefined, place: Place = {}) =>
      interact(
        3,
        { custom_id: customId, component_type: values ? 3 : 2, ...(values && { values }) },
        place,
        source(place),
      ),
    fillIn: (value: string, place: Place = {}) =>
      interact(
        5,
        {
          custom_id: 'question',
          components: [{ type: 18, component: { type: 4, custom_id: 'question', value } }],
        },
        place,
        source(place),
      ),
    post: (content: string, channel: Channel) => {
      const opened = openChannel(channel);
      const id = nextId();
      return deliver(GatewayDispatchEvents.MessageCreate, {
        ...{
          id,
          content: channel === 'listened' ? content : `<@${BOT}> ${content}`,
          type: 0,
          author: PERSON,
        },
        ...{ channel_id: opened.id, channel_type: opened.type, mentions: [{ id: BOT }] },
        ...(channel === 'listened' && { mentions: [] }),
        ...(channel === 'direct' ? {} : { guild_id: GUILD }),
      });
    },
  };
}
