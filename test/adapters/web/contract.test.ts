import type { Page } from 'playwright-core';
import type { Rapporteur } from '../../../src/core/index.ts';
import { type Chat, describeAdapter, type Shown } from '../adapter-contract.ts';
import { describeInBrowser, hasBrowser, launchBrowser } from './browser.ts';
import { openWeb, query, readHtml, unescapeHtml } from './open-web.ts';

/** As someone without scripts asks: by the form's address, with what the last page's form holds. */
async function openWithoutScript(rapporteur: Rapporteur): Promise<Chat> {
  const web = await openWeb(rapporteur);
  let answers = 0;
  let thread = '';
  const foreign: string[] = [];
  const ask = async (values: Record<string, string>): Promise<Shown> => {
    const html = await (await web.get(`/${query(values)}`)).text();
    answers++;
    thread = unescapeHtml(/name="thread" value="([^"]*)"/.exec(html)?.[1] ?? '');
    const turn = /<article class="turn[\s\S]*?<\/article>/.exec(html)?.[0] ?? '';
    // What a page loads from elsewhere tells others who asks.
    foreign.push(...[...html.matchAll(/\bsrc="(?!\/)[^"]*"/g)].map(([source]) => source));
    return {
      text: readHtml(turn),
      links: [...turn.matchAll(/href="([^"]*)"/g)].map(([, link = '']) => unescapeHtml(link)),
    };
  };
  return {
    ask: (q) => ask({ q }),
    followUp: (q) => ask({ q, thread }),
    countAnswers: () => answers,
    pings: () => foreign,
    log: web.log,
    close: web.close,
  };
}

/** As most people ask: on the page, which answers without being left. */
async function openInBrowser(rapporteur: Rapporteur): Promise<Chat> {
  const [browser, web] = await Promise.all([launchBrowser(), openWeb(rapporteur)]);
  const page = await browser.newPage();
  let answers = 0;
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(web.origin)) foreign.push(request.url());
  });
  const ask = async (question: string): Promise<Shown> => {
    // Where something broke, that is said in the place of a turn.
    const turns = page.locator('.log > :is(.turn, .failed)');
    const before = await page.locator('.turn').count();
    await page.fill('#q', question);
    await page.press('#q', 'Enter');
    await turns.nth(before).waitFor({ state: 'attached' });
    answers++;
    return readTurn(page);
  };
  return {
    ask: async (question) => {
      await page.goto(web.origin);
      return ask(question);
    },
    followUp: ask,
    countAnswers: () => answers,
    pings: () => foreign,
    log: web.log,
    close: async () => {
      await browser.close();
      await web.close();
    },
  };
}

async function readTurn(page: Page): Promise<Shown> {
  const failed = page.locator('.failed');
  const turn = (await failed.count()) ? failed : page.locator('.turn[data-current]');
  return {
    text: (await turn.textContent()) ?? '',
    links: await turn
      .locator('a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? '')),
  };
}

describeAdapter('The web page without a script', openWithoutScript);
if (hasBrowser) describeAdapter('The web page in a browser', openInBrowser);
else describeInBrowser('The web page in a browser', () => describeAdapter('', openInBrowser));
