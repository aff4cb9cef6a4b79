import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket as NetSocket } from 'node:net';
import type { Duplex } from 'node:stream';

interface Handlers {
  request(request: IncomingMessage, response: ServerResponse): Promise<void>;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
}

/** One HTTP server that can vanish and come back on the same port. */
export function createListener({ request, upgrade }: Handlers) {
  const connections = new Set<NetSocket>();
  const server = createServer((incoming, response) => {
    request(incoming, response).catch((error: unknown) => {
      // A caller that hung up is no fault of this server; anything else is, and must be seen.
      if (incoming.destroyed || response.destroyed) return;
      response.statusCode = 500;
      response.end(String(error));
    });
  });
  server.on('upgrade', upgrade);
  server.on('connection', (socket) => {
    connections.add(socket);
    socket.on('close', () => connections.delete(socket));
  });
  let port = 0;
  return {
    async listen(): Promise<string> {
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error('The server has no port');
      port = address.port;
      return `http://127.0.0.1:${port}`;
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
