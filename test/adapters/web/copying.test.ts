import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { FTF, rapporteur } from '../run-terminal.ts';
import { describeInBrowser } from './browser.ts';
import { query } from './open-web.ts';

const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };
const { sentences, text } = rapporteur.statement;

function select(page: Page, from: string, to: string): Promise<void> {
  return page.evaluate(
    ([first = '', last = '']) => {
      const range = document.createRange();
      range.setStartBefore(document.getElementById(first) ?? document.body);
      range.setEndAfter(document.getElementById(last) ?? document.body);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    },
    [from, to],
  );
}

const readText = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
const readRich = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return item ? (await item.getType('text/html')).text() : '';
  });
const fold = (words: string): string => words.replace(/\s+/g, ' ').trim();

describeInBrowser('Copying from the statement', ({ open, web }) => {
  test.each([true, false])(
    'gives its words alone, all of them, with scripts: %s',
    async (javaScriptEnabled) => {
      const page = await open('/', { ...CLIPBOARD, javaScriptEnabled });
      const [first] = sentences.filter(({ role }) => role === 'body');
      const last = sentences.at(-1);
      // Scripts may be off in the page; what drives it has its own.
      await select(page, first?.place ?? '', last?.place ?? '');
      await page.keyboard.press('Control+C');
      const copied = fold(await readText(page));
      expect(copied).toBe(fold(text.slice(first?.start, last?.end)));
      await page.context().close();
    },
  );

  test('is called exact by the check, also what the editor quotes', async () => {
    const page = await open('/', CLIPBOARD);
    await select(page, 'introduction.1.1', 'introduction.1.6');
    await page.keyboard.press('Control+C');
    const copied = await readText(page);
    const { quotations } = rapporteur.check(`“${copied.replace(/"/g, '')}”`);
    expect(quotations.map(({ verdict }) => verdict)).toEqual(['exact']);
    await page.context().close();
  });

  test('with its source has speaker, place and link, as text and as rich text', async () => {
    const page = await open(`/${query({ q: FTF })}`, CLIPBOARD);
    await select(page, 'introduction.1.3', 'introduction.1.3');
    await page.click('.beside .copy-words');
    await page.waitForFunction(() => document.querySelector('.beside .copy-words')?.textContent === 'Copied');
    const [words, source] = (await readText(page)).split('\n');
    expect(words).toMatch(/^“‘But the end .* ISIS,’ Tillerson warned\.”$/);
    expect(source).toBe(
      `— Rex Tillerson, quoted by the editor, Introduction, sentence 3, ${rapporteur.statement.title}, 13 February 2018. ${web().origin}/#introduction.1.3`,
    );
    expect(await readRich(page)).toMatch(
      /<blockquote>"But the end .*<\/blockquote>.*— Rex Tillerson, quoted by the editor, <a href="[^"]*#introduction\.1\.3">Introduction, sentence 3<\/a>/,
    );
    await page.context().close();
  });

  test('leads from selected words to a reference, a link, and a question about them', async () => {
    const page = await open('/', CLIPBOARD);
    await select(page, 'remarks.9.1', 'remarks.9.2');
    await page.click('.beside .copy-link');
    await expect.poll(() => readText(page)).toBe(`${web().origin}/#remarks.9.1-2`);
    await page.click('.beside .cite-place');
    await page.locator('.turn-cite').waitFor();
    expect(await page.textContent('.turn-cite h3 bdi')).toBe('Opening remarks, paragraph 9');
    await select(page, 'remarks.9.1', 'remarks.9.1');
    await page.click('.beside .ask-about');
    expect(await page.textContent('#q-about')).toContain('about Opening remarks, paragraph 9, sentence 1');
    await page.keyboard.type('who said that?');
    await page.keyboard.press('Enter');
    await page.locator('.turn-ask').waitFor();
    expect(await page.textContent('.turn-ask')).toContain('Rex Tillerson');
    expect(await page.textContent('.turn-ask .context')).toContain('Opening remarks, paragraph 9');
    await page.context().close();
  });

  test('works where there is no clipboard, over plain HTTP', async () => {
    const page = await open(`/${query({ q: FTF })}`, CLIPBOARD);
    await page.evaluate(() =>
      Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true }),
    );
    await select(page, 'remarks.1.6', 'remarks.1.6');
    await page.click('.beside .copy-words');
    expect(await page.textContent('.beside .copy-words')).toBe('Copied');
    await page.context().close();
  });

  test('the actions go with the selection, and with Escape', async () => {
    const page = await open('/');
    const bar = page.locator('.beside');
    await select(page, 'remarks.9.1', 'remarks.9.1');
    await bar.waitFor();
    await page.keyboard.press('Escape');
    await bar.waitFor({ state: 'hidden' });
    await select(page, 'remarks.9.1', 'remarks.9.1');
    await bar.waitFor();
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await bar.waitFor({ state: 'hidden' });
    await page.context().close();
  });
});
