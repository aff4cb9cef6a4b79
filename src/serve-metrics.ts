import type { Log } from './adapters/adapter.ts';
import { createHttpServer, type HttpServer } from './http-server.ts';
import type { Metrics } from './metrics.ts';

/** Where metrics are read: on a port of their own, as how much is asked is not for whoever reads the page. */
export function serveMetrics(
  address: { readonly host: string; readonly port: number },
  metrics: Pick<Metrics, 'render'>,
  log: Pick<Log, 'info' | 'warn' | 'error'>,
): HttpServer {
  const server = createHttpServer({ ...address, log, serves: 'Metrics are' });
  server.addRoute('/metrics', async (_, response) => {
    try {
      const { type, text } = await metrics.render();
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(text);
    } catch (error) {
      log.error({ problem: error instanceof Error ? error.message : 'unknown' }, 'Metrics can’t be read');
      response.writeHead(500).end();
    }
  });
  return { ...server, name: 'metrics' };
}
