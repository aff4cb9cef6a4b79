/**
 * Loads what the server rendered; undefined where nothing came. The browser parses it as a document of its own: nobody's text is ever made
 * into markup here, which Trusted Types would refuse.
 */
export function loadDocument(
  path: string,
  params: URLSearchParams,
  signal?: AbortSignal,
): Promise<Document | undefined> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('GET', `${path}?${params}`);
    request.responseType = 'document';
    request.timeout = 15_000;
    request.onloadend = () => resolve(request.responseXML ?? undefined);
    signal?.addEventListener('abort', () => request.abort());
    request.send();
  });
}
