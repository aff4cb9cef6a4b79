import { request } from 'node:http';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { rapporteur } from '../adapters/run-terminal.ts';
import { openWeb, type Web } from '../adapters/web/open-web.ts';
import { findSlow } from './find-slow.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Seconds for which slow texts are looked for, in all. */
    readonly slowSeconds: number;
  }
}

const SECONDS = inject('slowSeconds');
/** A short look is there to find what is slow by far; the whole test suite runs beside it. */
const isThorough = SECONDS >= 60;
const SLACK = isThorough ? 1 : 4;

const statement = rapporteur.statement.sentences.slice(0, 40).flatMap(({ start, end }) => {
  const text = rapporteur.quote({ start, end }).text;
  return [
    text,
    ...text
      .split(' ')
      .slice(0, 6)
      .map((word) => `${word} `),
  ];
});
const words = [
  ...statement,
  ...[
    'and ',
    'and who ',
    'the ',
    'who said ',
    '"the ',
    'http://',
    'U.S. ',
    'Feb. ',
    '... ',
    '[...] ',
    '> ',
    '1. ',
    ':\n',
  ],
];

let web: Web;
beforeAll(async () => {
  web = await openWeb();
});
afterAll(() => web.close());

const send = (header: string, text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const value = text.replace(/[^\x20-\x7e]/g, ' ');
    request(`${web.origin}/api/read/principles.title`, { headers: { [header]: value } }, (response) =>
      response.resume().on('end', resolve),
    )
      .on('error', reject)
      .end();
  });

// Milliseconds, on a machine that does nothing else.
test.each([
  ['ask', 1_000, 5, (text: string) => rapporteur.ask(text)],
  ['check', 5_000, 15, (text: string) => rapporteur.check(text)],
  ['find', 200, 5, (text: string) => rapporteur.find(text)],
  ['define', 1_000, 5, (text: string) => rapporteur.define(text)],
  ['suggest', 100, 5, (text: string) => rapporteur.suggest(text, 6)],
  ['read', 1_000, 5, (text: string) => rapporteur.read(text)],
  ['If-None-Match', 40_000, 20, (text: string) => send('If-None-Match', text)],
  ['Accept-Encoding', 40_000, 20, (text: string) => send('Accept-Encoding', text)],
  ['Content-Type', 40_000, 20, (text: string) => send('Content-Type', text)],
  ['X-Forwarded-For', 40_000, 20, (text: string) => send('X-Forwarded-For', text)],
] as const)(
  'the slowest %s of %i characters that is found takes at most %i ms',
  async (name, longest, goal, run) => {
    const milliseconds = (SECONDS * 1_000) / 10;
    const slow = await findSlow({ run, longest, words, milliseconds, seed: longest });
    if (isThorough)
      process.stdout.write(
        `${name.padEnd(16)} ${slow.milliseconds.toFixed(1)} ms  ${JSON.stringify(slow.text.slice(0, 70))}\n`,
      );
    expect(slow.milliseconds, JSON.stringify(slow.text.slice(0, 200))).toBeLessThanOrEqual(goal * SLACK);
  },
  60_000,
);
