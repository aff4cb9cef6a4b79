import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Feedback, Opinion } from '../../src/adapters/feedback.ts';
import type { Citation, Rapporteur } from '../../src/core/index.ts';
import { FTF, HOMES, NOT_STATED, rapporteur, words } from './run-terminal.ts';

/** A message as whoever it was shown to sees it. */
export interface Seen {
  readonly text: string;
  /** What stands on its buttons and in its menus. */
  readonly labels: readonly string[];
  readonly isPrivate: boolean;
  /** Presses a button or chooses from a menu, and gives what is shown then, in the same message or in another. */
  readonly press: (label: string | RegExp) => Promise<Seen>;
}

export interface CardChat {
  /** Asks so that all see the answer. */
  readonly ask: (question: string) => Promise<Seen>;
  readonly run: (command: string, words?: string) => Promise<Seen>;
  readonly restart: (rapporteur?: Rapporteur) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What commands and buttons show in every chat that has both. */
export function describeCards(name: string, open: (feedback?: Feedback) => Promise<CardChat>): void {
  let chat: CardChat;
  beforeAll(async () => {
    chat = await open();
  });
  afterAll(() => chat.close());
  /** What is shown, and what each further press on a button shows while it is there. */
  const readOn = async (first: Seen, label: string): Promise<Seen[]> => {
    const pages = [first];
    for (let page = first; page.labels.includes(label); pages.push(page)) {
      expect(pages.length).toBeLessThan(30);
      page = await page.press(label);
    }
    return pages;
  };

  describe(`the commands of ${name}`, () => {
    test('ask says what is not stated, names it, and shows what is near', async () => {
      expect((await chat.ask('who leads the working groups?')).text).toMatch(
        /The statement does not say who leads the working groups\.\nNearest passages, which do not/,
      );
      expect((await chat.ask(NOT_STATED)).text).toContain('The statement does not say');
    });

    test('read opens a place by its number or its name, and offers those that may have been meant', async () => {
      for (const place of ['principles.6.2', 'PRINCIPLES.6.2'])
        expect((await chat.run('read', place)).text).toContain(words('principles.6.2'));
      const named = await chat.run('read', 'Guiding Principles, paragraph 6');
      expect(named.text).toContain(words('principles.6'));
      const nowhere = await chat.run('read', 'foreign terrorist');
      expect(nowhere.isPrivate).toBe(true);
      expect(nowhere.text).toContain('There is no place “foreign terrorist”');
      expect((await nowhere.press(/^Guiding Principles, paragraph 6/)).text).toContain(words('principles.6'));
    });

    test('read shows a part that is longer than a message from its first sentence to its last', async () => {
      const pages = await readOn(await chat.run('read', 'principles'), 'Continue');
      expect(pages.length).toBeGreaterThan(2);
      for (const { text } of pages.slice(0, -1)) expect(text).toMatch(/more sentences? here/);
      const shown = pages.map(({ text }) => text).join('\n');
      const inPart = rapporteur.statement.sentences.filter(({ part }) => part.id === 'principles');
      const places = inPart.map(({ place }) => shown.indexOf(words(place)));
      expect(places.every((at) => at >= 0)).toBe(true);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    });

    test('find pages through every mention, and none is left out', async () => {
      const pages = await readOn(await chat.run('find', 'Iraq'), 'Next page');
      expect(pages[0]?.text).toMatch(/“Iraq”\n17 mentions in 16 sentences\nSentences 1 to \d of 16/);
      const shown = pages.flatMap(({ text }) => text.split('\n'));
      const found = rapporteur.find('Iraq').hits.map(({ citation }) => rapporteur.quote(citation).text);
      expect(shown.filter((line) => found.includes(line))).toEqual(found);
      expect((await pages.at(-1)?.press('Previous page'))?.text).toBe(pages.at(-2)?.text);
    });

    test('find shows a single mention and an exact phrase, and says where there is none', async () => {
      expect((await chat.run('find', 'Interpol')).text).toContain('1 mention in 1 sentence');
      expect((await chat.run('find', '"law enforcement channels"')).text).toContain(
        '1 mention in 1 sentence',
      );
      expect((await chat.run('find', 'zeppelin')).text).toBe('Nowhere in the statement: “zeppelin”');
      expect((await chat.run('find', '?!')).text).toContain('Nothing to look for');
    });

    test('check tells an exact quotation from an altered one, word by word and in words', async () => {
      expect((await chat.run('check', words('principles.3.1'))).text).toMatch(/^Exact\./);
      const { text } = await chat.run('check', 'Our approach rests on a number of wobbly pillars.');
      expect(text).toMatch(/^Altered: 1 change\./);
      expect(text).toContain('rests on a number of wobbly key pillars.');
      expect(text).toContain('“wobbly” should be “key”');
      expect(text).toContain(words('principles.3.1'));
      const another = await chat.run('check', 'Fourscore and seven years ago our fathers');
      expect(another.text).toContain('Not in the statement');
    });

    test('define shows where a term is introduced, and what may have been meant', async () => {
      expect((await chat.run('define', 'CIFG')).text).toContain(words('principles.5.1'));
      expect((await chat.run('define', 'CIFGG')).text).toContain('Did you mean CIFG');
    });

    test('outline leads through parts and paragraphs to the words, for the asker alone', async () => {
      const outline = await chat.run('outline');
      expect(outline.isPrivate).toBe(true);
      const part = await outline.press('Guiding Principles');
      expect(part.text).toMatch(/^6 +Foreign Terrorist Fighter Working Group/m);
      expect((await part.press(/^6 /)).text).toContain(words('principles.6'));
      expect((await part.press('All parts')).text).toContain('Opening remarks');
    });

    test('about names the source and the version, and says what is kept', async () => {
      const { text, isPrivate } = await chat.run('about');
      const { version, source } = rapporteur.statement;
      expect(isPrivate).toBe(true);
      for (const said of [version, source.url, 'no question and no user', 'for a day'])
        expect(text).toContain(said);
      expect(text).not.toContain('log');
    });
  });

  describe(`the buttons of ${name}`, () => {
    test('open the text around an answer beside it, and lead on from there in place', async () => {
      const answer = await chat.ask(HOMES);
      const reader = await answer.press('Whole paragraph');
      expect([answer.isPrivate, reader.isPrivate]).toEqual([false, true]);
      expect(reader.text).toContain(words('remarks.1'));
      const after = await reader.press('After');
      expect(after.text).toContain(words('remarks.2'));
      expect((await after.press('Before')).text).toContain(words('remarks.1'));
    });

    test('show more passages, none of which the answer had', async () => {
      const more = await (await chat.ask(FTF)).press('More passages');
      expect(more.isPrivate).toBe(true);
      expect(more.text).toMatch(/^Further passages on this:/);
      expect(more.text).not.toContain(words('principles.6.1'));
    });

    test('lead into each of several quotations', async () => {
      const answer = await chat.ask('what are the working groups?');
      const labels = answer.labels.filter((label) => label.startsWith('Guiding Principles'));
      expect(labels.length).toBeGreaterThan(1);
      for (const label of labels) expect((await answer.press(label)).text).toContain(label.split(':')[0]);
    });

    test('work after a restart', async () => {
      const answer = await chat.ask(FTF);
      await chat.restart();
      expect((await answer.press('Before')).text).toContain(words('principles.5'));
      expect((await answer.press('More passages')).text).toMatch(/^Further passages/);
    });

    test('of another version of the statement say so, instead of showing other words', async () => {
      const answer = await chat.ask(FTF);
      const { statement } = rapporteur;
      await chat.restart({ ...rapporteur, statement: { ...statement, version: `0${statement.version}` } });
      for (const label of ['Before', 'More passages', 'Cite']) {
        const { text, isPrivate } = await answer.press(label);
        expect(text).toMatch(/another version of the statement/);
        expect(isPrivate).toBe(true);
      }
      await chat.restart();
    });
  });

  test(`${name} asks nobody whether an answer is right, unless the admin wants that`, async () => {
    for (const question of [FTF, NOT_STATED]) expect((await chat.ask(question)).labels).not.toContain(RIGHT);
  });

  describeFeedback(name, open);
}

const RIGHT = 'Right';
const WRONG = 'Not what I asked';

/** What two buttons do under an answer. */
function describeFeedback(name: string, open: (feedback: Feedback) => Promise<CardChat>): void {
  describe(`what people say of answers in ${name}`, () => {
    const said: [Opinion, string | undefined][] = [];
    let chat: CardChat;
    beforeAll(async () => {
      chat = await open({ count: (opinion, answer) => void said.push([opinion, answer]) });
    });
    afterAll(() => chat.close());

    test('is counted by what was shown, and thanked for in the place of the buttons', async () => {
      const answer = await chat.ask(FTF);
      const before = answer.text;
      expect(answer.labels.slice(-2)).toEqual([RIGHT, WRONG]);
      const thanked = await answer.press(RIGHT);
      expect(said.pop()?.[0]).toEqual({ isRight: true, shown: 'answer', places: ['principles.6.1-2'] });
      expect(thanked.text).toBe(
        `${before}\nThank you. That is counted, without your name and without your question.`,
      );
      expect(thanked.labels).not.toContain(RIGHT);
      expect(thanked.labels).not.toContain(WRONG);
      expect((await thanked.press('Before')).text).toContain(words('principles.5'));
    });

    test('is counted of silence, too, by what was near', async () => {
      await (await chat.ask('who leads the working groups?')).press(WRONG);
      const nearest = rapporteur.ask('who leads the working groups?');
      const near = nearest.kind === 'not-stated' ? nearest.nearest : [];
      const places = near.map((citation) => rapporteur.quote(citation).place);
      expect(said.pop()?.[0]).toEqual({ isRight: false, shown: 'nothing', places });
    });

    test('names the answer, the same for two that press at once, and another for another answer', async () => {
      const answer = await chat.ask(FTF);
      await Promise.all([answer.press(RIGHT), answer.press(WRONG)]);
      await (await chat.ask(FTF)).press(RIGHT);
      await vi.waitFor(() => expect(said).toHaveLength(3));
      const names = said.splice(0).map(([, answered]) => answered);
      expect(names[0]).toBeTypeOf('string');
      expect(names[1]).toBe(names[0]);
      expect(names[2]).not.toBe(names[0]);
    });

    test('fits below an answer that fills a message, and is taken after a restart', async () => {
      const parts = rapporteur.statement.parts.map(({ id }) => rapporteur.read(id)?.citations ?? []);
      const [start = 0, end = 0] = [parts[2]?.[0]?.start, parts[2]?.at(-1)?.end];
      const citations: readonly [Citation] = [{ start, end }];
      const long: Rapporteur = {
        ...rapporteur,
        ask: (question) => {
          const answer = rapporteur.ask(question);
          return answer.kind === 'answer' ? { ...answer, citations } : answer;
        },
      };
      await chat.restart(long);
      const answer = await chat.ask(FTF);
      expect(answer.text).toMatch(/sentences omitted/);
      await chat.restart();
      expect((await answer.press(WRONG)).text).toMatch(/Thank you/);
      expect(said.pop()?.[0]).toMatchObject({ isRight: false, shown: 'answer' });
    });
  });
}
