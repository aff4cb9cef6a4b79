import { type ChildProcess, spawn } from 'node:child_process';
import { MAIN } from './adapters/run-terminal.ts';
import { keepLog, secretsOf } from './secrets-in-logs.ts';

export interface Served {
  readonly child: ChildProcess;
  readonly ended: Promise<{ readonly code: number | null; readonly out: string }>;
  readonly out: () => string;
  readonly kill: (signal: NodeJS.Signals) => boolean;
}

/** `rapporteur serve`, as a process of its own. `output`: the file that its log goes to. */
export function runServe(env: Readonly<Record<string, string>>, output?: number): Served {
  const child = spawn(process.execPath, [MAIN, 'serve'], {
    env: { PATH: '/usr/bin:/bin', PORT: '0', ...env },
    stdio: ['ignore', output ?? 'pipe', 'pipe'],
  });
  let out = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (out += String(chunk)));
  const ended = new Promise<{ code: number | null; out: string }>((resolve) =>
    child.on('close', (code) => {
      keepLog({ text: out, secrets: secretsOf(env) });
      resolve({ code, out });
    }),
  );
  return { child, ended, out: () => out, kill: (signal) => child.kill(signal) };
}

/** An environment in which the process does something, in JavaScript, on SIGUSR2, where nothing can catch what it throws. */
export function onSignal(does: string): { readonly NODE_OPTIONS: string } {
  const program = `process.on('SIGUSR2', () => { ${does} })`;
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(program)}` };
}
