import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { recordLog } from './adapters/record-log.ts';
import { runServe } from './run-serve.ts';
import { findLeaks, secretsOf } from './secrets-in-logs.ts';

/** What this process has kept for the end of the run. */
const readKept = (): string =>
  readdirSync(inject('logs'))
    .filter((name) => name === `${process.pid}.jsonl`)
    .map((name) => readFileSync(join(inject('logs'), name), 'utf8'))
    .join('');

test('a secret is found in any form, and never shown', () => {
  const secrets = ['xoxb-1-2-"quoted"', 'correct horse'];
  const text = [
    'well',
    'it is xoxb-1-2-"quoted"',
    JSON.stringify({ a: secrets[0] }),
    'x=correct%20horse',
  ].join('\n');
  expect(findLeaks({ text, secrets })).toEqual(['it is (here)', '{"a":"(here)"}', 'x=(here)']);
  expect(findLeaks({ text: 'nothing', secrets })).toEqual([]);
});

test('the secrets of a process are all that its settings hold', () => {
  const env = {
    SLACK_BOT_TOKEN: 'xoxb-1-2-abcdefgh',
    STATE_URL: 'postgres://bot:correct%20horse@db/bot',
    PORT: '3000',
  };
  expect(secretsOf(env)).toEqual(['xoxb-1-2-abcdefgh', env.STATE_URL, 'correct%20horse', 'correct horse']);
});

test('what processes and adapters log is kept, with what it must not hold', async () => {
  const secret = 'xoxb-1-2-abcdefghijkl';
  await runServe({ SLACK_BOT_TOKEN: secret, SLACK_APP_TOKEN: 'no token at all' }).ended;
  recordLog([secret]).given.log.info({}, 'said in a test of logs');
  const kept = readKept();
  expect(kept).toContain('SLACK_APP_TOKEN');
  expect(kept).toContain('said in a test of logs');
  expect(kept).toContain(secret);
});
