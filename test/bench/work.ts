import { setTimeout } from 'node:timers/promises';

/** Milliseconds between two looks at the loop, which its delay contains. */
const RESOLUTION = 10;
/** Tells, on SIGUSR2, how long the event loop made things wait and what the process took since the last time. */
const TELL = `data:text/javascript,${encodeURIComponent(`
  import { monitorEventLoopDelay } from 'node:perf_hooks';
  const delay = monitorEventLoopDelay({ resolution: ${RESOLUTION} });
  delay.enable();
  let cpu = process.cpuUsage(), since = performance.now();
  process.on('SIGUSR2', () => {
    const { user, system } = process.cpuUsage(cpu);
    const seconds = (user + system) / 1e6, core = (seconds * 1e3) / (performance.now() - since);
    console.log('work=' + [delay.percentile(99) / 1e6, delay.max / 1e6, core, seconds, process.memoryUsage().rss / 2 ** 20] + ';');
    delay.reset();
    cpu = process.cpuUsage();
    since = performance.now();
  });`)}`;

/** Flags of a process that can be asked for it. */
export const TELL_WORK: readonly string[] = ['--import', TELL];

/** What a process did since it was last asked. */
export interface Work {
  /** Milliseconds that the event loop made things wait: 99 in 100 at most, and all. */
  readonly delayP99: number;
  readonly delayMax: number;
  /** Share of a core. */
  readonly core: number;
  /** Seconds of a core. */
  readonly seconds: number;
  /** Megabytes. */
  readonly memory: number;
}

/** A process, as far as it is asked. */
export interface Working {
  readonly pid: () => number;
  readonly log: () => string;
}

export async function readWork({ pid, log }: Working): Promise<Work> {
  const before = log().length;
  process.kill(pid(), 'SIGUSR2');
  for (;;) {
    await setTimeout(20);
    const [, told] = /work=([^;]+);/.exec(log().slice(before)) ?? [];
    if (!told) continue;
    const [p99 = 0, max = 0, core = 0, seconds = 0, memory = 0] = told.split(',').map(Number);
    const [delayP99, delayMax] = [Math.max(0, p99 - RESOLUTION), Math.max(0, max - RESOLUTION)];
    return { delayP99, delayMax, core, seconds, memory };
  }
}

/** Does something so often a second, and catches up where this process was busy. */
export async function steadily(rate: number, count: number, act: (i: number) => void): Promise<void> {
  const since = performance.now();
  for (let i = 0; i < count; i++) {
    act(i);
    await setTimeout(Math.max(0, since + ((i + 1) * 1_000) / rate - performance.now()));
  }
}
