import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { keepLog, secretsOf } from './secrets-in-logs.ts';

const ENTRY = fileURLToPath(new URL('serve-plenty.mjs', import.meta.url));
/** Milliseconds. */
const LOOK = 25;
const LONGEST_START = 60_000;

/** One process of the bot, from its start to its end. Times are of `performance.now()`. */
export interface Life {
  readonly readyAt: number;
  /** The signal that was sent to it, and when. */
  readonly signal: 'SIGTERM' | 'SIGKILL';
  readonly endsAt: number;
  endedAt: number;
  /** With which it ended; null where the signal ended it. */
  code?: number | null;
}

export interface Plenty {
  readonly origin: string;
  /** Those that were ended. */
  readonly lives: readonly Life[];
  readonly pid: () => number;
  readonly log: () => string;
  /** Ends the process, and starts another at once. */
  readonly restart: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void>;
  readonly isReady: () => Promise<boolean>;
  /** Ends it for good, at once unless told otherwise. */
  readonly end: (signal?: 'SIGTERM' | 'SIGKILL') => Promise<Life>;
}

export async function findPort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('There is no port');
  return address.port;
}

/** Runs the bot as a process that answers as much as it is asked, and waits until it is connected. */
export async function runPlenty(
  env: Readonly<Record<string, string>>,
  port: number,
  flags: readonly string[] = [],
): Promise<Plenty> {
  const origin = `http://127.0.0.1:${port}`;
  const lives: Life[] = [];
  let log = '';

  const isReady = async (): Promise<boolean> => {
    const response = await fetch(`${origin}/readyz`).catch(() => undefined);
    return response?.status === 200;
  };

  const start = async () => {
    const child = spawn(process.execPath, [...flags, ENTRY, JSON.stringify({ ...env, PORT: String(port) })], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: '/usr/bin:/bin' },
    });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (log += String(text)));
    const exited = once(child, 'close').then(() => {
      keepLog({ text: log, secrets: secretsOf(env) });
      return child.exitCode;
    });
    for (const since = performance.now(); !(await isReady()); await setTimeout(LOOK))
      if (performance.now() - since > LONGEST_START || child.exitCode !== null)
        throw new Error(`The bot does not start:\n${log.slice(-2_000)}`);
    return { child, exited, readyAt: performance.now() };
  };

  let running = await start();
  const stop = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<Life> => {
    const endsAt = performance.now();
    const life: Life = { readyAt: running.readyAt, signal, endsAt, endedAt: endsAt };
    lives.push(life);
    running.child.kill(signal);
    life.code = await running.exited;
    life.endedAt = performance.now();
    return life;
  };
  return {
    origin,
    lives,
    pid: () => running.child.pid ?? 0,
    log: () => log,
    restart: async (signal) => {
      await stop(signal);
      running = await start();
    },
    isReady,
    end: (signal = 'SIGKILL') => stop(signal),
  };
}
