import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
  const child = spawn(join(POSTGRES, 'postgres'), ['-D', data, ...flags], { ...user, env, stdio: 'ignore' });
  const ended = once(child, 'exit');

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
  for (const since = performance.now(); !(await isUp()); await setTimeout(50))
    if (performance.now() - since > LONGEST_START) throw new Error('PostgreSQL does not start');

  let databases = 0;
  return {
    port,
    createDatabase: async () => {
      const name = `test_${databases++}`;
      await query(addressOf('postgres'), `CREATE DATABASE ${name}`);
      return addressOf(name);
    },
    query,
    close: async () => {
      child.kill('SIGQUIT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function readUser(name: string): { readonly uid: number; readonly gid: number } {
  const read = (flag: string): number => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }));
  return { uid: read('-u'), gid: read('-g') };
}
