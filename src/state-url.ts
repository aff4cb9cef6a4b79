const FORM = 'postgres://user:password@host:5432/database';

/** What is wrong with an address of a database, in words that don't repeat it; undefined where nothing is. */
export function explainWrongStateUrl(address: string): string | undefined {
  if (!/^postgres(?:ql)?:\/\//i.test(address)) return `must be the address of a PostgreSQL: ${FORM}`;
  const url = readUrl(address);
  if (!url)
    return 'can’t be read as an address. In the name and the password write @ as %40, : as %3A, / as %2F, # as %23, ? as %3F and % as %25';
  if (!url.hostname && !url.searchParams.get('host')) return `names no host: ${FORM}`;
  if (url.hash) return 'holds a #. In the name and the password write it as %23';
  return undefined;
}

/** The passwords in an address, of a database or of a proxy, as they are written and as they are meant. */
export function listStateSecrets(address: string): readonly string[] {
  const url = readUrl(address);
  if (!url?.password) return [];
  return [url.password, decodeURIComponent(url.password)];
}

/** Undefined where the driver could not read it. */
function readUrl(address: string): URL | undefined {
  try {
    const url = new URL(address);
    for (const part of [url.username, url.password, url.pathname]) decodeURIComponent(part);
    return url;
  } catch {
    return undefined;
  }
}
