import type { Adapter } from '../../../src/adapters/adapter.ts';
import { type Claims, createClaims } from '../../../src/adapters/claims.ts';
import { createDiscord, type DiscordSettings } from '../../../src/adapters/discord/adapter.ts';
import type { Feedback } from '../../../src/adapters/feedback.ts';
import type { Threads } from '../../../src/adapters/threads.ts';
import { createTurns } from '../../../src/adapters/turns.ts';
import type { Rapporteur } from '../../../src/core/index.ts';
import { type Discord, type DiscordOptions, startDiscord } from '../../servers/discord/index.ts';
import { recordLog } from '../record-log.ts';
import { rapporteur as whole } from '../run-terminal.ts';

/** Milliseconds: as short as a busy machine allows. */
const PATIENCE = { stuck: 1_500, retry: 50, identify: 200, send: 2_000 };

/** Tests ask more in a minute than people do. */
const PLENTY = { person: 10_000, channel: 10_000, community: 10_000, completions: 10_000 };

export interface Options {
  /** What a process remembers of the last one's events; by default nothing. */
  readonly openClaims?: () => Claims;
  /** Whether, and to whom, it is told what people say of answers. */
  readonly feedback?: Feedback | undefined;
  /** What processes know of each other's conversations; by default nothing. */
  readonly threads?: Threads;
  readonly rapporteur?: Rapporteur;
  readonly discord?: DiscordOptions;
  readonly settings?: Partial<DiscordSettings> | ((discord: Discord) => Partial<DiscordSettings>);
}

/** A Discord on loopback, and the adapter for it, not started yet. */
export async function prepareDiscord({
  rapporteur = whole,
  discord: options = {},
  settings = {},
  openClaims = createClaims,
  feedback,
  threads,
}: Options = {}) {
  const discord = await startDiscord(options);
  const { given, ...recorded } = recordLog([discord.token]);
  const create = (answering: Rapporteur): Adapter =>
    createDiscord(
      answering,
      {
        token: discord.token,
        apiUrl: discord.api,
        patience: PATIENCE,
        logsUnanswered: false,
        allowances: PLENTY,
        ...(typeof settings === 'function' ? settings(discord) : settings),
      },
      { ...given, turns: createTurns(), claims: openClaims(), feedback, threads },
    );
  let adapter = create(rapporteur);
  return {
    discord,
    start: () => adapter.start(),
    stop: () => adapter.stop(),
    isConnected: () => adapter.isConnected(),
    /** As a new process would, with nothing remembered. */
    restart: async (answering = rapporteur) => {
      await adapter.stop();
      adapter = create(answering);
      await adapter.start();
      await discord.ready();
    },
    ...recorded,
    close: async () => {
      await adapter.stop();
      await discord.close();
    },
  };
}

/** The same, connected. */
export async function openDiscord(options?: Options) {
  const prepared = await prepareDiscord(options);
  await prepared.start();
  await prepared.discord.ready();
  return prepared;
}
