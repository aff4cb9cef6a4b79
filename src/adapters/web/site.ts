/** Where the page lies on its host: empty, or `/bot` for what is reached at https://example.org/bot. */
export function readBase(publicUrl: string | undefined): string {
  return publicUrl ? new URL(publicUrl).pathname.replace(/\/+$/, '') : '';
}

/** The path within the page of one that a request has: servers in front of it may cut the base off, or leave it. */
export function cutBase(path: string, base: string): string {
  if (!base || !(path === base || path.startsWith(`${base}/`))) return path;
  return path.slice(base.length) || '/';
}
