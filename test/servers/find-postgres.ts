import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where Debian has it: not on the PATH, and a folder for each version. */
const DEBIAN = '/usr/lib/postgresql';
const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
const FOLDERS = [...versions.map((version) => join(DEBIAN, version, 'bin')), '/usr/bin', '/usr/local/bin'];

/** The folder of the programs of this machine's PostgreSQL. */
export const POSTGRES = FOLDERS.find((folder) => existsSync(join(folder, 'initdb')));

/** Vitest calls this once all tests have run: what was skipped must not pass for tested. */
export function teardown(): void {
  if (!POSTGRES)
    process.stderr.write(
      '\nSTATE_URL was not tested, as there is no PostgreSQL here. To get one: apt-get install postgresql\n',
    );
}
