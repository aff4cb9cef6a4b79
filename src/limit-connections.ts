import type { Server } from 'node:http';
import type { Socket } from 'node:net';

export interface ConnectionLimits {
  /** Connections of one address; the others have room then. */
  readonly mostOfAnAddress: number;
  /** Milliseconds for which a connection may carry nothing, in either direction, while an answer is under way. */
  readonly writeTimeout: number;
  /** Bytes of answers that wait for readers, all together. */
  readonly mostUnread: number;
}

/** Milliseconds between two looks at what waits for readers. */
const LOOK = 1_000;

/** Ends connections that take what others need: too many of one address, and those through which an answer does not get away. */
export function limitConnections(server: Server, limits: ConnectionLimits): void {
  const { mostOfAnAddress, writeTimeout, mostUnread } = limits;
  const counts = new Map<string, number>();
  /** Since which look an answer waits to be read; 0: none does. */
  const readers = new Map<Socket, number>();
  server.timeout = writeTimeout;

  server.on('connection', (socket: Socket) => {
    const address = socket.remoteAddress ?? '';
    const count = (counts.get(address) ?? 0) + 1;
    if (count > mostOfAnAddress) {
      socket.destroy();
      return;
    }
    counts.set(address, count);
    readers.set(socket, 0);
    socket.once('close', () => {
      readers.delete(socket);
      const left = (counts.get(address) ?? 1) - 1;
      if (left > 0) counts.set(address, left);
      else counts.delete(address);
    });
  });

  const look = (): void => {
    const now = performance.now();
    let unread = 0;
    for (const [socket, since] of readers) {
      readers.set(socket, socket.writableLength ? since || now : 0);
      unread += socket.writableLength;
    }
    if (unread > mostUnread) dropSlowest(readers, unread - mostUnread);
  };
  const looking = setInterval(look, LOOK).unref();
  server.once('close', () => clearInterval(looking));
}

/** Those whose answer waits longest come first. */
function dropSlowest(readers: ReadonlyMap<Socket, number>, bytes: number): void {
  let left = bytes;
  const slow = [...readers].filter(([, since]) => since > 0).sort(([, a], [, b]) => a - b);
  for (const [socket] of slow) {
    if (left <= 0) return;
    left -= socket.writableLength;
    socket.destroy();
  }
}
