import { existsSync } from 'node:fs';

/** This machine's nginx: Debian's is not on everybody's PATH. */
export const NGINX = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx'].find((path) =>
  existsSync(path),
);

/** Vitest calls this once all tests have run: what was skipped must not pass for tested. */
export function teardown(): void {
  if (!NGINX)
    process.stderr.write(
      '\nTwo processes behind nginx were not tested, as there is no nginx here. To get one: apt-get install nginx\n',
    );
}
