import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { FTF, HOMES, rapporteur } from '../run-terminal.ts';
import { describeInBrowser } from './browser.ts';
import { query } from './open-web.ts';

const WIDE = { viewport: { width: 1440, height: 900 } };
const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };
const marked = (page: Page, how: 'quoted' | 'pointed'): Promise<string[]> =>
  page.locator(`.${how}`).evaluateAll((all) => all.map(({ id }) => id));

describeInBrowser('An answer', ({ open, web }) => {
  test('is seen in the statement beside it, and not where there is no room for both', async () => {
    for (const [options, isShown] of [
      [WIDE, true],
      [{ viewport: { width: 390, height: 844 } }, false],
    ] as const) {
      const page = await open('/', options);
      await page.fill('#q', HOMES);
      await page.press('#q', 'Enter');
      await page.locator('.turn').waitFor();
      expect(await marked(page, 'quoted')).toEqual(['remarks.1.6']);
      const isInSight = await page.locator('[id="remarks.1.6"]').evaluate((sentence) => {
        const { top, bottom } = sentence.getBoundingClientRect();
        return top > 0 && bottom < innerHeight;
      });
      expect(isInSight).toBe(isShown);
      await page.context().close();
    }
  });

  test('stays where a place in the address is what somebody wants to see', async () => {
    const page = await open(`/${query({ q: HOMES })}#principles.2.1`, WIDE);
    const { top } = await page
      .locator('[id="principles.2.1"]')
      .evaluate((sentence) => sentence.getBoundingClientRect().toJSON());
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(450);
    await page.context().close();
  });

  test('marks the sentences of a quotation that one points at, or that has the focus', async () => {
    const page = await open(`/${query({ q: 'who leads the working groups?' })}`, WIDE);
    expect(await marked(page, 'quoted')).toEqual([]);
    await page.hover('.near .quote >> nth=0');
    expect(await marked(page, 'pointed')).toEqual(['principles.4.1']);
    await page.hover('h1');
    expect(await marked(page, 'pointed')).toEqual([]);
    await page.focus('.near .to-place >> nth=0');
    expect(await marked(page, 'pointed')).toEqual(['principles.4.1']);
    await page.context().close();
  });

  test('is shared as a link, as text and as a picture', async () => {
    const page = await open(`/${query({ q: HOMES })}`, { ...WIDE, ...CLIPBOARD });
    const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
    await page.click('.share-link');
    await expect.poll(copied).toBe(`${web().origin}/${query({ q: HOMES })}`);
    await page.click('.share-text');
    const [citation] = rapporteur.read('remarks.1.6')?.citations ?? [];
    const { text, speaker, label } = citation
      ? rapporteur.quote(citation)
      : { text: '', speaker: '', label: '' };
    const version = rapporteur.statement.version.slice(0, 8);
    await expect
      .poll(copied)
      .toBe(
        `${HOMES}\n\n${text}\n— ${speaker}, ${label}\n${web().origin}/#remarks.1.6\n\n${rapporteur.statement.title}. Version ${version}`,
      );
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('.share-image')]);
    const picture = readFileSync(await download.path());
    // PNG, wide enough to be read: https://www.w3.org/TR/png-3/#11IHDR
    expect([picture.toString('latin1', 1, 4), picture.readUInt32BE(16)]).toEqual(['PNG', 1_200]);
    expect(picture.readUInt32BE(20)).toBeGreaterThan(300);
    await page.context().close();
  });

  test('says what it was understood after, also to whom it is sent, and only where that mattered', async () => {
    const page = await open('/', WIDE);
    for (const question of [FTF, 'who leads it?', HOMES]) {
      const before = await page.locator('.turn').count();
      await page.fill('#q', question);
      await page.press('#q', 'Enter');
      await page.locator('.turn').nth(before).waitFor();
    }
    const contexts = await page
      .locator('.turn')
      .evaluateAll((turns) => turns.map((turn) => turn.querySelector('.context')?.textContent ?? ''));
    expect(contexts).toEqual([
      '',
      expect.stringMatching(/^Understood after: Guiding Principles, paragraph 6/),
      '',
    ]);
    const search = await page.locator('.turn').nth(1).getAttribute('data-search');
    const theirs = await open(`/${search}`, { javaScriptEnabled: false });
    expect(await theirs.textContent('.turn .context')).toBe(contexts[1]);
    await Promise.all([page, theirs].map((one) => one.context().close()));
  });

  test('is cited in the style that was chosen last, and says so where that can’t be had', async () => {
    const page = await open(`/${query({ q: HOMES })}`);
    await page.click('.turn summary:has-text("Cite")');
    await page.selectOption('.turn select', 'bibtex');
    await expect.poll(() => page.textContent('.reference')).toMatch(/^@misc\{remarks-1-2018,/);
    await page.goto(`${web().origin}/${query({ q: FTF })}`);
    await page.click('.turn summary:has-text("Cite")');
    await expect.poll(() => page.textContent('.reference')).toMatch(/^@misc\{principles-6-2018,/);
    await page.route('**/api/cite/**', (route) => route.abort());
    await page.selectOption('.turn select', 'ris');
    await expect.poll(() => page.inputValue('.turn select')).toBe('bibtex');
    expect(await page.textContent('#status')).toMatch(/can’t be reached/);
    await page.context().close();
  });
});
