import type { Server } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import type { Log } from './adapters/adapter.ts';
import { SetupError } from './core/index.ts';

export interface Listening {
  readonly server: Server;
  readonly host: string;
  readonly port: number;
  readonly log: Pick<Log, 'warn'>;
  /** Milliseconds between two looks for an address that is not there yet. */
  readonly wait: number;
  /** Nobody waits any more. */
  readonly signal: AbortSignal;
}

/** Listens once its address is there; throws a SetupError where it never will. */
export async function listenOnce({ server, host, port, log, wait, signal }: Listening): Promise<void> {
  for (let isTold = false; !signal.aborted; isTold = true) {
    const problem = await listen(server, host, port);
    if (!problem) return;
    if (!NOT_YET.has(problem.code ?? '')) throw explainError(problem, port);
    if (!isTold) log.warn({ code: problem.code }, 'The address of HOST is not there yet; waiting for it');
    await setTimeout(wait, undefined, { signal }).catch(() => {});
  }
}

function listen(server: Server, host: string, port: number): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    const settle = (problem?: NodeJS.ErrnoException): void => {
      server.off('error', settle).off('listening', listening);
      resolve(problem);
    };
    const listening = (): void => settle();
    server.once('error', settle).once('listening', listening);
    server.listen(port, host);
  });
}

/** Codes of an address that a machine has only once all of its network is up. */
const NOT_YET = new Set(['EADDRNOTAVAIL', 'EAI_AGAIN']);

function explainError(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new SetupError(`Port ${port} is taken by another program. Set PORT to another one.`);
  if (error.code === 'EACCES')
    return new SetupError(`Port ${port} may not be used here. Set PORT to one above 1023.`);
  if (error.code === 'ENOTFOUND')
    return new SetupError('HOST is no address. Set it to 127.0.0.1, or 0.0.0.0 for all.');
  return error;
}
