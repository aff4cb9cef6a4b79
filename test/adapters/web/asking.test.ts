import fc from 'fast-check';
import type { Page, Route } from 'playwright-core';
import { expect, test } from 'vitest';
import { FTF, HOMES, NOT_STATED, rapporteur } from '../run-terminal.ts';
import { describeInBrowser } from './browser.ts';
import { query } from './open-web.ts';

async function ask(page: Page, question: string): Promise<void> {
  const turns = page.locator('.turn');
  const before = await turns.count();
  await page.fill('#q', question);
  await page.press('#q', 'Enter');
  await turns.nth(before).waitFor({ state: 'attached' });
}

interface Outage {
  readonly route: (route: Route) => Promise<void>;
  readonly said: RegExp;
}

const OUTAGES: readonly Outage[] = [
  { route: (route) => route.abort(), said: /can’t be reached/ },
  {
    route: (route) => route.fulfill({ status: 502, contentType: 'text/html', body: 'Bad gateway' }),
    said: /something went wrong/,
  },
  {
    route: (route) =>
      route.fulfill({
        status: 429,
        contentType: 'text/html',
        body: '<article class="turn" data-said="Please ask again in 7 seconds."><h1>Too many</h1></article>',
      }),
    said: /Please ask again in 7 seconds/,
  },
];

const headings = (page: Page): Promise<string[]> => page.locator('.turn h3 bdi').allTextContents();
const currentOf = (page: Page): Promise<string | null> =>
  page.locator('.turn[data-current] h3 bdi').textContent();

describeInBrowser('Asking on the page', ({ open, web }) => {
  test('answers above the earlier turns, and the address, the title, the focus and who listens learn of it', async () => {
    const page = await open('/');
    await ask(page, FTF);
    await ask(page, 'who leads it?');
    expect(await headings(page)).toEqual(['who leads it?', FTF]);
    const { searchParams } = new URL(page.url());
    expect(searchParams.get('q')).toBe('who leads it?');
    expect(searchParams.get('thread')).toMatch(/^[0-9a-f]{8}\*principles\.6\.1-2__/);
    expect(await page.title()).toMatch(/^who leads it\? – /);
    expect(await page.textContent('#status')).toMatch(
      /^The statement does not say who leads the Foreign Terrorist/,
    );
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('who leads it?');
    expect(await page.inputValue('#q')).toBe('');
    await page.context().close();
  });

  test('the address of a follow-up gives the same answer to someone else', async () => {
    const page = await open('/');
    await ask(page, FTF);
    await ask(page, 'who leads it?');
    const shown = await page.locator('.turn').first().textContent();
    for (const javaScriptEnabled of [true, false]) {
      const { pathname, search } = new URL(page.url());
      const theirs = await open(pathname + search, { javaScriptEnabled });
      expect(await theirs.locator('.turn').textContent()).toBe(shown);
      await theirs.context().close();
    }
    await page.context().close();
  });

  test('Back and Forward go through the conversation, and a follow-up goes on from there', async () => {
    const page = await open('/');
    await ask(page, FTF);
    await ask(page, HOMES);
    await page.goBack();
    expect(await currentOf(page)).toBe(FTF);
    await ask(page, 'who said that?');
    expect(await page.locator('.turn').first().textContent()).toContain(
      'The Foreign Ministers and principals',
    );
    // The browser kept the address, but not the page.
    await page.reload();
    await page.goBack();
    await page.locator('.turn[data-current]').waitFor();
    expect(await currentOf(page)).toBe(FTF);
    await page.context().close();
  });

  test('what is checked and cited in between does not end the conversation', async () => {
    const page = await open('/');
    await ask(page, FTF);
    await page.click('text=Check a quotation');
    await page.fill('#check', 'Our approach rests on a number of key pillars.');
    await page.click('.check button');
    await page.locator('.turn-check').waitFor();
    await page.locator('[id="remarks.2"]').hover();
    await page.locator('[id="remarks.2"] .cite-here').click();
    await page.locator('.turn-cite').waitFor();
    await ask(page, 'who leads it?');
    expect(await page.locator('.turn').first().textContent()).toContain(
      'does not say who leads the Foreign Terrorist',
    );
    await page.context().close();
  });

  test('a new conversation knows nothing of the last', async () => {
    const page = await open(`/${query({ q: FTF })}`);
    await page.click('text=New conversation');
    await page.waitForURL(`${web().origin}/`);
    expect(await page.inputValue('[name=thread]')).toBe('');
    expect(await page.locator('.follow').isVisible()).toBe(false);
    await page.context().close();
  });

  test('works with forms alone, and a follow-up is understood', async () => {
    const page = await open('/', { javaScriptEnabled: false });
    await page.fill('#q', FTF);
    await page.press('#q', 'Enter');
    await page.fill('#q', 'who leads it?');
    await page.press('#q', 'Enter');
    expect(await page.textContent('.turn')).toContain('does not say who leads the Foreign Terrorist Fighter');
    expect(
      await page.locator('.scripted').evaluateAll((all) => all.filter((one) => one.checkVisibility()).length),
    ).toBe(0);
    await page.context().close();
  });

  test('what is not stated is said first, and what is near is shown as no answer', async () => {
    const page = await open('/');
    await ask(page, 'who leads the working groups?');
    const text = await page.locator('.turn > :not(h3)').allInnerTexts();
    expect(text[0]).toMatch(/^The statement does not say who leads/);
    expect(text[1]).toBe('Searched 105 sentences; “leads” stands in none. Find “leads”');
    expect(text[2]).toBe('Nearest passages, which do not answer this:');
    await page.click('.searched a');
    await expect.poll(() => page.textContent('#found')).toMatch(/^Nowhere in the statement: leads/);
    expect(await page.locator('.turn').count()).toBe(1);
    await page.context().close();
  });

  test('a quotation is checked word by word, and what can’t be checked stays to be mended', async () => {
    const page = await open('/');
    await page.click('text=Check a quotation');
    await page.fill('#check', 'Our approach rests on a number of wobbly pillars.');
    await page.click('.check button');
    const turn = page.locator('.turn-check');
    await turn.waitFor();
    expect(await turn.locator('del').textContent()).toBe('wobbly');
    expect(await turn.locator('ins').textContent()).toBe('key');
    expect(await page.inputValue('#check')).toBe('');
    const long = 'word '.repeat(1_200);
    await page.fill('#check', long);
    await page.click('.check button');
    await page.getByText('5,000 characters').first().waitFor();
    expect(await page.inputValue('#check')).toBe(long);
    await page.context().close();
  });

  test('where no answer comes it says so in place, keeps what was typed, and tries again', async () => {
    const page = await open('/');
    await ask(page, FTF);
    for (const outage of OUTAGES) {
      await page.route('**/turn?*', outage.route);
      await page.fill('#q', 'who leads it?');
      await page.press('#q', 'Enter');
      await page.locator('.failed').waitFor();
      expect(await page.textContent('.failed p')).toMatch(outage.said);
      expect(await page.textContent('#status')).toMatch(outage.said);
      expect(await page.inputValue('#q')).toBe('who leads it?');
      expect(await headings(page)).toEqual([FTF]);
      expect(new URL(page.url()).searchParams.get('q')).toBe(FTF);
      await page.unroute('**/turn?*');
    }
    await page.click('.failed button');
    await page.locator('.turn').nth(1).waitFor();
    expect(await page.locator('.failed').count()).toBe(0);
    expect(await page.locator('.turn').first().textContent()).toContain('does not say who leads the Foreign');
    await page.context().close();
  }, 20_000);

  test('a check that fails keeps its text, too', async () => {
    const page = await open('/');
    await page.route('**/turn?*', (route) => route.abort());
    await page.click('text=Check a quotation');
    await page.fill('#check', 'ISIS is failed.');
    await page.click('.check button');
    await page.locator('.failed').waitFor();
    expect(await page.inputValue('#check')).toBe('ISIS is failed.');
    await page.context().close();
  });

  test('who waits is told so, to be seen and to be heard; what is typed meanwhile stays', async () => {
    const page = await open('/');
    let go = (): void => {};
    const gone = new Promise<void>((resolve) => {
      go = resolve;
    });
    await page.route('**/turn?*', async (route) => {
      await gone;
      await route.continue();
    });
    await page.fill('#q', FTF);
    await page.press('#q', 'Enter');
    await page.locator('.waiting').waitFor();
    expect(await page.textContent('#status')).toBe('Looking through the statement …');
    await page.fill('#q', 'who leads it?');
    go();
    await page.locator('.turn').waitFor();
    expect(await page.locator('.waiting').count()).toBe(0);
    expect(await page.inputValue('#q')).toBe('who leads it?');
    await page.context().close();
  });

  test('a conversation comes back when its page is loaded again, and after one has been elsewhere', async () => {
    const page = await open('/');
    await ask(page, FTF);
    await ask(page, 'who leads it?');
    await page.click('.turn[data-current] .to-place');
    await page.reload();
    await expect.poll(() => headings(page)).toEqual(['who leads it?', FTF]);
    await page.goto(`${web().origin}/nothing`);
    await page.goBack();
    await expect.poll(() => headings(page)).toEqual(['who leads it?', FTF]);
    await page.context().close();
  });

  test('the field stays in sight, however many turns there are', async () => {
    for (const viewport of [
      { width: 1440, height: 900 },
      { width: 390, height: 844 },
    ]) {
      const page = await open('/', { viewport });
      for (const question of [FTF, HOMES, FTF, HOMES]) await ask(page, question);
      await page.locator('.turn').last().scrollIntoViewIfNeeded();
      const { top = -1, bottom = -1 } = await page
        .locator('#q')
        .evaluate((field) => field.getBoundingClientRect().toJSON());
      expect([top >= 0, bottom <= viewport.height], String(viewport.width)).toEqual([true, true]);
      await page.context().close();
    }
  });

  test('a long question is shortened in its heading', async () => {
    const long = `${'please tell me '.repeat(20)}what does the FTF working group do?`;
    const page = await open(`/${query({ q: long })}`);
    expect((await headings(page))[0]?.length).toBeLessThan(125);
    await page.context().close();
  });
});

describeInBrowser('Others’ questions', ({ open }) => {
  test('are offered while one types, chosen by arrow keys, and asked', async () => {
    const page = await open('/');
    const field = page.getByRole('combobox', { name: 'Ask the statement' });
    await field.pressSequentially('what does');
    const options = page.locator('#options').getByRole('option');
    await options.first().waitFor();
    const offered = await options.allTextContents();
    expect(offered).toEqual(rapporteur.suggest('what does', 6));
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    await field.press('ArrowDown');
    await field.press('ArrowDown');
    const active = await field.getAttribute('aria-activedescendant');
    expect(await page.locator(`#${active}`).textContent()).toBe(offered[1]);
    await field.press('Enter');
    await page.locator('.turn').waitFor();
    expect(await headings(page)).toEqual([offered[1]]);
    expect(await options.count()).toBe(0);
    await page.context().close();
  });

  test('go away with Escape, which leaves what was typed, and a click asks one', async () => {
    const page = await open('/');
    const options = page.locator('#options').getByRole('option');
    await page.locator('#q').pressSequentially('what does');
    await options.first().waitFor();
    await page.keyboard.press('Escape');
    expect(await options.count()).toBe(0);
    expect(await page.inputValue('#q')).toBe('what does');
    await page.keyboard.type(' the');
    await options.first().waitFor();
    const wanted = await options.first().textContent();
    await options.first().click();
    await page.locator('.turn').waitFor();
    expect(await headings(page)).toEqual([wanted]);
    await page.context().close();
  });
});

describeInBrowser('Whatever is asked, in the browser', ({ open, web }) => {
  test('runs nothing, loads nothing and shows as it was typed', async () => {
    const page = await open('/');
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(web().origin)) foreign.push(request.url());
    });
    page.on('dialog', (dialog) => foreign.push(`dialog ${dialog.message()}`));
    const marks = [
      '<script>alert(1)</script>',
      '<img src=//evil.example/x onerror=alert(1)>',
      '"><b>',
      "'",
      '&amp;',
      '</bdi>',
      '\u202e',
      'javascript:alert(1)',
      'ISIS',
      ' ',
    ];
    const hostile = fc
      .array(fc.oneof(fc.constantFrom(...marks), fc.string({ unit: 'grapheme', maxLength: 5 })), {
        minLength: 1,
        maxLength: 6,
      })
      .map((pieces) => pieces.join('').replace(/[\r\n\0]/g, ''))
      .filter((typed) => /\S/.test(typed));
    await fc.assert(
      fc.asyncProperty(hostile, async (typed) => {
        await ask(page, typed);
        expect(
          await page
            .locator('.turn h3 bdi')
            .first()
            .evaluate((heading) => heading.children.length),
        ).toBe(0);
        expect(await page.locator('.turn h3 bdi').first().textContent()).toBe(typed);
      }),
      { numRuns: 25 },
    );
    expect(foreign).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    await page.context().close();
  });

  test('what the question bank declines is declined in the same words', async () => {
    const page = await open('/');
    await ask(page, NOT_STATED);
    expect(await page.locator('.turn .verdict').first().textContent()).toMatch(/^The statement does not say/);
    await page.context().close();
  });
});
