import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import type { ServeConfig } from '../serve-config.ts';
import { doubtful, type Finding, well, wrong } from './finding.ts';

/** Milliseconds. */
const LONGEST = 5_000;
/** Seconds that a clock may be off: Slack refuses what is signed five minutes ago, and others sooner. */
const CLOCK_OFF = 60;

type Address = ServeConfig['http'];

/** Whether the page's port can be used, or is used by this program. */
export async function examinePort(address: Address): Promise<Finding> {
  const about = 'Port';
  const code = await tryToListen(address);
  if (code === undefined) return well(about, `${address.port} is free`);
  if (code === 'EADDRINUSE' && (await isAlive(addressOf(address))))
    return well(about, `${address.port} is in use, by a Rapporteur that runs`);
  if (code === 'EADDRINUSE')
    return wrong(about, `${address.port} is taken by another program.`, 'Set PORT to another one.');
  if (code === 'EACCES')
    return wrong(about, `${address.port} may not be used here.`, 'Set PORT to one above 1023.');
  return doubtful(
    about,
    `HOST is no address of this machine now (${code})`,
    'Set HOST to 127.0.0.1, or 0.0.0.0 for all.',
  );
}

/** Whether the port can be used at which metrics are read, or is used by this program for that. */
export async function examineMetricsPort(address: Address): Promise<Finding> {
  const about = 'METRICS_PORT';
  const code = await tryToListen(address);
  if (code === undefined) return well(about, `${address.port} is free`);
  if (code === 'EADDRINUSE' && (await hasMetrics(addressOf(address))))
    return well(about, `${address.port} is in use, by a Rapporteur that runs`);
  return wrong(about, `${address.port} can’t be used (${code}).`, 'Set METRICS_PORT to another one.');
}

async function hasMetrics(address: string): Promise<boolean> {
  try {
    const answer = await fetch(`${address}/metrics`, { signal: AbortSignal.timeout(LONGEST) });
    return (await answer.text()).includes('rapporteur_questions_total');
  } catch {
    return false;
  }
}

function tryToListen({ host, port }: Address): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}

export function addressOf({ host, port }: Address): string {
  const own = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${own.includes(':') ? `[${own}]` : own}:${port}`;
}

async function isAlive(address: string): Promise<boolean> {
  try {
    const answer = await fetch(`${address}/healthz`, { signal: AbortSignal.timeout(LONGEST) });
    return answer.ok && (await answer.text()) === 'ok';
  } catch {
    return false;
  }
}

/** Whether the links that chats show lead to this program. */
export async function examinePublicUrl(publicUrl: string): Promise<Finding> {
  const about = 'PUBLIC_URL';
  if (await isAlive(publicUrl.replace(/\/{1,9}$/, ''))) return well(about, 'the page is reached there');
  return doubtful(
    about,
    'the page is not reached there from this machine',
    'Start it (rapporteur serve), and see that what stands in front passes requests on to HOST and PORT.',
  );
}

/** Whether a file, or one in a folder, can be written. */
export async function examineWritable(name: string, path: string): Promise<Finding> {
  for (const place of [path, dirname(path)]) {
    try {
      await access(place, constants.W_OK);
      return well(name, 'it can be written');
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code !== 'ENOENT')
        return wrong(
          name,
          `it can’t be written (${String(code)}).`,
          'Let the user that runs this write there, or name another place.',
        );
    }
  }
  return wrong(
    name,
    'it can’t be made: the folder above it is not there.',
    'Make that folder, or name another place.',
  );
}

/** Whether this machine's clock is right, by that of a server. */
export async function examineClock(url: string): Promise<readonly Finding[]> {
  try {
    const answer = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(LONGEST) });
    const told = Date.parse(answer.headers.get('date') ?? '');
    return Number.isNaN(told) ? [] : [judgeClock((Date.now() - told) / 1000)];
  } catch {
    // That it can't be reached is told elsewhere.
    return [];
  }
}

export function judgeClock(seconds: number): Finding {
  const off = Math.round(Math.abs(seconds));
  return off > CLOCK_OFF
    ? wrong(
        'Clock',
        `it is ${off} seconds ${seconds > 0 ? 'fast' : 'slow'}.`,
        'Set it by NTP (timedatectl set-ntp true): Slack refuses what is signed at another time.',
      )
    : well('Clock', 'right to a minute');
}
