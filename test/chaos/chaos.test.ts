import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { askDiscord, type Outcome } from './ask-discord.ts';
import { askSlack } from './ask-slack.ts';
import type { Plan } from './harm.ts';
import { createRandom } from './random.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Seconds for which questions are asked on each platform. */
    readonly chaosSeconds: number;
    /** Decides what goes wrong and when: the same again with the same. */
    readonly chaosSeed: number;
  }
}

const SECONDS = inject('chaosSeconds');
const SEED = inject('chaosSeed');
const isThorough = SECONDS > 15;
/** Milliseconds between two things that go wrong: in a short run, each once. */
const PAUSE = isThorough ? 1_500 : 450;
/** Each of them starts processes, asks for as long as it is told, and waits for what comes last. */
const LONGEST = 2 * SECONDS * 1_000 + 120_000;

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** What a process leaves for the next. */
function openState(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-'));
  folders.push(folder);
  return folder;
}

const plan = (): Plan => ({ seconds: SECONDS, random: createRandom(SEED), pause: PAUSE });

function check(platform: string, { verdict, stories, harms, behind, needless, log }: Outcome): void {
  const said = `${platform}, seed ${SEED}: ${JSON.stringify(verdict)}, asked at most ${Math.round(behind)} ms late`;
  if (isThorough) process.stdout.write(`${said} ${harms.length} harms\n${stories.join('\n')}\n`);
  const { twice, lost } = verdict;
  // The short run has three bots that start again and again on a machine that does other things: what is late there says nothing of the bot.
  const late = isThorough ? verdict.late : 0;
  const hint = `${said}\n${harms.join(', ')}\n${stories.join('\n')}\n${log.slice(-3_000)}`;
  expect({ twice, lost, late, needless }, hint).toEqual({ twice: 0, lost: 0, late: 0, needless: 0 });
}

/** Where time is short, all at once; else one after another, so that each has the machine. */
const group = isThorough ? describe : describe.concurrent;

group('while everything goes wrong, nothing is answered twice, lost or late but what is counted', () => {
  test('on Discord', { timeout: LONGEST }, async () =>
    check('Discord', await askDiscord(plan(), openState())),
  );
  test.each(['socket', 'http'] as const)('on Slack by %s', { timeout: LONGEST }, async (mode) =>
    check(`Slack by ${mode}`, await askSlack(mode, plan(), openState())),
  );
});
