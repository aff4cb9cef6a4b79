import { vi } from 'vitest';
import type { Adapter } from '../../../src/adapters/adapter.ts';
import { createDiscord, type DiscordSettings } from '../../../src/adapters/discord/adapter.ts';
import type { Rapporteur, SetupError } from '../../../src/core/index.ts';
import { type Discord, type DiscordOptions, startDiscord } from '../../servers/discord/index.ts';
import { rapporteur as whole } from '../run-terminal.ts';

/** Milliseconds: as short as a busy machine allows. */
const PATIENCE = { stuck: 1_500, retry: 50, identify: 200, send: 2_000 };

export interface Options {
  readonly rapporteur?: Rapporteur;
  readonly discord?: DiscordOptions;
  readonly settings?: Partial<DiscordSettings> | ((discord: Discord) => Partial<DiscordSettings>);
}

/** A Discord on loopback, and the adapter for it, not started yet. */
export async function prepareDiscord({
  rapporteur = whole,
  discord: options = {},
  settings = {},
}: Options = {}) {
  const discord = await startDiscord(options);
  const lines: string[] = [];
  const failures: SetupError[] = [];
  const write =
    (level: string) =>
    (details: object, message: string): void =>
      void lines.push(`${level} ${message} ${JSON.stringify(details)}`);
  const create = (answering: Rapporteur): Adapter =>
    createDiscord(
      answering,
      {
        token: discord.token,
        apiUrl: discord.api,
        patience: PATIENCE,
        logsUnanswered: false,
        ...(typeof settings === 'function' ? settings(discord) : settings),
      },
      {
        log: { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') },
        fail: (error) => void failures.push(error),
      },
    );
  let adapter = create(rapporteur);
  return {
    discord,
    start: () => adapter.start(),
    stop: () => adapter.stop(),
    /** As a new process would, with nothing remembered. */
    restart: async (answering = rapporteur) => {
      await adapter.stop();
      adapter = create(answering);
      await adapter.start();
      await discord.ready();
    },
    failures,
    log: () => lines.join('\n'),
    /** Waits until the log says so. */
    logged: (words: string) =>
      vi.waitFor(
        () => {
          if (!lines.some((line) => line.includes(words)))
            throw new Error(`not logged: ${words}\n${lines.join('\n')}`);
        },
        { timeout: 15_000, interval: 10 },
      ),
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
