import type { Adapter, Host, Log, Unasked } from './adapters/adapter.ts';
import type { Allowances } from './adapters/chat/allowance.ts';
import { createDiscord } from './adapters/discord/adapter.ts';
import { type Access, createSlack } from './adapters/slack/adapter.ts';
import { createTurns } from './adapters/turns.ts';
import { createWeb } from './adapters/web/adapter.ts';
import { createRapporteur, type Rapporteur, SetupError } from './core/index.ts';
import { openFeedbackFile } from './feedback-file.ts';
import { createHttpServer, type HttpServer } from './http-server.ts';
import { loadKnowledge, PAGE } from './load.ts';
import { type ClosableLog, createLog } from './log.ts';
import { EXIT_CONFIG, readServeConfig, type ServeConfig } from './serve-config.ts';
import { serveMetrics } from './serve-metrics.ts';
import type { SlackConfig } from './slack-config.ts';
import { openInstallations } from './state/installations.ts';
import { openState } from './state/open-state.ts';
import type { State } from './state/state.ts';
import { openUnansweredFile } from './unanswered-file.ts';
import { useProxy } from './use-proxy.ts';
import { warmUp } from './warm-up.ts';
import { watchClock } from './watch-clock.ts';
import { watchLoop } from './watch-loop.ts';

/** What `serve` is given of the process that it runs in. */
export interface ServeProcess {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where the log goes. */
  readonly output: { readonly fd: number; readonly isTerminal: boolean };
  /** Says what the log can't. */
  readonly warn: (message: string) => void;
  /** How much people on chats may ask; by default more than they do. */
  readonly allowances?: Allowances | undefined;
}

/** Starts every adapter that has its settings, and resolves with the exit code once a signal, or settings that can't work, ended it. */
export async function serve({ env, output, warn, allowances }: ServeProcess): Promise<number> {
  let ended: (code: number) => void = () => {};
  let isOver = false;
  const end = new Promise<number>((resolve) => {
    ended = (code) => {
      isOver = true;
      resolve(code);
    };
  });
  let adapters: readonly Adapter[] = [];
  let state: State | undefined;
  let log: ClosableLog = createLog('info', output, warn);
  const fail = (error: SetupError): void => {
    log.error({}, error.message);
    ended(EXIT_CONFIG);
  };
  // A second signal ends the process at once: its default is back.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ended(0));
  // What was asked is still answered.
  const leave = (reason: unknown): void => {
    const { message, stack } = reason instanceof Error ? reason : new Error(String(reason));
    log.error({ problem: message, stack }, 'Something broke where nothing could catch it; leaving');
    ended(1);
  };
  process.on('unhandledRejection', leave);
  process.on('uncaughtException', leave);
  try {
    const config = readServeConfig(env);
    log = createLog(config.logLevel, output, warn, config.secrets);
    if (config.proxy) useProxy(config.proxy);
    const plain = createRapporteur(await loadKnowledge(config.dataDir), { publicUrl: config.publicUrl });
    const rapporteur = await logUnanswered(plain, config, log);
    const metrics = config.metrics && (await import('./metrics.ts')).createMetrics();
    const { feedbackFile } = config;
    const feedback = feedbackFile && (await openFeedbackFile(feedbackFile, plain.statement.version, log));
    const opened = await openState(config, log);
    state = opened;
    const host: Host = {
      ...{ log, fail, turns: createTurns(), observe: metrics?.observe },
      claims: metrics?.countDuplicates(opened.claims) ?? opened.claims,
      ...(feedback && { feedback }),
      ...{ tallies: opened.tallies, threads: opened.threads },
    };
    const server = createHttpServer({ ...config.http, log });
    const loop = watchLoop((milliseconds) =>
      log.warn({ milliseconds }, 'All had to wait for one piece of work; is the machine too busy?'),
    );
    const clock = watchClock((seconds) =>
      log.warn(
        { seconds },
        'This machine’s clock is off by that of the servers that it speaks with: set it by NTP',
      ),
    );
    let isWarm = false;
    const isReady = (): boolean =>
      isWarm && loop.isWell() && clock.isWell() && adapters.every((adapter) => adapter.isConnected());
    const slackAccess = config.slack && (await openSlackAccess(config.slack, opened, server, log));
    adapters = [
      ...createAdapters(config, (surface) => metrics?.countAsked(rapporteur, surface) ?? rapporteur, host, {
        server,
        isReady,
        allowances,
        ask: plain.ask,
        state: opened,
        slackAccess,
      }),
      server,
      ...(metrics && config.metrics ? [serveMetrics(config.metrics, metrics, log)] : []),
    ];
    metrics?.watch(() => adapters);
    metrics?.watchState(() => opened.describeTrouble() === undefined);
    // While connections are made, which takes longer: before that nobody is heard.
    const warm = async (): Promise<void> => {
      await warmUp(plain, { isOver: () => isOver });
      isWarm = true;
    };
    await Promise.race([Promise.all([...adapters.map((adapter) => adapter.start()), warm()]), end]);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    fail(error);
  }
  const code = await end;
  await Promise.all(adapters.map((adapter) => adapter.stop()));
  await state?.close();
  await log.close();
  return code;
}

/** What adapters share. */
interface Shared {
  readonly server: HttpServer;
  readonly isReady: () => boolean;
  readonly allowances: Allowances | undefined;
}

interface Parts extends Shared {
  readonly state: State;
  readonly slackAccess: Access | undefined;
  /** Logs nothing of what it can't answer. */
  readonly ask: Rapporteur['ask'];
}

function createAdapters(
  { discord, slack, slackChannels, unansweredFile, publicUrl, embedOrigins }: ServeConfig,
  rapporteurOf: (surface: string) => Rapporteur,
  host: Host,
  { server, isReady, allowances, ask, state, slackAccess }: Parts,
): Adapter[] {
  const logsUnanswered = unansweredFile !== undefined;
  const { addRoute } = server;
  const listenIn = (channels: readonly string[]): Unasked | undefined =>
    channels.length ? { channels, ask } : undefined;
  const { describeTrouble } = state;
  const own = {
    addRoute,
    isReady,
    describeTrouble,
    logsUnanswered,
    assetFolder: PAGE,
    publicUrl,
    embedOrigins,
  };
  const adapters = [createWeb(rapporteurOf('page'), own, host)];
  if (discord) {
    adapters.push(
      createDiscord(
        rapporteurOf('Discord'),
        { ...discord, unasked: listenIn(discord.channels), starts: state.starts, logsUnanswered, allowances },
        host,
      ),
    );
  }
  if (slack && slackAccess) {
    if (slack.leavesSecret)
      host.log.info({}, 'Slack: SLACK_APP_TOKEN is set, so SLACK_SIGNING_SECRET is not used');
    const events = 'signingSecret' in slack.events ? { ...slack.events, addRoute } : slack.events;
    adapters.push(
      createSlack(
        rapporteurOf('Slack'),
        {
          ...slackAccess,
          apiUrl: slack.apiUrl,
          events,
          unasked: listenIn(slackChannels),
          logsUnanswered,
          allowances,
        },
        host,
      ),
    );
  }
  return adapters;
}

/** By the token of one workspace or, where each installs the app, by what is kept of them. */
async function openSlackAccess(
  slack: SlackConfig,
  { records }: State,
  { addRoute }: HttpServer,
  log: Log,
): Promise<Access> {
  if ('botToken' in slack) return { botToken: slack.botToken };
  const installations = await openInstallations({ records, key: slack.client.key, log });
  return { installing: { ...slack.client, installations, addRoute } };
}

/** A rapporteur that adds what it can't answer to the admin's file, where there is one. */
async function logUnanswered(
  rapporteur: Rapporteur,
  { unansweredFile }: ServeConfig,
  log: Log,
): Promise<Rapporteur> {
  if (!unansweredFile) return rapporteur;
  // Found out now, not at the first question.
  const unanswered = await openUnansweredFile(unansweredFile, log);
  return {
    ...rapporteur,
    ask: (question, thread) => {
      const answer = rapporteur.ask(question, thread);
      if (answer.kind === 'not-stated') unanswered.add(question, answer.missing);
      return answer;
    },
  };
}
