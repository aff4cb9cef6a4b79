import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Log } from '../src/adapters/adapter.ts';
import { limitLog } from '../src/limit-log.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const MINUTE = 60_000;

function record() {
  const lines: [message: string, details: object][] = [];
  const write = (details: object, message: string): void => void lines.push([message, details]);
  const log: Log = { debug: write, info: write, warn: write, error: write };
  return { lines, ...limitLog(log, MINUTE) };
}

test('ten thousand faults of a kind are a line at once and a count each minute, and then it is told anew', () => {
  const { log, lines } = record();
  for (let i = 0; i < 10_000; i++) log.warn({ problem: 'ECONNRESET', shard: i }, 'not sent');
  expect(lines).toEqual([['not sent', { problem: 'ECONNRESET', shard: 0 }]]);
  vi.advanceTimersByTime(MINUTE);
  expect(lines.slice(1)).toEqual([
    ['not sent (9999 more)', { problem: 'ECONNRESET', shard: 9_999, times: 9_999 }],
  ]);
  log.warn({ problem: 'ECONNRESET' }, 'not sent');
  vi.advanceTimersByTime(2 * MINUTE);
  expect(lines).toHaveLength(3);
  log.warn({ problem: 'ECONNRESET' }, 'not sent');
  expect(lines).toHaveLength(4);
});

test('another problem, another code and another level are told by themselves, and news always', () => {
  const { log, lines } = record();
  log.warn({ problem: 'a' }, 'not sent');
  log.warn({ problem: 'b' }, 'not sent');
  log.warn({ code: 'b' }, 'not sent');
  log.error({ problem: 'a' }, 'not sent');
  for (let i = 0; i < 5; i++) log.info({}, 'connected');
  expect(lines).toHaveLength(9);
});

test('whoever can make up problems does not make up lines', () => {
  const { log, lines } = record();
  for (let i = 0; i < 10_000; i++) log.warn({ problem: `made up ${i}` }, 'refused');
  expect(lines.length).toBeLessThan(300);
});

test('what is counted is told before the end', () => {
  const { log, lines, flush } = record();
  for (let i = 0; i < 3; i++) log.error({}, 'broken');
  flush();
  expect(lines.map(([message]) => message)).toEqual(['broken', 'broken (2 more)']);
});

test('every id that people were told is in a line', () => {
  const { log, lines, flush } = record();
  for (const id of ['a1', 'b2', 'c3']) log.error({ id, problem: 'broken' }, 'answering failed');
  flush();
  const told = JSON.stringify(lines);
  for (const id of ['a1', 'b2', 'c3']) expect(told).toContain(`"${id}"`);
});
