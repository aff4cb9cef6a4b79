import {
  cancel,
  confirm,
  intro,
  isCancel,
  log,
  multiselect,
  note,
  outro,
  password,
  select,
  spinner,
} from '@clack/prompts';
import { SetupError } from '../core/index.ts';
import { readServeConfig } from '../serve-config.ts';
import { writeEnvFile } from './env-file.ts';
import { describeFinding, type Finding } from './finding.ts';
import type { SetUp } from './set-up.ts';
import { DISCORD_STEPS, SLACK_STEPS, type Step } from './steps.ts';

type Settings = Readonly<Record<string, string>>;

/** Where the platforms are, and how they are reached. */
const SURROUNDINGS = ['DISCORD_API_URL', 'SLACK_API_URL', 'HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY'];

/** Somebody has enough of it. */
class Left extends Error {}

/** Asks for what is needed, checks it at once, and writes it. Gives 2 where nothing was written. */
export async function init(given: SetUp): Promise<0 | 2> {
  const { input, output, envFile } = given;
  const streams = { input, output };
  try {
    intro('Rapporteur: setting up. Nothing is written before the end; Ctrl+C leaves.', streams);
    const chats = stay(
      await multiselect({
        ...streams,
        message: 'Where should people reach it? (space chooses, enter goes on)',
        options: [
          { value: 'discord' as const, label: 'Discord' },
          { value: 'slack' as const, label: 'Slack' },
        ],
      }),
    );
    const settings: Record<string, string> = {};
    if (chats.includes('discord')) Object.assign(settings, await setUpChat(given, 'Discord', DISCORD_STEPS));
    if (chats.includes('slack')) Object.assign(settings, await setUpSlack(given));
    writeEnvFile(envFile, settings);
    outro(`Written to ${envFile}, which only you can read. Start it with: npm start`, streams);
    return 0;
  } catch (error) {
    if (!(error instanceof Left)) throw error;
    cancel('Nothing was written.', streams);
    return 2;
  }
}

async function setUpSlack(given: SetUp): Promise<Settings> {
  const { input, output } = given;
  const mode = stay(
    await select({
      ...{ input, output },
      message: 'How should Slack reach it?',
      options: [
        { value: 'socket' as const, label: 'Socket Mode', hint: 'no public address is needed' },
        { value: 'http' as const, label: 'HTTP', hint: 'for a server with a public address' },
      ],
    }),
  );
  return setUpChat(given, 'Slack', SLACK_STEPS[mode]);
}

/** Asks until what is given works, or is to be kept as it is. */
async function setUpChat(given: SetUp, name: 'Discord' | 'Slack', steps: readonly Step[]): Promise<Settings> {
  const { input, output } = given;
  for (;;) {
    const settings: Record<string, string> = {};
    for (const step of steps) settings[step.setting] = await askFor(given, step);
    const busy = spinner({ output });
    busy.start(`Asking ${name}`);
    const findings = await check(given, settings);
    const isWrong = findings.some(({ state }) => state === 'wrong');
    busy.stop(isWrong ? `${name} does not take it` : `${name} takes it`);
    for (const finding of findings) log.message(describeFinding(finding), { output });
    if (!isWrong) return settings;
    if (!stay(await confirm({ ...{ input, output }, message: 'Once more?' }))) throw new Left();
  }
}

async function askFor({ input, output, env }: SetUp, { setting, title, clicks }: Step): Promise<string> {
  note(clicks.map((click, i) => `${i + 1}. ${click}`).join('\n'), title, { output });
  const has = Boolean(env[setting]?.trim());
  const typed = stay(
    await password({
      ...{ input, output },
      message: `Paste it here${has ? ' (enter keeps the one that is set)' : ''}`,
      validate: (value) => (value?.trim() || !has ? findProblem(setting, value ?? '') : undefined),
    }),
  );
  return typed?.trim() || env[setting]?.trim() || '';
}

/** What is wrong with the form of a value, before anybody is asked. */
function findProblem(setting: string, value: string): string | undefined {
  if (!value.trim()) return 'Nothing is pasted yet.';
  try {
    readServeConfig({ [setting]: value });
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    // What is missing beside it comes next.
    return error.message
      .split('\n')
      .find((line) => line.startsWith(`${setting} `) && !line.includes('beside it'));
  }
  return undefined;
}

async function check({ env }: SetUp, settings: Settings): Promise<readonly Finding[]> {
  const kept = [...SURROUNDINGS, ...SURROUNDINGS.map((name) => name.toLowerCase())];
  const others = Object.fromEntries(kept.map((name) => [name, env[name]]));
  const { discord, slack, proxy } = readServeConfig({ ...others, ...settings });
  if (proxy) (await import('../use-proxy.ts')).useProxy(proxy);
  if (discord) return (await import('./examine-discord.ts')).examineDiscord(discord);
  return slack ? (await import('./examine-slack.ts')).examineSlack(slack) : [];
}

function stay<T>(answer: T): Exclude<T, symbol> {
  if (isAnswer(answer)) return answer;
  throw new Left();
}

function isAnswer<T>(answer: T): answer is Exclude<T, symbol> {
  return !isCancel(answer);
}
