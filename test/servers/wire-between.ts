import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A line to a server that can be made to hang, or to break. */
export interface WireBetween {
  readonly port: number;
  /** Carries nothing more, and says nothing of it. */
  readonly hang: () => void;
  /** Breaks what is connected, and refuses what comes. */
  readonly cut: () => void;
  readonly mend: () => void;
  readonly close: () => void;
}

export async function startWireBetween(target: number): Promise<WireBetween> {
  const sockets = new Set<Socket>();
  let how: 'whole' | 'hanging' | 'cut' = 'whole';
  const server = createServer((near) => {
    if (how === 'cut') return near.destroy();
    const far = connect(target, '127.0.0.1');
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from
        .on('error', () => {})
        .on('close', () => {
          sockets.delete(from);
          to.destroy();
        });
      from.on('data', (bytes) => {
        if (how === 'whole') to.write(bytes);
      });
    }
    return undefined;
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('There is no port');
  const cut = (): void => {
    how = 'cut';
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: address.port,
    hang: () => {
      how = 'hanging';
    },
    cut,
    mend: () => {
      how = 'whole';
    },
    close: () => {
      cut();
      server.close();
    },
  };
}
