import { text } from 'node:stream/consumers';
import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runCommandLine } from '../../src/adapters/terminal/run.ts';
import { readConfig } from '../../src/config.ts';
import {
  FTF,
  HOMES,
  openTerminal,
  program,
  quotedLines,
  rapporteur,
  runInTerminal,
  unwrapQuotation,
} from './run-terminal.ts';

test('gets colours, which add nothing but colour, and none with NO_COLOR', async () => {
  const shown = async (env: Record<string, string>, isTTY = true): Promise<string> =>
    (await runInTerminal(['find', 'working group'], { isTTY, color: readConfig(env).color })).out;
  const plain = await shown({ NO_COLOR: '1' });
  const colored = await shown({});
  expect(stripVTControlCharacters(plain)).toBe(plain);
  expect(colored).not.toBe(plain);
  expect(stripVTControlCharacters(colored)).toBe(plain);
  expect(await shown({}, false)).toBe(plain);
});

test('reads lines that fit its width, whatever that is, and lose no word', async () => {
  const columns = fc.integer({ min: 32, max: 200 });
  const places = fc.constantFrom(...rapporteur.statement.sentences.map((sentence) => sentence.place));
  await fc.assert(
    fc.asyncProperty(columns, places, fc.boolean(), async (width, place, color) => {
      const { out } = await runInTerminal(['read', place], { columns: width, color });
      const plain = stripVTControlCharacters(out);
      const { start, end } = rapporteur.statement.byPlace.get(place) ?? { start: 0, end: 0 };
      expect(unwrapQuotation(plain)).toBe(rapporteur.statement.text.slice(start, end));
      for (const line of quotedLines(plain)) expect(line.length).toBeLessThanOrEqual(width);
    }),
  );
  const { out } = await runInTerminal(['about'], { columns: 40 });
  const [said = ''] = out.split('\n\n');
  expect(Math.max(...said.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40);
});

test('converses: a follow-up is understood, and the end of input ends it', async () => {
  const { code, out } = await runInTerminal(['ask'], {}, `${HOMES}\nwho said that?\n`);
  expect(code).toBe(0);
  expect(out.match(/\(remarks\.1\.6\)/g)).toHaveLength(2);
});

test('ends a conversation at an empty line and answers nothing after it', async () => {
  const terminal = openTerminal();
  terminal.input.write(`who is quoted in the introduction?\n\n${FTF}\n`);
  expect(await runCommandLine([], terminal, program)).toBe(0);
  const out = await text(terminal.output.end());
  expect(out).toContain('│ ');
  expect(out).not.toContain('(principles.6.1-2)');
});

test('completes a question with Tab, and Ctrl-C ends the conversation', async () => {
  const [question = ''] = rapporteur.suggest('what does the ftf', 1);
  const terminal = openTerminal();
  let out = '';
  terminal.output.on('data', (chunk) => {
    out += stripVTControlCharacters(String(chunk));
  });
  const ended = runCommandLine(['ask'], terminal, program);
  await expect.poll(() => out).toContain('? ');
  terminal.input.write(`${question.slice(0, -3)}\t`);
  await expect.poll(() => out, { timeout: 10_000 }).toContain(question);
  terminal.input.write('\u0003');
  expect(await ended).toBe(0);
});
