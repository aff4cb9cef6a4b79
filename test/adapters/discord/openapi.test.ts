import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterEach, expect, test } from 'vitest';
import type { Discord, Message } from '../../servers/discord/index.ts';
import { rapporteur } from '../run-terminal.ts';
import { openDiscord } from './open-discord.ts';
import { readButtons } from './read-shown.ts';

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

let opened: Awaited<ReturnType<typeof openDiscord>> | undefined;
afterEach(() => opened?.close());

test.skipIf(!validator)(
  `every request is valid by Discord’s own description${reason}`,
  async () => {
    const { createValidator }: Validation = await import(validator ?? '');
    const { validateRequest } = createValidator(Ajv2020, addFormats);
    opened = await openDiscord();
    const { discord } = opened;
    const questions = [
      ...rapporteur.suggest('', 60),
      'who leads it?',
      'hello',
      'is the moon made of cheese?',
      '?',
    ];
    for (const question of questions) {
      const { message } = await discord.command({ name: 'ask', options: { question } }).answered();
      for (const customId of readButtons(message?.components ?? []).values())
        if (message) await press(discord, message, customId);
    }
    for (const name of ['outline', 'about']) await discord.command({ name }).answered();
    await discord.command({ name: 'find', options: { words: 'coalition' } }).answered();
    await discord.command({ name: 'define', options: { term: 'FTF' } }).answered();
    await discord.command({ name: 'check', options: { quote: 'we will win' } }).answered();
    await discord.command({ name: 'read', options: { place: 'principles.6' } }).answered();
    const sent = discord.requests.filter(({ method }) => method !== 'GET');
    expect(sent.length).toBeGreaterThan(30);
    for (const { method, path, body } of sent)
      expect(
        validateRequest(method, path, body),
        `${method} ${path} ${JSON.stringify(body).slice(0, 300)}`,
      ).toBe(undefined);
  },
  60_000,
);

/** What is chosen in a menu can't be pressed, which the server here says by throwing. */
async function press(discord: Discord, message: Message, customId: string): Promise<void> {
  try {
    await discord.press({ message, customId }).answered();
  } catch {
    // None of ours is at fault.
  }
}
