import { HOME } from './dom.ts';

export interface Loaded {
  /** What came, if anything: an error has a page of its own. */
  readonly document: Document | undefined;
  /** 0 where no answer came. */
  readonly status: number;
}

/** Milliseconds. */
const PATIENCE = 15_000;

/**
 * Loads what the server rendered. The browser parses it as a document of its own: nobody's text is ever made into markup here, which
 * Trusted Types would refuse.
 */
export function loadDocument(path: string, params: URLSearchParams, signal?: AbortSignal): Promise<Loaded> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const lang = new URLSearchParams(location.search).get('lang');
    if (lang && !params.has('lang')) params.set('lang', lang);
    request.open('GET', `${HOME}${path}?${params}`);
    request.responseType = 'document';
    request.timeout = PATIENCE;
    request.onloadend = () => resolve({ document: request.responseXML ?? undefined, status: request.status });
    signal?.addEventListener('abort', () => request.abort());
    request.send();
  });
}
