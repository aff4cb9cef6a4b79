import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { findPort } from '../run-plenty.ts';
import { NGINX } from './find-nginx.ts';

const EXAMPLE = fileURLToPath(new URL('../../deploy/nginx.conf', import.meta.url));
const LONGEST_START = 20_000;

export interface Nginx {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Puts nginx before two processes, as deploy/nginx.conf does, but without a certificate. */
export async function startNginx(ports: readonly [number, number]): Promise<Nginx> {
  if (!NGINX) throw new Error('There is no nginx');
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-nginx-'));
  const port = await findPort();
  const site = readFileSync(EXAMPLE, 'utf8')
    .replaceAll('127.0.0.1:3000', `127.0.0.1:${ports[0]}`)
    .replaceAll('127.0.0.1:3001', `127.0.0.1:${ports[1]}`)
    .replace('listen 443 ssl;', `listen 127.0.0.1:${port};`)
    .replace(/^ *ssl_certificate.*\n/gm, '');
  writeFileSync(join(folder, 'site.conf'), site);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  writeFileSync(
    join(folder, 'nginx.conf'),
    [
      ...(process.getuid?.() === 0 ? ['user root;'] : []),
      ...['worker_processes 1;', 'daemon off;', `pid ${folder}/pid;`, `error_log ${folder}/error.log;`],
      'events {}',
      'http {',
      'access_log off;',
      ...temporary.map((name) => `${name}_temp_path ${folder}/${name};`),
      'include site.conf;',
      '}',
    ].join('\n'),
  );
  const log = ['-e', join(folder, 'error.log')];
  const child: ChildProcess = spawn(NGINX, ['-p', folder, '-c', 'nginx.conf', ...log], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  const origin = `http://127.0.0.1:${port}`;
  const isUp = (): Promise<boolean> =>
    fetch(origin).then(
      () => true,
      () => false,
    );
  for (const since = performance.now(); !(await isUp()); await setTimeout(25))
    if (performance.now() - since > LONGEST_START || child.exitCode !== null)
      throw new Error(`nginx does not start:\n${readFileSync(join(folder, 'error.log'), 'utf8')}`);
  return {
    origin,
    close: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
