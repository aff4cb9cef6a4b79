import { SetupError } from '../core/index.ts';

/** What only a change of the settings, or of the database, mends. https://www.postgresql.org/docs/current/errcodes-appendix.html */
const REMEDIES: ReadonlyMap<string, string> = new Map([
  ['28P01', 'The database refuses the name or the password in it.'],
  ['28000', 'The database lets this user in neither from here nor so: look at its pg_hba.conf.'],
  ['3D000', 'There is no database of that name: make it, or name another.'],
  ['3F000', 'There is no schema in which its tables can be made: look at the search_path of the user.'],
  ['42501', 'The user may not make tables: GRANT CREATE ON SCHEMA public to it, or let it own the database.'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'The certificate of the database is not known: name its CA (sslrootcert=…).'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'The certificate of the database is not known: name it (sslrootcert=…).'],
  [
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'The certificate of the database is not known: name its CA (sslrootcert=…).',
  ],
]);

/** A SetupError for what does not pass by itself. The driver's own words may hold the address, and are not repeated. */
export function explainDatabaseProblem(error: unknown): SetupError | undefined {
  const code = readCode(error);
  const remedy = REMEDIES.get(code);
  return remedy ? new SetupError(`STATE_URL can't be used (${code}). ${remedy}`) : undefined;
}

export function readCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
