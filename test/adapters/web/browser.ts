import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import type { Rapporteur } from '../../../src/core/index.ts';
import { BROWSER, HOW_TO_GET_ONE } from './find-browser.ts';
import { openWeb, type Web } from './open-web.ts';

const FLAGS =
  '--headless --no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync --no-first-run'.split(
    ' ',
  );

export const hasBrowser = BROWSER !== undefined;

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: BROWSER ?? '', args: FLAGS });
}

/** Opens a page of the site; `broken` collects what went wrong in it: errors, and what the Content-Security-Policy refused. */
export type OpenPage = (path: string, options?: BrowserContextOptions) => Promise<Page>;

export interface Browsing {
  readonly open: OpenPage;
  readonly web: () => Web;
}

/** Tests in a real browser. Where there is none they are skipped, and the name says how to get one. */
export function describeInBrowser(
  name: string,
  tests: (browsing: Browsing) => void,
  core?: Rapporteur,
  opened: Parameters<typeof openWeb>[1] = {},
): void {
  if (!hasBrowser) {
    describe.skip(`${name} (needs a browser: ${HOW_TO_GET_ONE})`, () => tests(notBrowsing));
    return;
  }
  describe(name, () => {
    let browser: Browser;
    let web: Web;
    const broken: string[] = [];
    beforeAll(async () => {
      [browser, web] = await Promise.all([launchBrowser(), openWeb(core, opened)]);
    });
    afterAll(async () => {
      await browser.close();
      await web.close();
      if (broken.length) throw new Error(`In the page: ${broken.join('; ')}`);
    });
    tests({
      web: () => web,
      open: async (path, options = {}) => {
        const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
        const page = await context.newPage();
        page.on('pageerror', (error) => broken.push(error.message));
        page.on('console', (message) => {
          // Some tests ask for what isn't there.
          if (message.type() === 'error' && !message.text().startsWith('Failed to load'))
            broken.push(message.text());
        });
        await page.goto(web.origin + path);
        return page;
      },
    });
  });
}

const notBrowsing: Browsing = {
  web: () => {
    throw new Error('no browser');
  },
  open: () => Promise.reject(new Error('no browser')),
};
