import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import { HTTPException } from 'hono/http-exception';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { secureHeaders } from 'hono/secure-headers';
import type { Rapporteur } from '../../core/index.ts';
import type { Log } from '../adapter.ts';
import { apologize } from '../wording.ts';
import { createApi } from './api.ts';
import type { Assets } from './assets.ts';
import type { Finding, Page, View } from './page.ts';
import { describeProblem, nameStatus } from './problem.ts';
import { type Asked, PARAMETER, takeTurn } from './turn.ts';

export interface AppParts {
  readonly rapporteur: Rapporteur;
  readonly page: Page;
  readonly assets: Assets;
  readonly log: Log;
  /** Whether every adapter of the process is connected. */
  readonly isReady: () => boolean;
}

/** All that is answered over HTTP. */
export function createApp({ rapporteur, page, assets, log, isReady }: AppParts): Hono {
  const app = new Hono();
  const isApi = (c: Context): boolean => c.req.path.startsWith('/api/');
  const fail = (c: Context, status: 404 | 405, detail: string): Response | Promise<Response> =>
    isApi(c)
      ? describeProblem(c, status, detail)
      : c.html(page.renderError(nameStatus(status), detail), status);

  app.use(headers);
  app.use(compress());
  // Of what is sent, so that it holds whatever changed: the statement's version stands in the page and in the API's description.
  app.use(etag());
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) => {
        c.header('Allow', methods.join(', '));
        return fail(c, 405, `This takes ${methods.join(', ')}.`);
      },
    }),
  );

  app.get('/healthz', (c) => c.text('ok', 200, { 'Cache-Control': 'no-store' }));
  app.get('/readyz', (c) =>
    isReady()
      ? c.text('ready', 200, { 'Cache-Control': 'no-store' })
      : c.text('not ready', 503, { 'Cache-Control': 'no-store' }),
  );

  app.get(`${assets.path}:name`, (c) => {
    const asset = assets.files.get(c.req.param('name') ?? '');
    if (!asset) return c.notFound();
    return c.body(asset.bytes, 200, {
      'Content-Type': asset.type,
      'Cache-Control': 'public, max-age=31536000, immutable',
    });
  });

  // Someone's question is in the address: no cache between may keep it.
  app.use(async (c, next) => {
    await next();
    c.header(
      'Cache-Control',
      c.req.path === '/' && !c.req.url.includes('?') ? 'no-cache' : 'private, no-cache',
    );
  });
  app.route('/api', createApi(rapporteur));
  app.get('/', (c) => c.html(page.render(readView(rapporteur, c))));
  app.get('/turn', (c) => {
    const asked = readAsked(c);
    return asked ? c.html(page.renderTurn(takeTurn(rapporteur, asked))) : c.notFound();
  });
  app.get('/found', (c) => {
    const find = readFinding(rapporteur, c);
    return find ? c.html(page.renderFound(find)) : c.notFound();
  });

  app.notFound((c) => fail(c, 404, 'There is nothing here.'));
  app.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse();
    const id = randomUUID().slice(0, 8);
    log.error({ id, error: error.message }, 'An answer failed');
    return isApi(c)
      ? describeProblem(c, 500, apologize(id))
      : c.html(page.renderError('Sorry', apologize(id)), 500);
  });
  return app;
}

const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
    requireTrustedTypesFor: ["'script'"],
    trustedTypes: ["'none'"],
  },
  xFrameOptions: 'DENY',
  permissionsPolicy: { camera: [], geolocation: [], microphone: [] },
  // Whoever ends TLS in front of this knows whether all of the host has it.
  strictTransportSecurity: false,
});

function readView(rapporteur: Rapporteur, c: Context): View {
  const asked = readAsked(c);
  return { turn: asked && takeTurn(rapporteur, asked), find: readFinding(rapporteur, c) };
}

function readFinding(rapporteur: Rapporteur, c: Context): Finding | undefined {
  const words = c.req.query('find');
  return words ? { words, found: rapporteur.find(words) } : undefined;
}

function readAsked(c: Context): Asked | undefined {
  const thread = c.req.query('thread') ?? '';
  for (const kind of ['ask', 'check', 'cite'] as const) {
    const text = c.req.query(PARAMETER[kind]);
    if (text !== undefined) return { kind, text, thread };
  }
  return undefined;
}
