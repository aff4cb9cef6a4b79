import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { FTF, rapporteur } from '../run-terminal.ts';
import { describeInBrowser } from './browser.ts';
import { query } from './open-web.ts';

async function find(page: Page, words: string): Promise<void> {
  await page.fill('#find', words);
  const { mentions, hits } = rapporteur.find(words);
  await page.waitForFunction(
    (said) => document.querySelector('#found')?.textContent?.includes(said),
    hits.length ? `${mentions} mention` : 'Nowhere in the statement',
  );
}

function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}

const marked = (page: Page): Promise<string[]> => page.locator('main mark[id]').allTextContents();
const said = (page: Page): Promise<string | null> => page.textContent('#found');

describeInBrowser('Finding', ({ open, web }) => {
  test('marks every mention while one types, and says how many', async () => {
    const page = await open('/');
    await find(page, 'stabilization');
    const { hits, mentions } = rapporteur.find('stabilization');
    const { text } = rapporteur.statement;
    expect(await marked(page)).toEqual(
      hits.flatMap((hit) => hit.mentions).map(({ start, end }) => text.slice(start, end)),
    );
    expect(await said(page)).toBe(`1 of ${mentions} mentions in ${hits.length} sentences`);
    await find(page, 'Interpol Libya');
    expect(await said(page)).toMatch(/^1 of 2\. No sentence has all of that\. 2 mentions in 2 sentences/);
    await find(page, '"key pillars"');
    expect(await marked(page)).toEqual(['key pillars']);
    await find(page, 'zeppelin');
    expect(await marked(page)).toEqual([]);
    expect(await page.locator('.steps').isVisible()).toBe(false);
    await page.context().close();
  });

  test('goes to the next and the previous, round and round, and each is in sight', async () => {
    const page = await open('/');
    await find(page, 'stabilization');
    const last = rapporteur.find('stabilization').mentions;
    const at = async (): Promise<unknown[]> => [
      Number.parseInt((await said(page)) ?? '', 10),
      await page
        .locator('mark.at')
        .evaluateAll((marks) =>
          marks.map(
            (mark) =>
              mark.getBoundingClientRect().top > 0 && mark.getBoundingClientRect().bottom < innerHeight,
          ),
        ),
    ];
    expect(await at()).toEqual([1, [true]]);
    await page.press('#find', 'Enter');
    expect(await at()).toEqual([2, [true]]);
    await page.press('#find', 'Shift+Enter');
    await page.press('#find', 'Shift+Enter');
    expect(await at()).toEqual([last, [true]]);
    await page.click('text=↓');
    expect(await at()).toEqual([1, [true]]);
    await page.context().close();
  });

  test('leaves the statement as it was', async () => {
    const page = await open('/');
    const before = await page.locator('main').innerHTML();
    await find(page, 'the');
    await find(page, 'ISIS');
    await page.press('#find', 'Escape');
    expect(await page.locator('mark').count()).toBe(0);
    expect(await said(page)).toBe('');
    const strip = (html: string): string => html.replace(/ tabindex="-1"| hidden=""/g, '');
    expect(strip(await page.locator('main').innerHTML())).toBe(strip(before));
    expect(page.url()).toBe(`${web().origin}/`);
    await page.context().close();
  });

  test('can be sent as a link, with a script and without, and keeps a conversation on the page', async () => {
    const page = await open(`/${query({ q: FTF })}`);
    await find(page, 'Interpol');
    expect(new URL(page.url()).search).toBe(`${query({ q: FTF })}&find=Interpol`);
    await page.reload();
    expect(await marked(page)).toEqual(['Interpol']);
    expect(await page.locator('.turn').count()).toBe(1);
    for (const javaScriptEnabled of [true, false]) {
      const theirs = await open('/?find=Interpol', { javaScriptEnabled });
      expect(await marked(theirs)).toEqual(['Interpol']);
      // Without a script it is the form that leads there.
      if (javaScriptEnabled) expect(await theirs.locator('mark.at').evaluate(isInSight)).toBe(true);
      else {
        await theirs.press('#find', 'Enter');
        expect(new URL(theirs.url()).hash).toBe('#found-1');
        expect(await theirs.locator('#found-1').evaluate(isInSight)).toBe(true);
      }
      expect(await theirs.locator('.mentions').isVisible()).toBe(!javaScriptEnabled);
      await theirs.context().close();
    }
    await page.context().close();
  });

  test('marks in every sentence that is cited at the same time', async () => {
    const page = await open('/#principles.6.1-2');
    await find(page, 'Interpol');
    expect(await page.locator('.cited mark').allTextContents()).toEqual(['Interpol']);
    await page.context().close();
  });
});
