import { appendFile } from 'node:fs/promises';
import { pino } from 'pino';
import pretty from 'pino-pretty';
import type { Adapter, Host, Log } from './adapters/adapter.ts';
import { createDiscord } from './adapters/discord/adapter.ts';
import { createSlack } from './adapters/slack/adapter.ts';
import { createWeb } from './adapters/web/adapter.ts';
import { createRapporteur, type Rapporteur, SetupError } from './core/index.ts';
import { createHttpServer, type HttpServer } from './http-server.ts';
import { loadKnowledge, PAGE } from './load.ts';
import { readServeConfig, type ServeConfig } from './serve-config.ts';

/** sysexits.h, EX_CONFIG: starting again helps nobody, so a supervisor should leave it. */
export const EXIT_CONFIG = 78;

/** Starts every adapter that has its settings, and resolves with the exit code once a signal, or settings that can't work, ended it. */
export async function serve(env: Readonly<Record<string, string | undefined>>): Promise<number> {
  let ended: (code: number) => void = () => {};
  const end = new Promise<number>((resolve) => {
    ended = resolve;
  });
  let adapters: readonly Adapter[] = [];
  let log: Log = createLog('info');
  const fail = (error: SetupError): void => {
    log.error({}, error.message);
    ended(EXIT_CONFIG);
  };
  // A second signal ends the process at once: its default is back.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ended(0));
  process.on('unhandledRejection', (reason) => {
    const { message, stack } = reason instanceof Error ? reason : new Error(String(reason));
    log.error({ problem: message, stack }, 'Something broke where nothing could catch it; leaving');
    ended(1);
  });
  try {
    const config = readServeConfig(env);
    log = createLog(config.logLevel);
    const rapporteur = await createLoggingRapporteur(config, log);
    const server = createHttpServer({ ...config.http, log });
    const isReady = (): boolean => adapters.every((adapter) => adapter.isConnected());
    adapters = [...createAdapters(config, rapporteur, { log, fail }, { server, isReady }), server];
    await Promise.race([Promise.all(adapters.map((adapter) => adapter.start())), end]);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    fail(error);
  }
  const code = await end;
  await Promise.all(adapters.map((adapter) => adapter.stop()));
  return code;
}

/** What adapters share that are reached by HTTP. */
interface Shared {
  readonly server: HttpServer;
  readonly isReady: () => boolean;
}

function createAdapters(
  { discord, slack, unansweredFile }: ServeConfig,
  rapporteur: Rapporteur,
  host: Host,
  { server, isReady }: Shared,
): Adapter[] {
  const logsUnanswered = unansweredFile !== undefined;
  const { addRoute } = server;
  const adapters = [createWeb(rapporteur, { addRoute, isReady, logsUnanswered, assetFolder: PAGE }, host)];
  if (discord) adapters.push(createDiscord(rapporteur, { ...discord, logsUnanswered }, host));
  if (slack) {
    const events = 'signingSecret' in slack.events ? { ...slack.events, addRoute } : slack.events;
    adapters.push(createSlack(rapporteur, { ...slack, events, logsUnanswered }, host));
  }
  return adapters;
}

/** One line an event: for people where people look, else as JSON. */
function createLog(level: ServeConfig['logLevel']): Log {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  if (!process.stdout.isTTY) return pino(options);
  return pino(options, pretty({ sync: true, translateTime: 'SYS:HH:MM:ss' }));
}

/** People's questions are nobody else's to read. */
const OWNER_ONLY = { mode: 0o600 };

/** A rapporteur that adds what it can't answer to the admin's file, where there is one: the text and what is missing, not who asked. */
async function createLoggingRapporteur(config: ServeConfig, log: Log): Promise<Rapporteur> {
  const { dataDir, publicUrl, unansweredFile } = config;
  const rapporteur = createRapporteur(await loadKnowledge(dataDir), { publicUrl });
  if (!unansweredFile) return rapporteur;
  // Found out now, not at the first question.
  await appendFile(unansweredFile, '', OWNER_ONLY).catch((error: NodeJS.ErrnoException) => {
    throw new SetupError(
      `LOG_UNANSWERED names a file that can't be written (${error.code}). Name another, or nothing.`,
    );
  });
  return {
    ...rapporteur,
    ask: (question, thread) => {
      const answer = rapporteur.ask(question, thread);
      if (answer.kind === 'not-stated') {
        const line = JSON.stringify({ question, missing: answer.missing });
        appendFile(unansweredFile, `${line}\n`, OWNER_ONLY).catch((error: NodeJS.ErrnoException) =>
          log.error(
            { code: error.code },
            'An unanswered question could not be written to the file of LOG_UNANSWERED',
          ),
        );
      }
      return answer;
    },
  };
}
