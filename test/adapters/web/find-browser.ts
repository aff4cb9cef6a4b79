import { existsSync } from 'node:fs';

const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser of this machine that the page is tested in. */
export const BROWSER = PATHS.find((path) => existsSync(path));

export const HOW_TO_GET_ONE = 'apt-get install chromium';

/** Vitest calls this once all tests have run: what was skipped for want of a browser must not pass for tested. */
export function teardown(): void {
  if (!BROWSER)
    process.stderr.write(
      `\nThe web page was not tested in a browser, as there is none here. To get one: ${HOW_TO_GET_ONE}\n`,
    );
}
