import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../src/adapters/words/speak.ts';
import { wordsIn } from '../../../src/adapters/words/words.ts';
import type { Rapporteur } from '../../../src/core/index.ts';
import { FTF, rapporteur } from '../run-terminal.ts';
import { describeInBrowser } from './browser.ts';
import { openWeb, query, readHtml, unescapeHtml, type Web } from './open-web.ts';

describe('why an answer came about', () => {
  let web: Web;
  beforeAll(async () => {
    web = await openWeb();
  });
  afterAll(() => web.close());
  const read = async (path: string): Promise<string> => (await web.get(path)).text();
  const linkIn = (page: string): string =>
    unescapeHtml(/<p class="why"><a href="([^"]*)"/.exec(page)?.[1] ?? '');

  test('is a page of its own without a script, and leads back', async () => {
    const link = linkIn(await read(`/${query({ q: FTF })}`));
    const page = await read(link);
    const text = readHtml(page);
    expect(text).toContain('Looked for: FTF, working, group');
    expect(text).toMatch(
      /How likely it is that the statement answers this: 9\d%\. Below \d\d%, no answer is given\./,
    );
    expect(text).toMatch(/Where the answer may stand.*:\s+Guiding Principles, paragraph 6 \d\d%/);
    expect(page).toContain('href="/#principles.6');
    expect(unescapeHtml(page)).toContain(`<a href="/${query({ q: FTF })}">Back to the answer</a>`);
  });

  test('tells each place once, and sums what speaks for its sentences', async () => {
    const asked = 'what is said about propaganda?';
    const told =
      /Where the answer may stand[\s\S]*?<\/ul>/.exec(await read(`/why${query({ q: asked })}`))?.[0] ?? '';
    expect(told.match(/<li><a [^>]*>Guiding Principles, paragraph 7<\/a> <small>/g)).toHaveLength(1);
    const [question] = rapporteur.explain(asked).questions;
    const in7 = question?.candidates.filter(({ outcome }) => /^principles\.7[^,]*$/.test(outcome)) ?? [];
    const sum = in7.reduce((all, { probability }) => all + probability, 0);
    expect(sum).toBeGreaterThan(0.01 + Math.max(...in7.map(({ probability }) => probability)));
    expect(told).toContain(`${Math.round(100 * sum)}%`);
  });

  test('is told of silence, of whose words were asked for, and of each question of several', async () => {
    expect(readHtml(await read(`/why${query({ q: 'who leads the working groups?' })}`))).toContain(
      'Nowhere: it is not stated',
    );
    expect(readHtml(await read(`/why${query({ q: 'what did Tillerson say about Turkey?' })}`))).toMatch(
      /Only words of these were asked for: .*Opening remarks/,
    );
    const both = await read(`/why${query({ q: 'Where did they meet? And when?' })}`);
    expect(both.match(/<h4>/g)).toHaveLength(2);
  });

  test('of a follow-up is told after what it follows', async () => {
    const first = await read(`/${query({ q: 'what does the finance group do?' })}`);
    const thread = /name="thread" value="([^"]*)"/.exec(first)?.[1] ?? '';
    const alone = await read(`/why${query({ q: 'who leads it?' })}`);
    const link = linkIn(await read(`/${query({ q: 'who leads it?', thread })}`));
    expect(link).toContain('thread=');
    expect(readHtml(await read(link))).not.toBe(readHtml(alone));
  });

  test.each(LANGUAGES.filter((language) => language !== 'en'))('is told in %s', async (lang) => {
    const { why } = wordsIn(lang).page;
    const page = await read(`/why${query({ q: FTF, lang })}`);
    expect(page).toContain(`<html lang="${lang}"`);
    for (const phrase of [why.open, why.outcomes]) expect(readHtml(page)).toContain(phrase);
    for (const left of ['Looked for', 'How likely', 'Nowhere', 'Back to']) expect(page).not.toContain(left);
  });

  test('of a question in another language says how it was understood, in that language', async () => {
    const text = readHtml(await read(`/why${query({ q: 'Wer leitet die Arbeitsgruppen?' })}`));
    expect(text).toContain('Wort für Wort ins Englische übertragen: who leads');
    expect(text).toContain('Nirgends: es steht nicht darin');
  });

  test('is not offered where there is nothing to explain', async () => {
    for (const address of [
      query({ q: 'hello' }),
      query({ check: 'some words' }),
      query({ cite: 'principles.6' }),
    ])
      expect(linkIn(await read(`/${address}`))).toBe('');
    expect((await web.get('/why')).status).toBe(404);
  });
});

let explained = 0;
const counting: Rapporteur = {
  ...rapporteur,
  explain: (question, thread) => {
    explained++;
    return rapporteur.explain(question, thread);
  },
};

describeInBrowser(
  'Why an answer came about, with a script',
  ({ open }) => {
    test('unfolds below it, is worked out once and only then, and leads to places of the page', async () => {
      const page = await open(`/${query({ q: FTF })}`);
      expect(explained).toBe(0);
      await page.getByText('Why this?').click();
      await page.locator('.told').waitFor();
      const summary = page.locator('details.why > summary');
      expect(await page.textContent('.told')).toContain('Looked for: FTF');
      await summary.click();
      expect(await page.locator('.told').isVisible()).toBe(false);
      await summary.click();
      expect(explained).toBe(1);
      await page.locator('.told a').first().click();
      const { searchParams, hash } = new URL(page.url());
      expect([searchParams.get('q'), hash.startsWith('#principles.6')]).toEqual([FTF, true]);
      expect(await page.locator('.turn').count()).toBe(1);
      await page.context().close();
    });

    test('is the page of its own where it can’t be fetched', async () => {
      const page = await open(`/${query({ q: FTF })}`);
      let tries = 0;
      await page.route('**/why?*', (route) => (tries++ ? route.continue() : route.abort()));
      await page.getByText('Why this?').click();
      await page.waitForURL('**/why?*');
      await page.context().close();
    });
  },
  counting,
);
