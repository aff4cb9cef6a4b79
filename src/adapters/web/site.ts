/** Where the page lies on its host: empty, or `/bot` for what is reached at https://example.org/bot. */
export function readBase(publicUrl: string | undefined): string {
  let path = publicUrl ? new URL(publicUrl).pathname : '';
  while (path.endsWith('/')) path = path.slice(0, -1);
  return path;
}

/** The path within the page of one that a request has: servers in front of it may cut the base off, or leave it. */
export function cutBase(path: string, base: string): string {
  if (!base || !(path === base || path.startsWith(`${base}/`))) return path;
  return path.slice(base.length) || '/';
}
