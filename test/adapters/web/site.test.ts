import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cutBase, readBase } from '../../../src/adapters/web/site.ts';
import { FTF } from '../run-terminal.ts';
import { describeInBrowser } from './browser.ts';
import { openWeb, query, readHtml, type Web } from './open-web.ts';

const BOT = { publicUrl: 'https://example.org/bot/' };

test.each([
  [undefined, ''],
  ['https://example.org', ''],
  ['https://example.org/', ''],
  ['https://example.org/bot', '/bot'],
  ['https://example.org/a/bot/', '/a/bot'],
])('%s lies at %j', (publicUrl, base) => {
  expect(readBase(publicUrl)).toBe(base);
});

test('a path is the same with its base and without, as a server in front sends it', () => {
  for (const path of ['/', '/turn', '/api/ask', '/bottle', '/assets/1/bot'])
    expect([cutBase(path, '/bot'), cutBase(`/bot${path}`, '/bot')]).toEqual([path, path]);
  expect(cutBase('/bot', '/bot')).toBe('/');
});

describe('under a path of its host', () => {
  let web: Web;
  beforeAll(async () => {
    web = await openWeb(undefined, BOT);
  });
  afterAll(() => web.close());

  test('whatever the page links to lies there', async () => {
    for (const path of [
      '/',
      `/bot/${query({ q: FTF })}`,
      '/bot/?find=the',
      '/bot/?cite=principles.6',
      '/bot/nothing',
    ]) {
      const page = await (await web.get(path)).text();
      const links = [...page.matchAll(/ (?:href|src|action)="(\/[^"]*)"/g)].map(([, link = '']) => link);
      expect(links.length, path).toBeGreaterThan(0);
      expect(
        links.filter((link) => !link.startsWith('/bot/')),
        path,
      ).toEqual([]);
      for (const link of new Set(links))
        expect((await web.get(link.replaceAll('&amp;', '&'))).status, link).toBe(200);
    }
  });

  test('the API and its errors answer there, too', async () => {
    expect((await web.get('/bot/api/read/principles.6')).status).toBe(200);
    const missing = await web.get('/bot/api/nothing');
    expect([missing.status, missing.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
    expect((await web.get('/bot/api/ask?q=x', { method: 'DELETE' })).headers.get('allow')).toBe('GET, HEAD');
  });
});

describeInBrowser(
  'The page under a path of its host',
  ({ open }) => {
    test('asks, finds, cites and leads to places without leaving it', async () => {
      const page = await open('/bot/');
      await page.fill('#q', FTF);
      await page.press('#q', 'Enter');
      await page.locator('.turn').waitFor();
      await page.fill('#find', 'Interpol');
      await page.locator('mark').waitFor();
      await page.click('.turn summary:has-text("Cite")');
      await page.selectOption('.turn select', 'ris');
      await expect.poll(() => page.textContent('.reference')).toMatch(/^TY {2}- ELEC/);
      await page.click('.turn .to-place');
      await expect.poll(() => page.locator('.cited').count()).toBe(2);
      const { pathname, searchParams, hash } = new URL(page.url());
      expect([pathname, searchParams.get('q'), hash]).toEqual(['/bot/', FTF, '#principles.6.1-2']);
      await page.context().close();
    });
  },
  undefined,
  BOT,
);

describe('the ask box for other sites', () => {
  test('is closed by default, and says who opens it', async () => {
    const web = await openWeb();
    const closed = await web.get('/embed');
    expect(closed.status).toBe(403);
    expect(readHtml(await closed.text())).toContain('EMBED_ORIGINS');
    expect(closed.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    await web.close();
  });

  test('may be framed by the sites that are named, and the page by none', async () => {
    const web = await openWeb(undefined, { embedOrigins: ['https://example.org', 'https://example.com'] });
    const { headers } = await web.get('/embed');
    const policy = headers.get('content-security-policy')?.split('; ');
    expect(policy).toContain('frame-ancestors https://example.org https://example.com');
    expect(headers.get('x-frame-options')).toBeNull();
    const page = await web.get('/');
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(page.headers.get('x-frame-options')).toBe('DENY');
    await web.close();
  });

  test('answers without a script, and understands a follow-up', async () => {
    const web = await openWeb(undefined, { embedOrigins: ['https://example.org'] });
    const asked = await (await web.get(`/embed${query({ q: FTF })}`)).text();
    expect(asked).toContain('<form class="ask" action="/embed">');
    expect(asked).toContain('href="/#principles.6.1-2" target="_blank"');
    const thread = /name="thread" value="([^"]*)"/.exec(asked)?.[1] ?? '';
    const next = await (await web.get(`/embed${query({ q: 'who leads it?', thread })}`)).text();
    expect(readHtml(next)).toContain('does not say who leads the Foreign Terrorist');
    await web.close();
  });
});

const host = createServer((request, response) => {
  const target = new URL(request.url ?? '/', 'http://localhost').searchParams.get('frame') ?? '';
  response.writeHead(200, { 'Content-Type': 'text/html' });
  response.end(
    `<!doctype html><title>A site</title><iframe src="${target}/embed" width="600" height="500"></iframe>`,
  );
});
await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
const { port } = host.address() as AddressInfo;
afterAll(() => host.close());

describeInBrowser(
  'The ask box in the page of another site',
  ({ open, web }) => {
    test('asks on, and leaves the history to that site', async () => {
      const page = await open('/nothing');
      await page.goto(`http://127.0.0.1:${port}/?frame=${encodeURIComponent(web().origin)}`);
      const frame = page.frameLocator('iframe');
      const entries = await page.evaluate(() => history.length);
      for (const [i, question] of [FTF, 'who leads it?'].entries()) {
        await frame.locator('#q').fill(question);
        await frame.locator('#q').press('Enter');
        await frame.locator('.turn').nth(i).waitFor();
      }
      expect(await frame.locator('.turn').first().textContent()).toContain(
        'does not say who leads the Foreign',
      );
      expect(await frame.locator('.turn .to-place').first().getAttribute('href')).toMatch(/^\/#/);
      expect(await page.evaluate(() => history.length)).toBe(entries);
      await page.context().close();
    });

    test('stays closed to a site that is not named', async () => {
      const page = await open('/nothing');
      // The browser says in its console what it refuses.
      page.removeAllListeners('console');
      await page.goto(`http://localhost:${port}/?frame=${encodeURIComponent(web().origin)}`);
      await expect.poll(() => page.frames()[1]?.url()).toMatch(/^chrome-error:/);
      await page.context().close();
    });
  },
  undefined,
  { embedOrigins: [`http://127.0.0.1:${port}`] },
);
