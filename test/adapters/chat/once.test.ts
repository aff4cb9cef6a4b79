import { expect, test } from 'vitest';
import { createBlame } from '../../../src/adapters/blame.ts';
import { ALLOWANCES, createAllowance } from '../../../src/adapters/chat/allowance.ts';
import { createInFlight } from '../../../src/adapters/chat/in-flight.ts';
import { createMemory, type Memory } from '../../../src/adapters/chat/memory.ts';
import { createOnce, type Phrase } from '../../../src/adapters/chat/once.ts';
import type { Sent } from '../../../src/adapters/chat/sent.ts';
import { createClaims } from '../../../src/adapters/claims.ts';
import { createTurns } from '../../../src/adapters/turns.ts';
import { wordsIn } from '../../../src/adapters/words/words.ts';
import { SetupError } from '../../../src/core/index.ts';

function open(memory: Pick<Memory, 'fetch' | 'share'> = createMemory()) {
  const lines: string[] = [];
  const failures: string[] = [];
  const write =
    (level: string) =>
    (details: object, message: string): void =>
      void lines.push(`${level} ${message} ${JSON.stringify(details)}`);
  const [claims, inFlight] = [createClaims(), createInFlight()];
  const host = {
    log: { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') },
    fail: ({ message }: SetupError) => void failures.push(message),
    turns: createTurns(),
    claims,
  };
  const parts = {
    blame: createBlame('Chat', host.log),
    inFlight,
    memory,
    count: createAllowance(ALLOWANCES, { platform: 'Chat' }),
  };
  return { once: createOnce('Chat', host, parts), lines, failures, claims, inFlight };
}
const happening = (...names: string[]) => ({ names, by: { person: 'ann' } });
const sorry: string[] = [];
const sayFault = async (phrase: Phrase): Promise<Sent[]> => {
  sorry.push(phrase(wordsIn()));
  return [{ kind: 'sent' }];
};

test('what breaks is told once, with the id that is in the log', async () => {
  const { once, lines } = open();
  const broken = (): Promise<never> => Promise.reject(new Error('it broke'));
  await once(happening('a'), broken, sayFault);
  await once(happening('b', 'a'), broken, sayFault);
  expect(sorry).toHaveLength(1);
  expect(lines).toHaveLength(1);
  expect(sorry[0]).toContain(/"id":"(\w+)"/.exec(lines[0] ?? '')?.[1]);
  expect(lines[0]).toContain('it broke');
});

test('an apology that breaks too, or is refused, is logged, and nothing more is said', async () => {
  const { once, lines } = open();
  const broken = (): Promise<never> => Promise.reject(new Error('it broke'));
  await once(happening('a'), broken, () => Promise.reject(new Error('so did the apology')));
  await once(happening('b'), broken, async () => [{ kind: 'invalid', problem: 'too long' }]);
  expect(lines.map((line) => /"problem":"([^"]*)"/.exec(line)?.[1])).toEqual([
    'it broke',
    'so did the apology',
    'it broke',
    'Chat refuses a message: too long',
  ]);
});

test.each<[Sent, RegExp]>([
  [{ kind: 'sent', refused: 'blocks' }, /^error .*blocks/],
  [{ kind: 'lacking', scope: 'chat:write', remedy: 'add it' }, /^error .*add it.*chat:write/],
  [{ kind: 'acknowledged' }, /^info/],
  [{ kind: 'unreachable', problem: 'HTTP 500' }, /^warn .*HTTP 500/],
  [{ kind: 'expired', code: 'old' }, /^warn .*old/],
])('%j is logged as %s, and nobody is told', async (sent, logged) => {
  const { once, lines } = open();
  const before = sorry.length;
  await once(happening('a'), async () => [sent], sayFault);
  expect(lines).toEqual([expect.stringMatching(logged)]);
  expect(sorry).toHaveLength(before);
});

test('a token that is no longer good ends the process', async () => {
  const { once, failures } = open();
  await once(
    happening('a'),
    async () => [{ kind: 'unauthorized', setup: new SetupError('a new token') }],
    sayFault,
  );
  expect(failures).toEqual(['a new token']);
});

test('what other processes know of the conversation is there for the answer, and they learn of it before it counts as done', async () => {
  const order: string[] = [];
  const { once } = open({
    fetch: async (names) => void order.push(`fetch ${names.join(' ')}`),
    share: async () => void order.push('share'),
  });
  const answer = async (): Promise<Sent[]> => {
    order.push('answer');
    return [{ kind: 'sent' }];
  };
  await once({ ...happening('a'), follows: ['one', 'two'] }, answer, sayFault);
  expect(order).toEqual(['fetch one two', 'answer', 'share']);
});

test('what comes while the process stops is not claimed, so that the next one answers it', async () => {
  const { once, lines, claims, inFlight } = open();
  await inFlight.drain(1);
  await once(happening('a'), async () => [{ kind: 'sent' }], sayFault);
  expect(lines).toEqual([expect.stringContaining('while the process stops')]);
  expect(await claims.claim(['Chat a'])).toBe(true);
});
