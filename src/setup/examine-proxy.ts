import { connect } from 'node:net';
import type { ProxySettings } from '../read-proxy.ts';
import { type Finding, well, wrong } from './finding.ts';

/** Milliseconds. */
const LONGEST = 5_000;

/** Whether the proxies that requests are to go through are there. Their addresses are not told: they may hold passwords. */
export function examineProxies({ httpProxy, httpsProxy }: ProxySettings): Promise<readonly Finding[]> {
  const named = Object.entries({ HTTP_PROXY: httpProxy, HTTPS_PROXY: httpsProxy });
  return Promise.all(
    named.flatMap(([name, address]) => (address ? [examineProxy(name, new URL(address))] : [])),
  );
}

async function examineProxy(name: string, { protocol, hostname, port }: URL): Promise<Finding> {
  const code = await tryToConnect(
    hostname.replace(/^\[(.*)\]$/, '$1'),
    Number(port) || (protocol === 'https:' ? 443 : 80),
  );
  return code === undefined
    ? well(name, 'the proxy is there')
    : wrong(
        name,
        `the proxy can’t be reached (${code}).`,
        'Start it, or correct its address; NO_PROXY names the hosts that are reached without it.',
      );
}

function tryToConnect(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: LONGEST });
    const end = (code?: string): void => {
      socket.destroy();
      resolve(code);
    };
    socket.once('connect', () => end());
    socket.once('timeout', () => end('no answer'));
    socket.once('error', (error: NodeJS.ErrnoException) => end(error.code ?? error.message));
  });
}
