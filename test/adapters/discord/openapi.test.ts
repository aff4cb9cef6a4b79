import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterEach, describe, expect, test } from 'vitest';
import { LIMITS } from '../../../src/adapters/discord/limits.ts';
import { MESSAGE_COMMAND_TEXTS } from '../../../src/adapters/words/command-texts.ts';
import { DATA, readQuestions } from '../../data/read-questions.ts';
import type { Discord, Message } from '../../servers/discord/index.ts';
import { rapporteur } from '../run-terminal.ts';
import { askUnconnected, type Channel, type Sent } from './ask-unconnected.ts';
import { HOSTILE } from './hostile.ts';
import { openDiscord } from './open-discord.ts';
import { type Pressable, readButtons, readPressables } from './read-shown.ts';

/** Discord's own description of its API, with what reads it; it is kept outside the repository. */
const PATH = fileURLToPath(new URL('../../../../shared/discord/validate.mjs', import.meta.url));
const validator = existsSync(PATH) ? PATH : undefined;
const reason = validator ? '' : ' (skipped: Discord’s description is not here)';

interface Validation {
  readonly createValidator: (
    ajv: typeof Ajv2020,
    formats: typeof addFormats,
  ) => {
    readonly validateRequest: (method: string, path: string, body: unknown) => readonly string[] | undefined;
  };
}

/** Says what is wrong with a request. */
async function openValidator(): Promise<(sent: Sent) => string | undefined> {
  const { createValidator }: Validation = await import(validator ?? '');
  const { validateRequest } = createValidator(Ajv2020, addFormats);
  return ({ method, path, body }) => {
    const problems = validateRequest(method, path, body);
    return problems && `${problems.join('\n')}\n${method} ${path} ${JSON.stringify(body).slice(0, 300)}`;
  };
}

let opened: Awaited<ReturnType<typeof openDiscord>> | undefined;
afterEach(() => opened?.close());

/** So many of them, evenly from the first to the last. */
function spread<T>(all: readonly T[], count: number): T[] {
  return Array.from({ length: count }, (_, i) => all[Math.floor((i * all.length) / count)]).filter(
    (one) => one !== undefined,
  );
}

const questionsOf = (folder: string): string[] =>
  readQuestions(join(DATA, folder)).map(({ question }) => question);
const QUESTIONS = [
  ...spread(questionsOf('questions'), 500),
  ...spread(questionsOf('languages'), 200),
  ...spread(questionsOf('evaluation'), 200),
  ...HOSTILE,
];
const LOCALES = ['en-US', 'de', 'fr', 'es-ES', 'tr', 'ru', 'ar', 'ja', 'en-GB'];
const localeFor = (i: number): string => LOCALES[i % LOCALES.length] ?? 'en-US';
const CHANNELS: readonly Channel[] = ['text', 'direct', 'thread', 'listened'];

type Unconnected = ReturnType<typeof askUnconnected>;
type Pressed = Pressable & { readonly isPrivate: boolean };

/** How a question is put: as a command for all, or for the asker alone, as a message, and in the form that a button opens. */
const WAYS = 4;
function ask(bot: Unconnected, question: string, i: number): Promise<readonly Sent[]> {
  const locale = localeFor(i);
  const channel = CHANNELS[Math.floor(i / WAYS) % CHANNELS.length] ?? 'text';
  switch (i % WAYS) {
    case 0:
      return bot.command('ask', { question }, { locale, channel });
    case 1:
      return bot.command('ask', { question, private: true }, { locale });
    case 2:
      return bot.post(question, channel);
    default:
      return bot.fillIn(question, { locale });
  }
}

const { statement } = rapporteur;
const PLACES = [...statement.sentences.map(({ place }) => place), ...statement.parts.map(({ id }) => id)];
const WORDS = spread([...new Set(statement.text.split(/\s+/))], 60);
const ODD = spread(HOSTILE, 50);
type LookUp = (bot: Unconnected, locale: string) => Promise<readonly Sent[]>;
const run =
  (name: string, option: string) =>
  (words: string): LookUp =>
  (bot, locale) =>
    bot.command(name, { [option]: words }, { locale });
const LOOK_UPS: readonly LookUp[] = [
  ...['outline', 'about', 'of another version'].map(
    (name): LookUp =>
      (bot, locale) =>
        bot.command(name, {}, { locale }),
  ),
  ...[...PLACES, ...ODD].map(run('read', 'place')),
  ...[...WORDS, ...ODD.map((words) => words.slice(0, LIMITS.find))].map(run('find', 'words')),
  ...[...WORDS, ...ODD].map(run('define', 'term')),
  ...[...spread(QUESTIONS, 60), ...ODD].map(run('check', 'quote')),
  ...[...spread(QUESTIONS, 30), ...ODD].flatMap((content): LookUp[] =>
    [MESSAGE_COMMAND_TEXTS.ask.en[0], MESSAGE_COMMAND_TEXTS.check.en[0]].map(
      (name) => (bot, locale) => bot.onMessage(name, content, { locale }),
    ),
  ),
];
const COMPLETIONS = [...spread(QUESTIONS, 40), ...ODD].flatMap((typed) =>
  [
    ['ask', 'question'],
    ['read', 'place'],
    ['define', 'term'],
  ].map(
    ([name = '', option = '']) =>
      (bot: Unconnected) =>
        bot.complete(name, option, typed.slice(0, 40)),
  ),
);
/** On buttons of another version, and on none of ours. */
const ODD_STATES = ['', 'open:00000000:0-9', 'open:x', 'follow:00000000:', 'what is this'];

describe.skipIf(!validator)(`by Discord’s own description${reason}`, () => {
  test('what a connected bot sends is valid, from the commands that it registers on', async () => {
    const validate = await openValidator();
    opened = await openDiscord();
    const { discord } = opened;
    const { message } = await discord
      .command({ name: 'ask', options: { question: 'what does the FTF working group do?' } })
      .answered();
    for (const customId of readButtons(message?.components ?? []).values())
      if (message) await press(discord, message, customId);
    const sent = discord.requests.filter(({ method }) => method !== 'GET');
    expect(sent.map(({ path }) => path)).toContain(`/applications/${discord.applicationId}/commands`);
    expect(sent.length).toBeGreaterThan(3);
    expect(sent.map(validate).filter(Boolean)).toEqual([]);
  });

  test('what the bot says to 1,000 questions, to look-ups, and to each of their buttons and menus is valid', async () => {
    const validate = await openValidator();
    const bot = askUnconnected();
    const counts = { messages: 0, completions: 0, presses: 0 };
    const problems: string[] = [];
    /** What stands to be pressed, by what it carries: each does the same wherever it stands. */
    const waiting: Pressed[] = [];
    const known = new Set<string>();

    const take = (sent: readonly Sent[], isPrivate: boolean): void => {
      problems.push(...sent.flatMap((one) => validate(one) ?? []));
      for (const { body } of sent)
        for (const pressable of readPressables(componentsOf(body)).values()) {
          const state = `${isPrivate} ${pressable.values?.[0] ?? pressable.customId}`;
          if (!known.has(state)) waiting.push({ ...pressable, isPrivate });
          known.add(state);
        }
      counts.messages += sent.filter(({ body }) => componentsOf(body).length > 0).length;
    };
    for (const [i, question] of QUESTIONS.entries()) take(await ask(bot, question, i), i % WAYS === 1);
    for (const [i, lookUp] of LOOK_UPS.entries()) take(await lookUp(bot, localeFor(i)), true);
    for (const completion of COMPLETIONS) {
      counts.completions += 1;
      take(await completion(bot), true);
    }
    for (const state of ODD_STATES) waiting.push({ customId: state, isPrivate: true });
    for (let one = waiting.shift(); one; one = waiting.shift()) {
      counts.presses += 1;
      const { customId, values, isPrivate } = one;
      take(await bot.press(customId, values, { isPrivate, locale: localeFor(counts.presses) }), true);
    }

    process.stdout.write(`Checked by Discord’s own description: ${JSON.stringify(counts)}\n`);
    expect(problems.slice(0, 5)).toEqual([]);
    expect(bot.log()).toBe('');
    expect(bot.failures).toEqual([]);
    expect(QUESTIONS.length).toBeGreaterThanOrEqual(1_000);
    expect(counts.messages).toBeGreaterThan(9_000);
    expect(counts.completions).toBeGreaterThan(200);
    expect(counts.presses).toBeGreaterThan(5_000);
  }, 200_000);
});

/** Of a message, or of one in a response to an interaction. */
function componentsOf(body: unknown): readonly unknown[] {
  if (typeof body !== 'object' || body === null) return [];
  if ('components' in body && Array.isArray(body.components)) return body.components;
  return 'data' in body ? componentsOf(body.data) : [];
}

/** What is chosen in a menu can't be pressed, which the server here says by throwing. */
async function press(discord: Discord, message: Message, customId: string): Promise<void> {
  try {
    await discord.press({ message, customId }).answered();
  } catch {
    // None of ours is at fault.
  }
}
