import type { Feedback } from '../../../src/adapters/feedback.ts';
import { createTurns } from '../../../src/adapters/turns.ts';
import { createWeb, type WebOptions } from '../../../src/adapters/web/adapter.ts';
import type { Rapporteur } from '../../../src/core/index.ts';
import { createHttpServer } from '../../../src/http-server.ts';
import { PAGE } from '../../../src/load.ts';
import { rapporteur as statement } from '../run-terminal.ts';

export interface Web {
  /** `http://127.0.0.1:12345` */
  readonly origin: string;
  readonly get: (path: string, init?: RequestInit) => Promise<Response>;
  readonly log: () => string;
  readonly close: () => Promise<void>;
}

interface Opened extends Pick<WebOptions, 'publicUrl' | 'embedOrigins'> {
  readonly isReady?: () => boolean;
  readonly describeTrouble?: () => string | undefined;
  readonly logsUnanswered?: boolean;
  readonly feedback?: Feedback | undefined;
}

/** The web page as it is served, on a free port of this machine. */
export async function openWeb(
  rapporteur: Rapporteur = statement,
  {
    isReady = (): boolean => true,
    describeTrouble,
    logsUnanswered = false,
    publicUrl,
    embedOrigins,
    feedback,
  }: Opened = {},
): Promise<Web> {
  const lines: string[] = [];
  const write = (details: object, message: string): void => {
    lines.push(JSON.stringify({ ...details, message }));
  };
  const log = { debug: write, info: write, warn: write, error: write };
  const turns = createTurns();
  const server = createHttpServer({ host: '127.0.0.1', port: 0, log });
  const { addRoute } = server;
  const own = {
    addRoute,
    isReady,
    describeTrouble,
    logsUnanswered,
    assetFolder: PAGE,
    publicUrl,
    embedOrigins,
  };
  const web = createWeb(rapporteur, own, { log, turns, feedback });
  await web.start();
  await server.start();
  const origin = `http://127.0.0.1:${server.port()}`;
  return {
    origin,
    get: (path, init) => fetch(origin + path, init),
    log: () => lines.join('\n'),
    close: async () => {
      await Promise.all([web.stop(), server.stop()]);
    },
  };
}

/** A query, escaped. */
export function query(values: Readonly<Record<string, string>>): string {
  return `?${new URLSearchParams(values)}`;
}

/** What an HTML page reads like: tags gone, characters unescaped. It is ours, so no parser is needed; the browser's tests have one. */
export function readHtml(html: string): string {
  return unescapeHtml(
    html.replace(/<(?:br|\/p|\/h\d|\/li|\/dd|\/dt|\/figure|\/b)\b[^>]*>/g, '$&\n').replace(/<[^>]*>/g, ''),
  );
}

/** The words within the element of an id, as someone copies them. */
export function readElement(html: string, id: string): string | undefined {
  const start = html.indexOf(`id="${id}"`);
  if (start < 0) return undefined;
  const from = html.indexOf('>', start) + 1;
  let depth = 1;
  for (const tag of html.slice(from).matchAll(/<(\/?)(\w+)[^>]*>/g)) {
    depth += tag[1] ? -1 : 1;
    if (depth === 0) return readHtml(html.slice(from, from + tag.index));
  }
  return undefined;
}

export function unescapeHtml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
