import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { findPort } from '../run-plenty.ts';
import { POSTGRES } from './find-postgres.ts';

/** With all that an address gives another meaning to. */
export const PASSWORD = 'p@ss/word#1?';
const LONGEST_START = 60_000;

export interface Postgres {
  readonly port: number;
  /** The address of a database that has nothing yet. */
  readonly createDatabase: () => Promise<string>;
  readonly query: (url: string, text: string) => Promise<readonly Record<string, unknown>[]>;
  /** All of its processes stand still until they are to go on. */
  readonly pause: () => void;
  readonly resume: () => void;
  /** Ends it in the middle of all that it does; it refuses connections until it is started again. */
  readonly kill: () => Promise<void>;
  readonly start: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A PostgreSQL of its own, on loopback. It refuses to run as root. */
export async function startPostgres(): Promise<Postgres> {
  if (!POSTGRES) throw new Error('There is no PostgreSQL');
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-postgres-'));
  const user = process.getuid?.() === 0 ? readUser('postgres') : undefined;
  if (user) chownSync(folder, user.uid, user.gid);
  const [data, passwordFile] = [join(folder, 'data'), join(folder, 'password')];
  writeFileSync(passwordFile, PASSWORD);
  const login = ['--username=bot', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  const env = { PATH: '/usr/bin:/bin', LC_ALL: 'C' };
  execFileSync(join(POSTGRES, 'initdb'), ['--pgdata', data, '--no-sync', ...login], { ...user, env });
  const port = await findPort();
  const settings = { listen_addresses: '127.0.0.1', port, unix_socket_directories: '', fsync: 'off' };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const program = join(POSTGRES, 'postgres');
  let child: ChildProcess | undefined;

  const hasEnded = (): boolean => child?.exitCode !== null || child.signalCode !== null;
  /** Each connection has a process of its own. */
  const signal = (name: NodeJS.Signals): void => {
    const pid = hasEnded() ? undefined : child?.pid;
    if (pid === undefined) return;
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
    for (const one of [pid, ...children.filter(Boolean).map(Number)]) tryToSignal(one, name);
  };
  const end = async (name: NodeJS.Signals): Promise<void> => {
    if (!child || hasEnded()) return;
    const ended = once(child, 'exit');
    if (name === 'SIGKILL') signal(name);
    else child.kill(name);
    await ended;
  };

  const addressOf = (database: string): string =>
    `postgres://bot:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/${database}`;
  const query = async (url: string, text: string): Promise<readonly Record<string, unknown>[]> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(text)).rows;
    } finally {
      await client.end();
    }
  };
  const isUp = (): Promise<boolean> =>
    query(addressOf('postgres'), 'SELECT').then(
      () => true,
      () => false,
    );
  const start = async (): Promise<void> => {
    child = spawn(program, ['-D', data, ...flags], { ...user, env, stdio: 'ignore' });
    for (const since = performance.now(); !(await isUp()); await setTimeout(50))
      if (performance.now() - since > LONGEST_START) throw new Error('PostgreSQL does not start');
  };
  await start();

  let databases = 0;
  return {
    port,
    createDatabase: async () => {
      const name = `test_${databases++}`;
      await query(addressOf('postgres'), `CREATE DATABASE ${name}`);
      return addressOf(name);
    },
    query,
    pause: () => signal('SIGSTOP'),
    resume: () => signal('SIGCONT'),
    kill: () => end('SIGKILL'),
    start,
    close: async () => {
      signal('SIGCONT');
      await end('SIGQUIT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function tryToSignal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended meanwhile.
  }
}

function readUser(name: string): { readonly uid: number; readonly gid: number } {
  const read = (flag: string): number => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }));
  return { uid: read('-u'), gid: read('-g') };
}
