import { setTimeout } from 'node:timers/promises';
import { createRotation, type Rotation } from '../rotation.ts';
import type { Sent } from './sent.ts';

/** What has surely not arrived may be sent again, after so many milliseconds. */
export type Attempt = Sent | { readonly kind: 'later'; readonly wait: number; readonly problem: string };

/** Where something is sent, and for whom: in a channel that is full, people take turns. */
export interface Slot {
  readonly channel: string;
  readonly person: string;
}

interface Waiting {
  readonly person: string;
  readonly deadline: number;
  readonly send: () => Promise<Attempt>;
  readonly settle: (sent: Sent) => void;
  readonly fail: (error: unknown) => void;
}

/** A channel that the platform limits: what waits for it, and the time until which nothing may be sent. */
interface Line {
  readonly waiting: Rotation<Waiting>;
  free: number;
}

/**
 * Lets messages through at once and, where the platform limits a channel, one each `interval`, in turns by person; what can't be sent before `longest` is
 * dropped. Both in milliseconds.
 */
export function createQueue(longest: number, interval: number) {
  const lines = new Map<string, Line>();

  const openLine = (channel: string): Line => {
    const known = lines.get(channel);
    if (known) return known;
    const line: Line = { waiting: createRotation(), free: 0 };
    lines.set(channel, line);
    void run(channel, line);
    return line;
  };

  /** Makes a channel wait; what can't wait for so long is given up now. */
  const hold = (line: Line, milliseconds: number): void => {
    line.free = Math.max(line.free, performance.now() + milliseconds);
    const waiting = Array.from({ length: line.waiting.size() }, () => line.waiting.take());
    for (const one of waiting) if (one) wait(line, one);
  };

  const wait = (line: Line, one: Waiting): void => {
    if (line.free > one.deadline) one.settle({ kind: 'crowded' });
    else line.waiting.add(one.person, one);
  };

  const send = async (channel: string, one: Waiting): Promise<void> => {
    try {
      const sent = await one.send();
      if (sent.kind !== 'later') return one.settle(sent);
      const line = openLine(channel);
      hold(line, sent.wait);
      // It has learnt why it can't be sent, unlike those that wait behind it.
      if (line.free > one.deadline) one.settle({ kind: 'unreachable', problem: sent.problem });
      else wait(line, one);
    } catch (error) {
      one.fail(error);
    }
  };

  /** Sends what waits for a channel, until nothing does. */
  const run = async (channel: string, line: Line): Promise<void> => {
    do {
      await setTimeout(Math.max(1, line.free - performance.now()));
      if (line.free > performance.now()) continue;
      const next = line.waiting.take();
      if (!next) break;
      if (performance.now() > next.deadline) {
        next.settle({ kind: 'crowded' });
        continue;
      }
      line.free = performance.now() + interval;
      await send(channel, next);
    } while (lines.get(channel) === line);
    lines.delete(channel);
  };

  return ({ channel, person }: Slot, attempt: () => Promise<Attempt>): Promise<Sent> =>
    new Promise((settle, fail) => {
      const one: Waiting = { person, deadline: performance.now() + longest, send: attempt, settle, fail };
      const line = lines.get(channel);
      if (line) wait(line, one);
      else void send(channel, one);
    });
}
