import axe from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { FTF, NOT_STATED } from '../run-terminal.ts';
import { describeInBrowser } from './browser.ts';
import { query } from './open-web.ts';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const VIEWS: Readonly<Record<string, string>> = {
  'the statement': '/',
  'an answer at its place': `/${query({ q: FTF })}#principles.6.1-2`,
  'what is not stated': `/${query({ q: NOT_STATED })}`,
  'a check': '/?check=Our+approach+rests+on+a+number+of+wobbly+pillars.',
  'what was found': '/?find=stabilization',
  references: '/?cite=principles.6.1-2',
  nothing: '/nothing',
  'the ask box of another site': '/embed',
  'why an answer came about': `/why${query({ q: FTF })}`,
  'its answer': `/embed${query({ q: NOT_STATED })}`,
};
const LOOKS: Readonly<Record<string, BrowserContextOptions>> = {
  wide: { viewport: { width: 1440, height: 900 } },
  dark: { viewport: { width: 1100, height: 800 }, colorScheme: 'dark' },
  phone: PHONE,
};

async function findViolations(page: Page, within: string): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (selector) => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(selector);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  }, within);
}

describeInBrowser(
  'Everybody',
  ({ open, web }) => {
    test.each(Object.keys(LOOKS))('can use every view: axe finds nothing, %s', async (look) => {
      const page = await open('/', LOOKS[look]);
      for (const [view, path] of Object.entries(VIEWS)) {
        await page.goto(web().origin + path);
        if (path !== '/nothing') await openAll(page);
        // What is the same in every view is looked at in one; that takes seconds.
        const within = path.startsWith('/?') ? '.desk, .find, .place, .cited' : 'html';
        expect(await findViolations(page, within), `${view}, ${look}`).toEqual([]);
      }
      await page.context().close();
    });

    test('with an answer explained, and thanks, too', async () => {
      for (const look of Object.values(LOOKS)) {
        const page = await open(`/${query({ q: FTF })}`, look);
        await page.getByText('Why this?').click();
        await page.locator('.told').waitFor();
        await page.getByRole('button', { name: 'Right', exact: true }).click();
        await page.locator('.thanks').waitFor();
        expect(await findViolations(page, '.turn')).toEqual([]);
        await page.context().close();
      }
    });

    test('with offered questions, too', async () => {
      const page = await open('/');
      await page.locator('#q').pressSequentially('what does');
      await page.locator('#options').getByRole('option').first().waitFor();
      await page.keyboard.press('ArrowDown');
      expect(await findViolations(page, '.desk')).toEqual([]);
      await page.context().close();
    });

    test('with words selected, a place marked, no answer, an answer waited for, and a style chosen, too', async () => {
      for (const look of Object.values(LOOKS)) {
        const page = await open(`/${query({ q: FTF })}#principles.6.1`, look);
        await page.evaluate(() => {
          getSelection()?.selectAllChildren(document.getElementById('principles.6.2') ?? document.body);
        });
        await page.locator('.beside').waitFor();
        expect(await findViolations(page, '.beside, .place, .cited')).toEqual([]);
        await page.evaluate(() => getSelection()?.removeAllRanges());
        await page.route('**/turn?*', (route) => route.abort());
        await page.fill('#q', 'who leads it?');
        await page.press('#q', 'Enter');
        await page.locator('.failed').waitFor();
        await page.click('.turn summary:has-text("Cite")');
        await page.selectOption('.turn select', 'bibtex');
        await expect.poll(() => page.textContent('.reference')).toContain('@misc');
        expect(await findViolations(page, '.desk')).toEqual([]);
        await page.unroute('**/turn?*');
        await page.route('**/turn?*', () => {});
        await page.click('.failed button');
        await page.locator('.waiting').waitFor();
        expect(await findViolations(page, '.log')).toEqual([]);
        await page.context().close();
      }
    }, 60_000);

    test('sees one current entry of the outline in forced colours', async () => {
      const page = await open('/#principles.6', {
        viewport: { width: 1440, height: 900 },
        forcedColors: 'active',
      });
      await page.locator('.outline [aria-current]').waitFor();
      const drawn = await page.locator('.outline a').evaluateAll(
        (links) =>
          links.filter((link) => {
            const { borderLeftColor, borderLeftWidth } = getComputedStyle(link);
            return (
              borderLeftWidth !== '0px' &&
              borderLeftColor !== getComputedStyle(document.documentElement).backgroundColor
            );
          }).length,
      );
      expect(drawn).toBe(1);
      await page.context().close();
    });

    test('can hit whatever is to be pressed', async () => {
      const page = await open(`/${query({ q: FTF })}#principles.6`);
      await openAll(page);
      const small = await page.locator('button, select').evaluateAll((all) =>
        all
          .filter((one) => one.checkVisibility())
          .filter(
            (one) => Math.min(one.getBoundingClientRect().height, one.getBoundingClientRect().width) < 24,
          )
          .map(({ outerHTML }) => outerHTML),
      );
      expect(small).toEqual([]);
      await page.context().close();
    });

    test('reads on a narrow window without scrolling sideways', async () => {
      for (const javaScriptEnabled of [true, false]) {
        const page = await open('/', { viewport: { width: 320, height: 640 }, javaScriptEnabled });
        for (const path of Object.values(VIEWS)) {
          await page.goto(web().origin + path);
          if (path !== '/nothing') await openAll(page);
          const { scrolled, inner } = await page.evaluate(() => ({
            scrolled: document.documentElement.scrollWidth,
            inner: innerWidth,
          }));
          expect(scrolled, path).toBeLessThanOrEqual(inner);
        }
        await page.context().close();
      }
    });

    test('reaches the statement past everything else with the first key', async () => {
      const page = await open('/');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('statement');
      await page.context().close();
    });

    test('sees where the focus is, on whatever can be used', async () => {
      const page = await open(`/${query({ q: FTF })}`);
      for (let i = 0; i < 25; i++) {
        await page.keyboard.press('Tab');
        const outline = await page.evaluate(() => {
          const focused = document.activeElement ?? document.body;
          return `${focused.tagName}: ${getComputedStyle(focused).outlineStyle}`;
        });
        expect(outline).toMatch(/: solid$/);
      }
      await page.context().close();
    });

    test('is spared movement who asks for that', async () => {
      const behaviour = (page: Page): Promise<string> =>
        page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior);
      for (const [reducedMotion, expected] of [
        ['reduce', 'auto'],
        ['no-preference', 'smooth'],
      ] as const) {
        const page = await open('/', { reducedMotion });
        expect(await behaviour(page)).toBe(expected);
        await page.context().close();
      }
    });

    test('prints the answer and the statement with the numbers of its places, and nothing to press', async () => {
      const page = await open(`/${query({ q: FTF })}`);
      await page.emulateMedia({ media: 'print' });
      for (const shown of ['.turn', 'main', '.brief .number >> nth=0', '[id="principles.6.2"] .n'])
        expect(await page.locator(shown).isVisible(), shown).toBe(true);
      for (const hidden of [
        '#q',
        '.find',
        '.outline',
        '.skip',
        '.turn summary >> nth=0',
        '.cite-here >> nth=0',
        '#keys',
        '.share',
      ])
        expect(await page.locator(hidden).isVisible(), hidden).toBe(false);
      expect((await page.pdf()).length).toBeGreaterThan(10_000);
      await page.context().close();
    });
  },
  undefined,
  { embedOrigins: ['https://example.org'], feedback: { count: () => {} } },
);

async function openAll(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((all) => {
    for (const one of all) if (one instanceof HTMLDetailsElement) one.open = true;
  });
}
