import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { FTF, HOMES, rapporteur } from '../run-terminal.ts';
import { describeInBrowser } from './browser.ts';
import { query } from './open-web.ts';

const { sentences } = rapporteur.statement;

/** The places of the sentences that are seen to be marked: underlined, not only coloured. */
function readMarked(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.s')]
      .filter((sentence) => getComputedStyle(sentence).textDecorationLine === 'underline')
      .map(({ id }) => id),
  );
}

function countIn(place: string): number {
  return sentences.filter((sentence) => sentence.place.startsWith(`${place}.`)).length;
}

describeInBrowser('A place in the address', ({ open, web }) => {
  test.each([{ javaScriptEnabled: false }, { javaScriptEnabled: true }])(
    'opens, is in sight and is marked, and nothing else is: %o',
    async (options) => {
      const page = await open('/', options);
      for (const [place, marked] of [
        ['principles.6.2', ['principles.6.2']],
        ['principles.6.1-2', ['principles.6.1', 'principles.6.2']],
        ['principles.1.3-5', ['principles.1.3', 'principles.1.4', 'principles.1.5']],
        ['remarks.title', ['remarks.title']],
        ['remarks.dateline', ['remarks.dateline']],
        ['introduction.title', ['introduction.title']],
        ['principles.4', ['principles.4.1']],
        ['coalition-post', ['coalition-post.1.1', 'coalition-post.1.2', 'coalition-post.dateline']],
        ['principles', []],
        ['nowhere.9.9', []],
      ] as const) {
        await page.goto(`${web().origin}/#${place}`);
        expect(await readMarked(page), place).toEqual(marked);
        const first = marked[0] ?? (place === 'principles' ? place : undefined);
        if (first)
          expect(await page.locator(`[id="${first}"]`).evaluate(isInSight), `${place} is in sight`).toBe(
            true,
          );
      }
      await page.context().close();
    },
  );

  test('may be any range that the statement has, also without a script', async () => {
    const page = await open('/', { javaScriptEnabled: false });
    const marked = await page.evaluate(() =>
      [...document.querySelectorAll('main i[id]')].map(({ id }) => {
        location.hash = id;
        const sentences = [...document.querySelectorAll('.s')].filter(
          (sentence) => getComputedStyle(sentence).textDecorationLine === 'underline',
        );
        return [id, sentences.map((sentence) => sentence.id)] as const;
      }),
    );
    const paragraphs = rapporteur.outline().flatMap((part) => part.paragraphs);
    const pairs = paragraphs.reduce((sum, { sentences: n }) => sum + (n * (n - 1)) / 2, 0);
    expect(marked).toHaveLength(pairs);
    for (const [place, places] of marked) {
      const [, paragraph = '', first, last] = /^(.*)\.(\d+)-(\d+)$/.exec(place) ?? [];
      const numbers = Array.from({ length: Number(last) - Number(first) + 1 }, (_, i) => Number(first) + i);
      expect(places, place).toEqual(numbers.map((number) => `${paragraph}.${number}`));
    }
    await page.context().close();
  });

  test('may be several paragraphs, a list, and what people write', async () => {
    const page = await open('/');
    const spans = [
      [
        'principles.6-7',
        ['principles.6.1', 'principles.6.2', 'principles.7.1', 'principles.7.2', 'principles.7.3'],
      ],
      ['principles.1.8-2.1', ['principles.1.8', 'principles.2.1']],
      ['remarks.3.2,4', ['remarks.3.2', 'remarks.3.4']],
      ['principles 6:2', ['principles.6.2']],
      ['principles.6.1–2', ['principles.6.1', 'principles.6.2']],
      ['Guiding Principles, paragraph 4', ['principles.4.1']],
    ] as const;
    for (const [typed, places] of spans) {
      await page.goto(`${web().origin}/#${encodeURIComponent(typed)}`);
      await expect.poll(() => readMarked(page), { message: typed }).toEqual(places);
      expect(await page.locator(`[id="${places[0]}"]`).evaluate(isInSight), typed).toBe(true);
      expect(await page.locator('.place').isVisible()).toBe(true);
    }
    await page.goto(`${web().origin}/#principles.6-7`);
    await expect
      .poll(() => page.textContent('.place output'))
      .toBe('Guiding Principles, paragraph 6; Guiding Principles, paragraph 7');
    await page.goto(`${web().origin}/#%E0%A4%A`);
    await expect.poll(() => page.textContent('#status')).toMatch(/^There is no place/);
    expect(await readMarked(page)).toEqual([]);
    await page.context().close();
  });

  test('stands in a bar beside the text, too, and has a name to be read out', async () => {
    const page = await open('/#principles.6.1-2');
    expect(
      await page.locator('.para:has(.cited)').evaluate((para) => getComputedStyle(para, '::before').width),
    ).not.toBe('auto');
    expect(await page.locator('[id="principles.6.1"]').getAttribute('aria-current')).toBe('location');
    expect(await page.textContent('#status')).toBe('Guiding Principles, paragraph 6, sentences 1–2');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('principles.6.1');
    await page.goto(`${web().origin}/#coalition-post`);
    expect(await page.textContent('.place output')).toBe('Post by @coalition');
    await page.context().close();
  });

  test('is opened by each citation of an answer, and Back leads back', async () => {
    const page = await open(`/${query({ q: HOMES })}`);
    await page.click('.turn .to-place');
    await expect.poll(() => readMarked(page)).toEqual(['remarks.1.6']);
    await page.goBack();
    await expect.poll(() => readMarked(page)).toEqual([]);
    expect(new URL(page.url()).search).toBe(query({ q: HOMES }));
    await page.goForward();
    await expect.poll(() => readMarked(page)).toEqual(['remarks.1.6']);
    await page.context().close();
  });

  test('is left with Escape, back to the link that one came by', async () => {
    const page = await open(`/${query({ q: FTF })}`);
    await page.focus('.turn .to-place');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('principles.6.1');
    await page.keyboard.press('Escape');
    await expect.poll(() => readMarked(page)).toEqual([]);
    expect(await page.locator('.place').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('to-place');
    expect(page.url()).toBe(`${web().origin}/${query({ q: FTF })}`);
    await page.context().close();
  });

  test('is opened by touching a sentence, and by its number', async () => {
    const page = await open('/');
    const sentence = page.locator('[id="principles.6.2"]');
    await sentence.scrollIntoViewIfNeeded();
    // Its box begins where the sentence before it ends, on the same line.
    const { x = 0, y = 0 } = await sentence.evaluate((one) => one.getClientRects()[1] ?? new DOMRect());
    await page.mouse.click(x + 40, y + 10);
    await expect.poll(() => new URL(page.url()).hash).toBe('#principles.6.2');
    await page.mouse.click(x + 40, y + 10);
    await expect.poll(() => readMarked(page)).toEqual([]);
    await page.locator('[id="remarks.1.4"] .n').click();
    await expect.poll(() => readMarked(page)).toEqual(['remarks.1.4']);
    await page.locator('[id="remarks.2"] .number').click();
    await expect.poll(() => readMarked(page)).toHaveLength(countIn('remarks.2'));
    await page.context().close();
  });

  test('is marked where it is: a touch moves nothing, and a second one near it makes a range', async () => {
    const page = await open('/#remarks.2.1');
    const [first, second] = ['principles.6.1', 'principles.6.2'].map((place) =>
      page.locator(`[id="${place}"]`),
    );
    await first?.evaluate((sentence) => sentence.scrollIntoView({ block: 'start' }));
    const at = (): Promise<number> => page.evaluate(() => scrollY);
    const before = await at();
    await touch(page, first);
    expect(await readMarked(page)).toEqual(['principles.6.1']);
    await touch(page, second);
    expect(await readMarked(page)).toEqual(['principles.6.1', 'principles.6.2']);
    expect([new URL(page.url()).hash, await at()]).toEqual(['#principles.6.1-2', before]);
    expect(await page.textContent('.place output')).toBe('Guiding Principles, paragraph 6, sentences 1–2');
    await page.context().close();
  });

  test('may reach from one paragraph into the next, and its address opens it for others', async () => {
    const page = await open('/');
    for (const place of ['principles.5.2', 'principles.6.1'])
      await touch(page, page.locator(`[id="${place}"]`));
    const marked = await readMarked(page);
    expect(marked).toEqual(['principles.5.2', 'principles.6.1']);
    const { hash } = new URL(page.url());
    expect(hash).toBe('#principles.5.2-6.1');
    const theirs = await open(`/${hash}`);
    await expect.poll(() => readMarked(theirs)).toEqual(marked);
    await Promise.all([page, theirs].map((one) => one.context().close()));
  });

  test('leaves a double click to select a word', async () => {
    const page = await open('/');
    const sentence = page.locator('[id="remarks.2.2"]');
    await sentence.scrollIntoViewIfNeeded();
    const { x, y } = await placeWithin(sentence);
    await page.mouse.dblclick(x, y);
    await expect.poll(() => page.evaluate(() => getSelection()?.toString().trim())).toMatch(/^\S+$/);
    expect(await readMarked(page)).toEqual([]);
    expect(new URL(page.url()).hash).toBe('');
    await page.context().close();
  });

  test('has a bar that hides no last line, says Close where there is nowhere to go back to, and lies over nothing in a low window', async () => {
    const page = await open('/#remarks.15.2');
    const boxes = await page.evaluate(() =>
      ['[id="remarks.dateline"]', '.place'].map((selector) =>
        document.querySelector(selector)?.getBoundingClientRect().toJSON(),
      ),
    );
    expect(boxes[0].bottom).toBeLessThanOrEqual(boxes[1].top);
    expect(await page.textContent('.leave span')).toBe('Close');
    await page.setViewportSize({ width: 360, height: 300 });
    for (const bar of ['.place', '.find', '.field'])
      expect(await page.locator(bar).evaluate((one) => getComputedStyle(one).position), bar).toMatch(
        /^(?:static|relative)$/,
      );
    await page.click('.outline a >> nth=0');
    await expect.poll(() => page.textContent('.leave span')).toBe('Back');
    await page.context().close();
  });

  test('that nobody can read stops nothing', async () => {
    const page = await open('/#%zz', { viewport: { width: 1440, height: 900 } });
    await page.keyboard.press('j');
    await expect.poll(() => new URL(page.url()).hash).toBe('#introduction.1');
    await page.locator('.outline [aria-current]').waitFor();
    await page.context().close();
  });

  test('can be copied as a link without the question, and cited', async () => {
    const page = await open(`/${query({ q: FTF })}#principles.6.1-2`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.click('.place .copy-link');
    await page.waitForFunction(() => document.querySelector('.place .copy-link')?.textContent === 'Copied');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(`${web().origin}/#principles.6.1-2`);
    await page.click('.place .cite-place');
    await page.locator('.turn-cite').waitFor();
    await page.selectOption('.turn-cite select', 'chicago');
    await page.waitForFunction(() =>
      document.querySelector('.turn-cite .reference')?.textContent?.includes('para. 6'),
    );
    await page.click('.turn-cite .copy');
    await page.waitForFunction(() => document.querySelector('#status')?.textContent === 'Copied');
    const [citation] = rapporteur.read('principles.6.1-2')?.citations ?? [];
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      citation && rapporteur.cite(citation, 'chicago'),
    );
    await page.context().close();
  });
});

describeInBrowser('Reading by keyboard', ({ open }) => {
  const placeIn = (page: Page): string => new URL(page.url()).hash.slice(1);

  test('goes from paragraph to paragraph and from sentence to sentence, and leaves the history alone', async () => {
    const page = await open('/#principles.6');
    const entries = await page.evaluate(() => history.length);
    const walk = async (keys: string): Promise<string[]> => {
      const places: string[] = [];
      for (const key of keys) {
        await page.keyboard.press(key);
        places.push(placeIn(page));
      }
      return places;
    };
    expect(await walk('jjk')).toEqual(['principles.7', 'principles.8', 'principles.7']);
    expect(await walk('llh')).toEqual(['principles.7.2', 'principles.7.3', 'principles.7.2']);
    expect(await walk('j')).toEqual(['principles.8']);
    expect(await page.evaluate(() => history.length)).toBe(entries);
    await page.context().close();
  });

  test('/ asks and f finds; what is typed there is typed', async () => {
    const page = await open('/');
    await page.keyboard.press('/');
    await page.keyboard.type('j/k');
    expect(await page.inputValue('#q')).toBe('j/k');
    await page.keyboard.press('Escape');
    await page.keyboard.press('f');
    await page.keyboard.type('jf');
    expect(await page.inputValue('#find')).toBe('jf');
    expect(placeIn(page)).toBe('');
    await page.context().close();
  });

  test('uses no single key once that is turned off, and remembers it', async () => {
    const page = await open('/#principles.6');
    await page.uncheck('#keys');
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('j');
    expect(placeIn(page)).toBe('principles.6');
    await page.reload();
    await page.keyboard.press('j');
    expect(placeIn(page)).toBe('principles.6');
    await page.check('#keys');
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('j');
    expect(placeIn(page)).toBe('principles.7');
    await page.context().close();
  });
});

describeInBrowser('The outline', ({ open }) => {
  test('shows where one reads', async () => {
    const page = await open('/', { viewport: { width: 1440, height: 900 } });
    for (const place of ['principles.6', 'remarks.12']) {
      await page.locator(`[id="${place}"]`).evaluate((para) => {
        scrollTo(0, scrollY + para.getBoundingClientRect().top - innerHeight / 4);
      });
      const current = page.locator(`.outline [aria-current][href="#${place}"]`);
      await current.waitFor();
      expect(await current.evaluate(isInSight)).toBe(true);
    }
    expect(await page.locator('.outline [aria-current]').count()).toBe(1);
    await page.context().close();
  });
});

function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top >= 0 && top < innerHeight;
}

/** Somewhere on the second line of what is wrapped: its box begins where another ends. */
async function placeWithin(sentence: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const { x = 0, y = 0 } = await sentence.evaluate((one) =>
    (one.getClientRects()[1] ?? new DOMRect()).toJSON(),
  );
  return { x: x + 40, y: y + 10 };
}

async function touch(page: Page, sentence: Locator | undefined): Promise<void> {
  if (!sentence) throw new Error('no sentence');
  await sentence.scrollIntoViewIfNeeded();
  const { x, y } = await placeWithin(sentence);
  await page.mouse.click(x, y);
}
