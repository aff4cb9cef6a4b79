import { createServer } from 'node:http';
import type { Socket } from 'node:net';
import type { Adapter, AddRoute, Log, RequestListener } from './adapters/adapter.ts';
import { type ConnectionLimits, limitConnections } from './limit-connections.ts';
import { listenOnce } from './listen.ts';

export interface HttpServer extends Adapter {
  readonly addRoute: AddRoute;
  /** The port that it listens on, once it is started: of its own choice where `port` is 0. */
  readonly port: () => number;
}

/** Milliseconds. Nobody who means well needs longer for a question of a thousand characters. */
const REQUEST_TIMEOUT = 15_000;
const HEADERS_TIMEOUT = 10_000;
const MOST_CONNECTIONS = 1_000;
/** Of one address: a browser opens six, and what stands in front of the server as many as it has requests at a time. */
const MOST_OF_AN_ADDRESS = 200;
/** Milliseconds for which a reader may take none of an answer. */
const WRITE_TIMEOUT = 15_000;
/** Bytes of answers that wait for readers: a page has some 200,000, most of which the system holds. */
const MOST_UNREAD = 50_000_000;
/** Bytes: a pasted quotation of 5,000 characters fits into an address, also where each is escaped. */
const LONGEST_HEADERS = 49_152;
/** Milliseconds for which requests may be answered once the server stops, and in which what is left of them has to come. */
const DRAIN = 10_000;
const LONGEST_REST = 1_000;
/** Milliseconds between two looks for an address that is not there yet. */
const ADDRESS_WAIT = 2_000;

/** The one HTTP server of the process: the web page and Slack's HTTP mode share it. */
export function createHttpServer({
  host,
  port,
  log,
  serves = 'The web page is',
  addressWait = ADDRESS_WAIT,
  drain = DRAIN,
  limits = {},
}: {
  readonly host: string;
  readonly port: number;
  readonly log: Pick<Log, 'info' | 'warn'>;
  /** What is said to be at its address. */
  readonly serves?: string;
  /** Milliseconds between two looks for an address that is not there yet. */
  readonly addressWait?: number;
  readonly drain?: number;
  readonly limits?: Partial<ConnectionLimits>;
}): HttpServer {
  const routes = new Map<string, RequestListener>();
  const findRoute = (path: string): RequestListener | undefined =>
    [...routes]
      .filter(([route]) => route === '/' || path === route || path.startsWith(`${route}/`))
      .sort(([a], [b]) => b.length - a.length)[0]?.[1];
  const server = createServer(
    { requestTimeout: REQUEST_TIMEOUT, headersTimeout: HEADERS_TIMEOUT, maxHeaderSize: LONGEST_HEADERS },
    (request, response) => {
      const { socket } = request;
      awaited.set(socket, () => request.complete && !response.writableFinished);
      // A connection that has had its answer while the server stops is not kept for another.
      response.once('close', () => {
        if (!server.listening) setImmediate(() => server.closeIdleConnections());
      });
      const [path = '/'] = (request.url ?? '/').split('?');
      const listener = findRoute(path);
      if (listener) listener(request, response);
      else response.writeHead(404).end();
    },
  );
  /** Of each connection, whether it waits for an answer. */
  const awaited = new Map<Socket, () => boolean>();
  server.on('connection', (socket) => {
    awaited.set(socket, () => false);
    socket.once('close', () => awaited.delete(socket));
  });
  /** Whoever never ends a request must not keep the process. */
  const endUnfinished = (): void => {
    for (const [socket, isWaiting] of awaited) if (!isWaiting()) socket.destroy();
  };
  server.maxConnections = MOST_CONNECTIONS;
  limitConnections(server, {
    mostOfAnAddress: MOST_OF_AN_ADDRESS,
    writeTimeout: WRITE_TIMEOUT,
    mostUnread: MOST_UNREAD,
    ...limits,
  });
  const stopping = new AbortController();
  const portOf = (): number => {
    const address = server.address();
    return typeof address === 'object' && address ? address.port : port;
  };
  return {
    name: 'HTTP server',
    addRoute: (path, listener) => {
      routes.set(path, listener);
    },
    port: portOf,
    start: async () => {
      await listenOnce({ server, host, port, log, wait: addressWait, signal: stopping.signal });
      if (server.listening)
        log.info({}, `${serves} at http://${host.includes(':') ? `[${host}]` : host}:${portOf()}`);
    },
    isConnected: () => server.listening,
    stop: () =>
      new Promise((resolve) => {
        stopping.abort();
        const deadline = setTimeout(() => server.closeAllConnections(), drain);
        const rest = setTimeout(endUnfinished, Math.min(drain, LONGEST_REST));
        server.close(() => {
          clearTimeout(deadline);
          clearTimeout(rest);
          resolve();
        });
        // Browsers keep connections open that nothing runs on.
        server.closeIdleConnections();
      }),
  };
}
