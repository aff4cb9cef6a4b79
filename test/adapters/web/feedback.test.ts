import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Opinion } from '../../../src/adapters/feedback.ts';
import { FTF, NOT_STATED, rapporteur } from '../run-terminal.ts';
import { describeInBrowser } from './browser.ts';
import { openWeb, query, readHtml, type Web } from './open-web.ts';

const said: Opinion[] = [];
const feedback = { count: (opinion: Opinion): void => void said.push(opinion) };
beforeEach(() => void said.splice(0));

/** What a form of the page sends, when one of its buttons is pressed. */
function readForm(page: string, pressed: 'right' | 'wrong'): URLSearchParams {
  const form = /<form class="feedback"[\s\S]*?<\/form>/.exec(page)?.[0] ?? '';
  const hidden = [...form.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)];
  return new URLSearchParams([
    ...hidden.map(([, name = '', value = '']) => [name, value]),
    ['said', pressed],
  ]);
}

describe('what people say of answers on the page, without a script', () => {
  let web: Web;
  beforeAll(async () => {
    web = await openWeb(rapporteur, { feedback });
  });
  afterAll(() => web.close());
  const send = (body: BodyInit, headers: Record<string, string> = {}): Promise<Response> =>
    web.get('/feedback', { method: 'POST', body, headers });

  test('is counted by what was shown, and thanked for', async () => {
    const page = await (await web.get(`/${query({ q: FTF })}`)).text();
    const thanked = await send(readForm(page, 'right'));
    expect(said).toEqual([{ isRight: true, shown: 'answer', places: ['principles.6.1-2'] }]);
    expect(thanked.status).toBe(200);
    expect(readHtml(await thanked.text())).toContain('without your name and without your question');
  });

  test('is counted of silence by what was near', async () => {
    const page = await (await web.get(`/${query({ q: 'who leads the working groups?' })}`)).text();
    await send(readForm(page, 'wrong'));
    const answer = rapporteur.ask('who leads the working groups?');
    const near = answer.kind === 'not-stated' ? answer.nearest : [];
    const places = near.map((one) => rapporteur.quote(one).place);
    expect(places.length).toBeGreaterThan(1);
    expect(said).toEqual([{ isRight: false, shown: 'nothing', places }]);
  });

  test('speaks the language that was chosen', async () => {
    const page = await (await web.get(`/${query({ q: FTF, lang: 'de' })}`)).text();
    expect(page).toContain('Nicht meine Frage');
    const action = /<form class="feedback" method="post" action="([^"]*)"/.exec(page)?.[1] ?? '';
    const thanked = await web.get(action, { method: 'POST', body: readForm(page, 'right') });
    expect(await thanked.text()).toContain('<html lang="de"');
  });

  test('of what no form says, of another version, and from another site is not counted', async () => {
    const page = await (await web.get(`/${query({ q: FTF })}`)).text();
    const changed = (values: Record<string, string>): URLSearchParams =>
      new URLSearchParams({ ...Object.fromEntries(readForm(page, 'right')), ...values });
    for (const values of [
      { said: 'maybe' },
      { shown: 'who am I' },
      { version: '00000000' },
      { places: 'principles.6 what Ann asked' },
    ])
      expect((await send(changed(values))).status, JSON.stringify(values)).toBe(404);
    const elsewhere = await send(readForm(page, 'right'), { 'Sec-Fetch-Site': 'cross-site' });
    expect(elsewhere.status).toBe(404);
    expect((await send('x'.repeat(50_000))).status).toBe(413);
    expect(said).toEqual([]);
  });

  test('is told of in the notice on privacy', async () => {
    expect(readHtml(await (await web.get('/')).text())).toContain(
      'the buttons “Right” and “Not what I asked”',
    );
  });
});

test('nobody is asked unless the admin wants that', async () => {
  const web = await openWeb();
  for (const q of [FTF, NOT_STATED]) {
    const page = await (await web.get(`/${query({ q })}`)).text();
    expect(page).not.toContain('class="feedback"');
    expect(page).not.toContain('Not what I asked');
  }
  const body = new URLSearchParams({ said: 'right' });
  expect((await web.get('/feedback', { method: 'POST', body })).status).toBe(404);
  await web.close();
});

describeInBrowser(
  'What people say of answers, with a script',
  ({ open }) => {
    test('is thanked for in the place of the buttons, and the conversation stays', async () => {
      const page = await open(`/${query({ q: FTF })}`);
      await page.fill('#q', 'who leads it?');
      await page.press('#q', 'Enter');
      await page.locator('.turn').nth(1).waitFor();
      await page.locator('.turn').nth(1).getByRole('button', { name: 'Not what I asked' }).click();
      await page.locator('.thanks').waitFor();
      expect(await page.textContent('.thanks')).toMatch(/^Thank you/);
      expect(await page.locator('form.feedback').count()).toBe(1);
      expect(await page.locator('.turn').count()).toBe(2);
      expect(await page.evaluate(() => document.activeElement?.className)).toContain('thanks');
      expect(said).toEqual([{ isRight: false, shown: 'answer', places: ['principles.6.1-2'] }]);
      await page.context().close();
    });

    test('can be said again where it did not arrive', async () => {
      const page = await open(`/${query({ q: FTF })}`);
      await page.route('**/feedback', (route) => route.abort());
      await page.getByRole('button', { name: 'Right', exact: true }).click();
      await expect.poll(() => page.textContent('#status')).toContain('can’t be reached');
      await page.unroute('**/feedback');
      await page.getByRole('button', { name: 'Right', exact: true }).click();
      await page.locator('.thanks').waitFor();
      expect(said).toHaveLength(1);
      await page.context().close();
    });
  },
  rapporteur,
  { feedback },
);
