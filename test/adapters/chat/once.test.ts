import { expect, test } from 'vitest';
import { createBlame } from '../../../src/adapters/blame.ts';
import { createInFlight } from '../../../src/adapters/chat/in-flight.ts';
import { createMemory } from '../../../src/adapters/chat/memory.ts';
import { createOnce } from '../../../src/adapters/chat/once.ts';
import type { Sent } from '../../../src/adapters/chat/sent.ts';
import { SetupError } from '../../../src/core/index.ts';

function open() {
  const lines: string[] = [];
  const failures: string[] = [];
  const write =
    (level: string) =>
    (details: object, message: string): void =>
      void lines.push(`${level} ${message} ${JSON.stringify(details)}`);
  const host = {
    log: { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') },
    fail: ({ message }: SetupError) => void failures.push(message),
  };
  const parts = { blame: createBlame('Chat', host.log), memory: createMemory(), inFlight: createInFlight() };
  return { once: createOnce('Chat', host, parts), lines, failures };
}
const sorry: string[] = [];
const sayFault = async (id: string): Promise<Sent[]> => {
  sorry.push(id);
  return [{ kind: 'sent' }];
};

test('what breaks is told once, with the id that is in the log', async () => {
  const { once, lines } = open();
  const broken = (): Promise<never> => Promise.reject(new Error('it broke'));
  await once(['a'], broken, sayFault);
  await once(['b', 'a'], broken, sayFault);
  expect(sorry).toHaveLength(1);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(sorry[0]);
  expect(lines[0]).toContain('it broke');
});

test('an apology that breaks too, or is refused, is logged, and nothing more is said', async () => {
  const { once, lines } = open();
  const broken = (): Promise<never> => Promise.reject(new Error('it broke'));
  await once(['a'], broken, () => Promise.reject(new Error('so did the apology')));
  await once(['b'], broken, async () => [{ kind: 'invalid', problem: 'too long' }]);
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
  await once(['a'], async () => [sent], sayFault);
  expect(lines).toEqual([expect.stringMatching(logged)]);
  expect(sorry).toHaveLength(before);
});

test('a token that is no longer good ends the process', async () => {
  const { once, failures } = open();
  await once(['a'], async () => [{ kind: 'unauthorized', setup: new SetupError('a new token') }], sayFault);
  expect(failures).toEqual(['a new token']);
});
