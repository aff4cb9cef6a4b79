import { createServer } from 'node:http';
import type { Adapter, AddRoute, RequestListener } from './adapters/adapter.ts';
import { SetupError } from './core/index.ts';

export interface HttpServer extends Adapter {
  readonly addRoute: AddRoute;
  /** The port that it listens on, once it is started: of its own choice where `port` is 0. */
  readonly port: () => number;
}

/** Milliseconds. Nobody who means well needs longer for a question of a thousand characters. */
const REQUEST_TIMEOUT = 15_000;
const HEADERS_TIMEOUT = 10_000;
const MOST_CONNECTIONS = 1_000;

/** The one HTTP server of the process: the web page and Slack's HTTP mode share it. */
export function createHttpServer({
  host,
  port,
}: {
  readonly host: string;
  readonly port: number;
}): HttpServer {
  const routes = new Map<string, RequestListener>();
  const findRoute = (path: string): RequestListener | undefined =>
    [...routes]
      .filter(([route]) => route === '/' || path === route || path.startsWith(`${route}/`))
      .sort(([a], [b]) => b.length - a.length)[0]?.[1];
  const server = createServer(
    { requestTimeout: REQUEST_TIMEOUT, headersTimeout: HEADERS_TIMEOUT },
    (request, response) => {
      const [path = '/'] = (request.url ?? '/').split('?');
      const listener = findRoute(path);
      if (listener) listener(request, response);
      else response.writeHead(404).end();
    },
  );
  server.maxConnections = MOST_CONNECTIONS;
  return {
    name: 'HTTP server',
    addRoute: (path, listener) => {
      routes.set(path, listener);
    },
    port: () => {
      const address = server.address();
      return typeof address === 'object' && address ? address.port : port;
    },
    start: () =>
      new Promise((resolve, reject) => {
        server.once('error', (error: NodeJS.ErrnoException) => reject(explainError(error, host, port)));
        server.listen(port, host, resolve);
      }),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // Browsers keep connections open that nothing runs on.
        server.closeIdleConnections();
      }),
  };
}

function explainError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new SetupError(`Port ${port} is taken by another program. Set PORT to another one.`);
  if (error.code === 'EACCES')
    return new SetupError(`Port ${port} may not be used here. Set PORT to one above 1023.`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new SetupError(
      `HOST is ${host}, which is no address of this machine. Set it to 127.0.0.1, or 0.0.0.0 for all.`,
    );
  return error;
}
