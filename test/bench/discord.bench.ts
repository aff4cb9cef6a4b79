import { type ChildProcess, spawn } from 'node:child_process';
import {
  type APIInteraction,
  ComponentType,
  GatewayDispatchEvents,
  InteractionResponseType,
  MessageFlags,
  Routes,
} from 'discord.js';
import { expect, test } from 'vitest';
import { createClient } from '../../src/adapters/discord/client.ts';
import { createIdentifyBudget } from '../../src/adapters/discord/identify-budget.ts';
import { MAIN, rapporteur } from '../adapters/run-terminal.ts';
import { type Discord, startDiscord } from '../servers/discord/index.ts';

const INTERACTIONS = 1_000;
const AT_A_TIME = 50;
const MORE = 9_000;
const QUESTIONS = rapporteur.suggest('', 200);

function quantile(sorted: readonly number[], q: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
}

/** Milliseconds from the interaction's frame on the socket to its callback's arrival, so many at a time, sorted. */
async function timeCallbacks(discord: Discord, count: number, atATime = AT_A_TIME): Promise<number[]> {
  const times: number[] = [];
  let asked = 0;
  const askOne = async (): Promise<void> => {
    while (asked < count) {
      const question = QUESTIONS[asked++ % QUESTIONS.length] ?? '';
      const { sentAt, answered } = discord.command({ name: 'ask', options: { question } });
      times.push((await answered(60_000)).at - sentAt);
    }
  };
  await Promise.all(Array.from({ length: atATime }, askOne));
  return times.sort((a, b) => a - b);
}

/** The bot as a process of its own, which tells its heap after a collection when it gets SIGUSR2. */
function startBot(discord: Discord): { readonly child: ChildProcess; readonly heap: () => Promise<number> } {
  const tell =
    'data:text/javascript,process.on("SIGUSR2",()=>{gc();process.stderr.write("heap="+process.memoryUsage().heapUsed+" ")})';
  const child = spawn(process.execPath, ['--expose-gc', '--import', tell, MAIN, 'serve'], {
    env: { ...process.env, DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.api },
  });
  const heap = (): Promise<number> =>
    new Promise((resolve) => {
      child.stderr.once('data', (chunk) => resolve(Number(/heap=(\d+)/.exec(String(chunk))?.[1]) / 2 ** 20));
      child.kill('SIGUSR2');
    });
  return { child, heap };
}

test('what the bot costs beside the bare library, and what it keeps', async () => {
  const discord = await startDiscord();
  const { child, heap } = startBot(discord);
  await discord.ready();
  await timeCallbacks(discord, 200);
  const ours = await timeCallbacks(discord, INTERACTIONS);
  const oursAlone = await timeCallbacks(discord, INTERACTIONS / 5, 1);
  const heapBefore = await heap();
  await timeCallbacks(discord, MORE);
  const heapAfter = await heap();
  child.kill();

  const bare = createClient({ apiUrl: discord.api }, createIdentifyBudget(console as never, 1_000));
  bare.ws.on(GatewayDispatchEvents.InteractionCreate, ({ id, token }: APIInteraction) => {
    const data = {
      flags: MessageFlags.IsComponentsV2,
      components: [{ type: ComponentType.TextDisplay, content: 'A constant.' }],
      allowed_mentions: { parse: [] },
    };
    const body = { type: InteractionResponseType.ChannelMessageWithSource, data };
    void bare.rest.post(Routes.interactionCallback(id, token), { body, auth: false });
  });
  await discord.waitFor(() => discord.gateway.ready === 0);
  await bare.login(discord.token);
  await discord.ready();
  await timeCallbacks(discord, 200);
  const theirs = await timeCallbacks(discord, INTERACTIONS);
  const theirsAlone = await timeCallbacks(discord, INTERACTIONS / 5, 1);
  await bare.destroy();
  await discord.close();

  console.log(
    'From the frame on the socket to the callback at the REST server: Rapporteur / bare discord.js',
  );
  const report = (name: string, a: number, b: number, unit: string): void =>
    console.log(`${name.padEnd(60)} ${a.toFixed(1)} / ${b.toFixed(1)} ${unit} = ${(a / b).toFixed(2)}`);
  report('one at a time, median', quantile(oursAlone, 0.5), quantile(theirsAlone, 0.5), 'ms');
  report('50 at a time, median', quantile(ours, 0.5), quantile(theirs, 0.5), 'ms');
  report('50 at a time, 99th percentile', quantile(ours, 0.99), quantile(theirs, 0.99), 'ms');
  report('heap after 10,000 interactions / after 1,000', heapAfter, heapBefore, 'MB');
  expect(ours).toHaveLength(INTERACTIONS);
});
