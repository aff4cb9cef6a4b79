import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { expect, test } from 'vitest';
import { MAIN, rapporteur } from '../adapters/run-terminal.ts';

const CONNECTIONS = 100;
const REQUESTS = 3_000;
const QUESTIONS = rapporteur.suggest('what', 25).concat(rapporteur.suggest('how', 25));

/** What Hono answers with no work at all, on the same Node. */
const EMPTY = `
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
const app = new Hono().get('*', (c) => c.json({}));
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => console.log('http://127.0.0.1:' + port));`;

/** A server as a process of its own, once it tells where it listens. */
async function start(args: readonly string[]) {
  const child = spawn(process.execPath, args, { env: { PATH: '/usr/bin:/bin', PORT: '0' } });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { url: /http:\/\/[\d.:]+/.exec(String(line))?.[0] ?? '', stop: () => child.kill() };
}

/** Requests a second over 100 connections, and milliseconds of each, sorted. */
async function load(url: string, path: (i: number) => string) {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const times: number[] = [];
  let asked = 0;
  const askOn = async (): Promise<void> => {
    while (asked < REQUESTS) {
      const start = performance.now();
      await new Promise<void>((resolve, reject) => {
        get(url + path(asked++), { agent }, (response) => {
          expect(response.statusCode).toBe(200);
          response.resume().on('end', resolve);
        }).on('error', reject);
      });
      times.push(performance.now() - start);
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: CONNECTIONS }, askOn));
  const rate = (REQUESTS / (performance.now() - start)) * 1_000;
  agent.destroy();
  times.sort((a, b) => a - b);
  return { rate, p99: times[Math.floor(0.99 * times.length)] ?? Number.NaN };
}

test('questions over HTTP, beside an empty Hono handler in the same run', async () => {
  const ours = await start([MAIN, 'serve']);
  const empty = await start(['--input-type=module', '-e', EMPTY]);
  const ask = (i: number): string =>
    `/api/ask?${new URLSearchParams({ q: QUESTIONS[i % QUESTIONS.length] ?? '' })}`;
  await load(ours.url, ask);
  await load(empty.url, ask);
  const [asked, nothing] = [await load(ours.url, ask), await load(empty.url, ask)];
  const begun = performance.now();
  for (let i = 0; i < 1_000; i++) rapporteur.ask(QUESTIONS[i % QUESTIONS.length] ?? '');
  const core = 1e6 / (performance.now() - begun);
  const report = (name: string, a: number, b: number, unit: string): void =>
    console.log(`${name.padEnd(60)} ${a.toFixed(0)} / ${b.toFixed(0)} ${unit} = ${(a / b).toFixed(2)}`);
  report('/api/ask / an empty Hono handler', asked.rate, nothing.rate, 'requests/s');
  report('/api/ask / the core alone, without HTTP', asked.rate, core, 'questions/s');
  report('99th percentile of the same at 100 connections', asked.p99, nothing.p99, 'ms');
  ours.stop();
  empty.stop();
});
