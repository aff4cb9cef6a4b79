import { getRequestListener } from '@hono/node-server';
import type { Rapporteur } from '../../core/index.ts';
import type { Adapter, AddRoute, Host } from '../adapter.ts';
import { createApp } from './app.ts';
import { readAssets } from './assets.ts';
import { createPages } from './page.ts';
import { readBase } from './site.ts';

export interface WebOptions {
  readonly addRoute: AddRoute;
  /** Where the build put the page's files. */
  readonly assetFolder: string;
  /** Whether every adapter of the process is connected, for `/readyz`. */
  readonly isReady: () => boolean;
  /** What else is said there: something that it can do without. */
  readonly describeTrouble?: (() => string | undefined) | undefined;
  /** Whether the admin keeps what could not be answered. */
  readonly logsUnanswered: boolean;
  /** Where the page is reached, if that is known. */
  readonly publicUrl?: string | undefined;
  /** Sites that may show the ask box. */
  readonly embedOrigins?: readonly string[] | undefined;
}

/** The web page and its API, on the process's one HTTP server. */
export function createWeb(
  rapporteur: Rapporteur,
  { addRoute, assetFolder, logsUnanswered, publicUrl, embedOrigins = [], ...readiness }: WebOptions,
  { log, turns, feedback }: Pick<Host, 'log' | 'turns' | 'feedback'>,
): Adapter {
  let isServing = false;
  return {
    name: 'web page',
    start: async () => {
      const assets = readAssets(assetFolder);
      const base = readBase(publicUrl);
      const pageIn = createPages(rapporteur, {
        assets,
        base,
        logsUnanswered,
        takesFeedback: feedback !== undefined,
      });
      const parts = { rapporteur, pageIn, assets, base, embedOrigins, log, turns, feedback };
      const app = createApp({ ...parts, ...readiness });
      addRoute('/', getRequestListener(app.fetch));
      isServing = true;
    },
    isConnected: () => isServing,
    // Requests are finished by the server that they came through.
    stop: async () => {
      isServing = false;
    },
  };
}
