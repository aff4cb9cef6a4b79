import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';

interface Handlers {
  request(request: IncomingMessage, response: ServerResponse): Promise<void>;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Hears of the server's own faults; a caller that hung up is none. */
  complain(error: unknown): void;
}

/** One HTTP server on loopback that can vanish, with all its connections, and come back on the same port. */
export function createListener({ request, upgrade, complain }: Handlers) {
  const connections = new Set<Socket>();
  const server = createServer({ keepAliveTimeout: 60_000 }, (incoming, response) => {
    request(incoming, response).catch((error: unknown) => {
      if (!incoming.destroyed && !response.destroyed) complain(error);
      response.destroy();
    });
  });
  server.on('upgrade', upgrade);
  server.on('connection', (socket) => {
    connections.add(socket);
    socket.on('close', () => connections.delete(socket));
    socket.on('error', () => socket.destroy());
  });
  let port = 0;
  return {
    port: () => port,
    async listen(): Promise<void> {
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error('The server has no port');
      port = address.port;
    },
    async stop(): Promise<void> {
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      for (const socket of connections) socket.destroy();
      await closed;
    },
  };
}
