import { createRapporteur, SetupError } from '../core/index.ts';
import { loadKnowledge } from '../load.ts';
import { readServeConfig, type ServeConfig } from '../serve-config.ts';
import {
  addressOf,
  examineClock,
  examineMetricsPort,
  examinePort,
  examinePublicUrl,
  examineWritable,
} from './examine-machine.ts';
import { type Finding, well, wrong } from './finding.ts';
import { probeSignature } from './probe-signature.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Tests what is set up, and changes nothing. */
export async function examine(env: Environment): Promise<readonly Finding[]> {
  const read = readSettings(env);
  if ('findings' in read) return [...read.findings, await examineData(env.DATA_DIR || undefined)];
  const { config } = read;
  if (config.proxy) (await import('../use-proxy.ts')).useProxy(config.proxy);
  const found = await Promise.all([
    examineData(config.dataDir).then((finding) => [finding]),
    examineNeighbours(config),
    examineChats(config),
  ]);
  return [well('Settings', describeStarts(config)), ...found.flat()];
}

function readSettings(
  env: Environment,
): { readonly config: ServeConfig } | { readonly findings: readonly Finding[] } {
  try {
    return { config: readServeConfig(env) };
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    return { findings: error.message.split('\n').map((line) => wrong('Settings', line)) };
  }
}

function describeStarts({ discord, slack }: ServeConfig): string {
  const chats = [discord ? 'Discord' : '', slack ? 'Slack' : ''].filter(Boolean);
  return chats.length > 0
    ? `the page, ${chats.join(' and ')}`
    : 'the page alone; rapporteur init sets up Discord and Slack';
}

async function examineData(folder: string | undefined): Promise<Finding> {
  try {
    const { statement } = createRapporteur(await loadKnowledge(folder));
    return well('Data', `${statement.sentences.length} sentences`);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    return wrong('Data', error.message);
  }
}

async function examineNeighbours(config: ServeConfig): Promise<readonly Finding[]> {
  const { http, metrics, publicUrl, stateDir, stateUrl, unansweredFile, feedbackFile, slack } = config;
  const signingSecret = slack && 'signingSecret' in slack.events ? slack.events.signingSecret : undefined;
  return Promise.all([
    examinePort(http),
    ...(metrics ? [examineMetricsPort(metrics)] : []),
    ...(publicUrl ? [examinePublicUrl(publicUrl)] : []),
    ...(stateDir ? [examineWritable('STATE_DIR', stateDir)] : []),
    ...(stateUrl
      ? [import('./examine-database.ts').then(({ examineDatabase }) => examineDatabase(stateUrl))]
      : []),
    ...(unansweredFile ? [examineWritable('LOG_UNANSWERED', unansweredFile)] : []),
    ...(feedbackFile ? [examineWritable('FEEDBACK', feedbackFile)] : []),
    ...(signingSecret
      ? [probeSignature(publicUrl?.replace(/\/{1,9}$/, '') ?? addressOf(http), signingSecret)]
      : []),
  ]);
}

/** The platforms' libraries take long to load, and only who has a token needs them. */
async function examineChats({
  discord,
  slack,
  slackChannels,
  proxy,
}: ServeConfig): Promise<readonly Finding[]> {
  const server = slack
    ? (slack.apiUrl ?? 'https://slack.com/api/')
    : discord && (discord.apiUrl ?? 'https://discord.com/api');
  const found = await Promise.all([
    server ? examineClock(new URL('/', server).href) : [],
    discord ? import('./examine-discord.ts').then(({ examineDiscord }) => examineDiscord(discord)) : [],
    slack ? import('./examine-slack.ts').then(({ examineSlack }) => examineSlack(slack)) : [],
    slack && 'botToken' in slack && slackChannels.length
      ? import('./examine-slack-channels.ts').then(({ examineSlackChannels }) => examineSlackChannels(slack))
      : [],
    proxy ? import('./examine-proxy.ts').then(({ examineProxies }) => examineProxies(proxy)) : [],
  ]);
  return found.flat();
}
