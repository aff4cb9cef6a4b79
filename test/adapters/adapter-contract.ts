import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Rapporteur } from '../../src/core/index.ts';
import { FTF, HOMES, NOT_STATED, rapporteur } from './run-terminal.ts';

/** What a person sees of an answer. */
export interface Shown {
  /** As it reads: escapes undone, formatting gone; each quotation, reference and note on lines of its own. */
  readonly text: string;
  /** Where its links lead. */
  readonly links: readonly string[];
}

/** A chat on a platform, with the bot in it. */
export interface Chat {
  /** Asks a fresh question as a person does, and gives what is shown for it. */
  readonly ask: (question: string) => Promise<Shown>;
  /** Goes on with the conversation of the last answer. */
  readonly followUp: (question: string) => Promise<Shown>;
  /** Asks in the same words, and the same place, as what must get no answer: another bot, or the bot itself; where there are such. */
  readonly askAs?: (who: 'another bot' | 'itself', question: string) => Promise<void>;
  /** How many answers there are so far. */
  readonly countAnswers: () => number;
  /** Whom anything that was sent would have pinged. */
  readonly pings: () => readonly string[];
  /** Everything that was logged. */
  readonly log: () => string;
  readonly close: () => Promise<void>;
}

const BROKEN: Rapporteur = {
  ...rapporteur,
  ask: () => {
    throw new Error('the core is broken');
  },
};

const PINGS =
  'what does the FTF working group do? @everyone @here <@1001> <@&1002> <!channel> <!here> <!subteam^S1> <@U1001>';

/** What every chat adapter must do. A new one is done when it passes; whatever the platform refuses, the strict server behind `open` refuses. */
export function describeAdapter(name: string, open: (rapporteur: Rapporteur) => Promise<Chat>): void {
  describe(`${name}, as every chat`, () => {
    let chat: Chat;
    beforeAll(async () => {
      chat = await open(rapporteur);
    });
    afterAll(() => chat.close());

    test('shows the whole answer word for word, with who says it, where, and a link that opens it', async () => {
      const { text, links } = await chat.ask(FTF);
      const [citation] = rapporteur.read('principles.6')?.citations ?? [];
      const quote = citation && rapporteur.quote(citation);
      expect(text).toContain(quote?.text);
      expect(text).toContain(quote?.speaker);
      expect(text).toContain(quote?.label);
      expect(links).toContain(quote?.link);
    });

    test('shows each answer that fits whole, whatever is asked', async () => {
      const questions = rapporteur.suggest('what', 20, 100);
      expect(questions).toHaveLength(20);
      for (const question of questions) {
        const { text } = await chat.ask(question);
        const answer = rapporteur.ask(question);
        const cited = answer.kind === 'answer' ? answer.citations : [];
        for (const { text: words, label } of cited.map(rapporteur.quote)) {
          expect(text, question).toContain(words);
          expect(text, question).toContain(label);
        }
      }
    });

    test('admits what is not stated, and shows what is near as that and no more', async () => {
      const { text } = await chat.ask(NOT_STATED);
      expect(text).toContain('The statement does not say');
      const { text: near } = await chat.ask('who leads the working groups?');
      expect(near).toMatch(/The statement does not say who leads/);
      expect(near).toContain('Nearest passages, which do not answer this:');
    });

    test('understands a follow-up, and a fresh question does not lean on the last', async () => {
      await chat.ask(HOMES);
      expect((await chat.followUp('who said that?')).text).toContain('Rex Tillerson');
      expect((await chat.followUp('who said that?')).text).toContain('Rex Tillerson');
    });

    test('says what to do with a question that is too long', async () => {
      const { text } = await chat.ask('why? '.repeat(300).trim());
      expect(text).toMatch(/1,000 characters.*fewer words/s);
    });

    test('introduces itself when greeted', async () => {
      expect((await chat.ask('hello')).text).toContain('in its own words');
    });

    test.for(['another bot', 'itself'] as const)('never answers %s', async (who, { skip }) => {
      const { askAs } = chat;
      if (!askAs) return skip('nobody but a person asks here');
      const before = chat.countAnswers();
      await askAs(who, FTF);
      // What comes after it is answered, so it was not merely slow.
      await chat.ask(HOMES);
      expect(chat.countAnswers()).toBe(before + 1);
    });

    test('pings nobody, whatever is asked', async () => {
      const { text } = await chat.ask(PINGS);
      expect(text).not.toBe('');
      expect(chat.pings()).toEqual([]);
    });

    test('logs nothing of what was asked', () => {
      const log = chat.log();
      for (const words of ['FTF', 'displaced', 'Mongolia', 'working group']) expect(log).not.toContain(words);
    });
  });

  describe(`${name}, when the core breaks`, () => {
    test('apologises with an id that stands in the log, and goes on', async () => {
      const chat = await open(BROKEN);
      const { text } = await chat.ask(FTF);
      const [, id = 'none'] = /error ([\w-]+)/.exec(text) ?? [];
      expect(text).toMatch(/Sorry/);
      expect(chat.log()).toContain(id);
      expect(chat.log()).toContain('the core is broken');
      expect(chat.log()).not.toContain('FTF');
      expect((await chat.ask(FTF)).text).toMatch(/Sorry/);
      await chat.close();
    });
  });
}
