import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { cors } from 'hono/cors';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { getPath } from 'hono/utils/url';
import type { Rapporteur } from '../../core/index.ts';
import type { Log } from '../adapter.ts';
import { createBlame } from '../blame.ts';
import type { Feedback } from '../feedback.ts';
import type { Turns } from '../turns.ts';
import { createApi } from './api.ts';
import type { Assets } from './assets.ts';
import { chooseTongue, type Tongue } from './choose-language.ts';
import { explainTurn } from './explain-turn.ts';
import { readOpinion, thankFor } from './feedback.ts';
import { createHeaders } from './headers.ts';
import { LIMITS } from './limits.ts';
import type { Page } from './page.ts';
import { respondWithProblem } from './problem.ts';
import type { Desk } from './quotation.ts';
import { readAsked, readFinding, readView } from './read-request.ts';
import { createResponder, HTML } from './respond.ts';
import { cutBase } from './site.ts';
import { searchOf, takeTurn } from './turn.ts';
import { waitTurn } from './wait-turn.ts';

export interface AppParts {
  readonly rapporteur: Rapporteur;
  readonly pageIn: (tongue: Tongue) => Promise<Page>;
  readonly assets: Assets;
  /** See `readBase`. */
  readonly base: string;
  /** Sites that may show the ask box. */
  readonly embedOrigins: readonly string[];
  readonly log: Log;
  /** Whether every adapter of the process is connected. */
  readonly isReady: () => boolean;
  /** What does not work, though it is ready. */
  readonly describeTrouble?: (() => string | undefined) | undefined;
  readonly turns: Turns;
  readonly feedback?: Feedback | undefined;
}

/** All that is answered over HTTP. */
export function createApp({
  rapporteur,
  pageIn,
  assets,
  base,
  embedOrigins,
  log,
  isReady,
  describeTrouble = () => undefined,
  turns,
  feedback,
}: AppParts): Hono {
  const app = new Hono({ getPath: (request) => cutBase(getPath(request), base) });
  const blame = createBlame('The web page', log);
  const respond = createResponder(rapporteur.statement.version);

  const fail = async (
    c: Context,
    status: 403 | 404 | 405 | 429 | 500 | 503,
    title: string,
    detail: string,
  ): Promise<Response> => {
    c.header('Cache-Control', 'no-store');
    return c.req.path.startsWith('/api/')
      ? respondWithProblem(c, status, detail)
      : c.html(await (await pageIn(chooseTongue(c))).renderError(title, detail), status);
  };

  const [closed, framed] = [createHeaders(), createHeaders(embedOrigins)];
  app.use((c, next) => (c.req.path === '/embed' ? framed : closed)(c, next));
  app.use('/api/*', cors(OPEN_TO_ALL));
  app.use(compress());
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) => {
        c.header('Allow', methods.join(', '));
        return fail(c, 405, 'Method not allowed', `This takes ${methods.join(', ')}.`);
      },
    }),
  );

  app.get('/healthz', (c) => c.text('ok', 200, { 'Cache-Control': 'no-store' }));
  app.get('/readyz', (c) =>
    isReady()
      ? c.text(['ready', describeTrouble() ?? []].flat().join('; '), 200, { 'Cache-Control': 'no-store' })
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

  app.use(
    waitTurn(turns, (c, status, seconds) => {
      c.header('Retry-After', String(seconds));
      const { tooMany, tooBusy } = chooseTongue(c).words.page;
      const { title, text } = status === 429 ? tooMany(seconds) : tooBusy;
      return fail(c, status, title, text);
    }),
  );
  app.route('/api', createApi(rapporteur, respond));
  const deskFor = (c: Context, isEmbedded = false): Desk => ({
    ...{ rapporteur, base, isEmbedded, takesFeedback: feedback !== undefined },
    ...chooseTongue(c),
  });
  app.get('/', async (c) => {
    const desk = deskFor(c);
    return respond(c, String(await (await pageIn(desk)).render(readView(desk, c))), HTML);
  });
  app.get('/embed', async (c) => {
    const { title, text } = chooseTongue(c).words.page.embedClosed;
    if (embedOrigins.length === 0) return fail(c, 403, title, text);
    const asked = readAsked(c);
    const desk = deskFor(c, true);
    const page = await pageIn(desk);
    return respond(c, String(await page.renderEmbedded(asked && takeTurn(desk, asked))), HTML);
  });
  app.get('/turn', async (c) => {
    const asked = readAsked(c);
    if (!asked) return c.notFound();
    const desk = deskFor(c, c.req.query('embed') !== undefined);
    const page = await pageIn(desk);
    return respond(c, String(await page.renderTurn(takeTurn(desk, asked))), HTML);
  });
  app.get('/why', async (c) => {
    const asked = readAsked(c);
    if (asked?.kind !== 'ask') return c.notFound();
    const desk = deskFor(c);
    return respond(
      c,
      String(
        await (await pageIn(desk)).renderAside({
          ...explainTurn(desk, asked),
          search: searchOf(asked, desk.kept),
        }),
      ),
      HTML,
    );
  });
  if (feedback)
    app.post('/feedback', LIMITED, async (c) => {
      const opinion = await readOpinion(rapporteur, c);
      if (!opinion) return c.notFound();
      feedback.count(opinion);
      const tongue = chooseTongue(c);
      return c.html((await pageIn(tongue)).renderAside(thankFor(tongue)));
    });
  app.get('/found', async (c) => {
    const find = readFinding(rapporteur, c);
    if (!find) return c.notFound();
    const page = await pageIn(chooseTongue(c));
    return respond(c, String(await page.renderFound(find)), HTML);
  });

  app.notFound((c) => {
    const { title, text } = chooseTongue(c).words.page.notFound;
    return fail(c, 404, title, text);
  });
  app.onError((error, c) => {
    const { page, problems } = chooseTongue(c).words;
    return fail(c, 500, page.sorry, problems.broken(blame(error)));
  });
  return app;
}

/** What a form of two buttons sends is short. */
const LIMITED = bodyLimit({ maxSize: LIMITS.body, onError: (c) => c.body(null, 413) });

/** Nothing here is anybody's own, and whoever asks sends no credentials. */
const OPEN_TO_ALL = {
  origin: '*',
  allowMethods: ['GET', 'HEAD', 'POST'],
  allowHeaders: ['Content-Type', 'If-None-Match'],
  exposeHeaders: ['ETag', 'Retry-After'],
  maxAge: 86_400,
};
