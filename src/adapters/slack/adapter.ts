import { randomUUID } from 'node:crypto';
import type { Rapporteur } from '../../core/index.ts';
import type { Adapter, AddRoute, Host } from '../adapter.ts';
import { createInFlight } from '../in-flight.ts';
import { createMemory } from '../memory.ts';
import { createApp } from './app.ts';
import { type ApiSettings, createClient, createLibraryLog } from './client.ts';
import type { Patience } from './connection.ts';
import { createHandlers, type Once } from './handle.ts';
import { createHttpMode } from './http-mode.ts';
import { createSender, type Sent } from './send.ts';
import { explainBotToken } from './setup-problem.ts';
import { signIn } from './sign-in.ts';
import { createSocketMode } from './socket-mode.ts';

export interface SlackSettings extends ApiSettings {
  /** How events come: through sockets that the bot opens, or as requests to the server of the process. */
  readonly events:
    | { readonly appToken: string }
    | { readonly signingSecret: string; readonly addRoute: AddRoute };
  /** Whether the admin keeps the texts of unanswered questions. */
  readonly logsUnanswered: boolean;
  readonly patience?: Patience | undefined;
}

const PATIENCE: Patience = { send: 10_000, retry: 1_000, hello: 30_000, pong: 5_000, crowded: 60_000 };

/** Milliseconds in which answers under way are finished before the process leaves. */
const LONGEST_DRAIN = 10_000;

/** The bot on Slack: mentions, direct messages, the command, shortcuts, buttons and its Home. */
export function createSlack(rapporteur: Rapporteur, settings: SlackSettings, host: Host): Adapter {
  const { log } = host;
  const { events, logsUnanswered, patience = PATIENCE } = settings;
  const logger = createLibraryLog(log);
  const client = createClient(settings, patience.send, logger);
  const sender = createSender(client, patience.send);
  const inFlight = createInFlight();
  const memory = createMemory();
  const closing = new AbortController();
  const connection =
    'appToken' in events
      ? createSocketMode({ ...settings, ...events, patience }, host, logger)
      : createHttpMode(events, log, logger);

  /** Logs a fault of ours under an id that can be told. */
  const blame = (error: unknown): string => {
    const id = randomUUID().slice(0, 8);
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    log.error({ id, problem: message, stack }, 'Slack: answering failed');
    return id;
  };

  /** Logs what became of something sent where it did not arrive. Gives the id of a fault of ours that someone waits to hear of. */
  const note = (sent: Sent): string | undefined => {
    if (sent.kind === 'invalid') return blame(new Error(`Slack refuses a message (${sent.code})`));
    if (sent.kind === 'unauthorized') host.fail(explainBotToken(sent.code));
    else if (sent.kind === 'missing-scope')
      log.error(
        { scope: sent.scope },
        'Slack: the app lacks a scope; add it from slack-manifest.json and reinstall',
      );
    else if (sent.kind !== 'sent') log.warn({ ...sent }, 'Slack: an answer did not arrive');
    else if (sent.refused)
      blame(new Error(`Slack refuses the blocks of a message (${sent.refused}): sent as text`));
    return undefined;
  };

  /** The one place where what breaks is caught: whoever asked hears of it, and so does the log. */
  const attempt = async (send: () => Promise<readonly Sent[]>): Promise<string | undefined> => {
    try {
      return (await send()).map(note).find(Boolean);
    } catch (error) {
      return blame(error);
    }
  };

  /** Event ids are one across all workspaces. */
  const once: Once = async (names, answer, sayFault) => {
    const isNew = names.map((name) => memory.claim(name));
    if (isNew.includes(false)) return;
    await inFlight.run(async () => {
      const fault = await attempt(answer);
      if (fault) await attempt(() => sayFault(fault));
    });
  };

  return {
    name: 'Slack',
    start: async () => {
      const identity = await signIn(client, log, patience.retry, closing.signal);
      if (!identity) return;
      const handlers = createHandlers({ rapporteur, memory, logsUnanswered }, sender, once, identity);
      const app = createApp(settings, identity, patience.send, logger, { ...handlers, fault: blame });
      await connection.open(app);
      log.info(
        {},
        `Slack: here as @${identity.name} in ${identity.team}. /invite it to a channel, and mention it`,
      );
    },
    isConnected: connection.isConnected,
    stop: async () => {
      closing.abort();
      await connection.close();
      const left = await inFlight.drain(LONGEST_DRAIN);
      if (left) log.warn({ left }, 'Slack: answers were not finished in time');
    },
  };
}
