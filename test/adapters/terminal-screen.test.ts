import { text } from 'node:stream/consumers';
import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runCommandLine } from '../../src/adapters/terminal/run.ts';
import { wantsColor } from '../../src/config.ts';
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

// biome-ignore lint/suspicious/noControlCharactersInRegex: what a link begins and ends with
const LINK = /\u001b\]8;;[^\u0007]*\u0007/g;
const stripLinks = (out: string): string => out.replace(LINK, '');

test('gets colours, which add nothing but colour, and none with NO_COLOR', async () => {
  const shown = async (env: Record<string, string>, isTTY = true): Promise<string> =>
    (await runInTerminal(['find', 'working group'], { isTTY, color: wantsColor(env) })).out;
  const plain = await shown({ NO_COLOR: '1' });
  const colored = await shown({});
  expect(stripVTControlCharacters(plain)).toBe(plain);
  expect(colored).not.toBe(plain);
  expect(stripVTControlCharacters(colored)).toBe(plain);
  expect(await shown({}, false)).toBe(await shown({ NO_COLOR: '1' }, false));
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
  for (const links of [true, false]) {
    const { out } = await runInTerminal(['ask', FTF], { columns: 40, links });
    const lines = stripLinks(out)
      .split('\n')
      .filter((line) => !line.includes('https://'));
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(40);
  }
  const { out } = await runInTerminal(['about'], { columns: 40 });
  const [said = ''] = out.split('\n\n');
  expect(Math.max(...said.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40);
});

test('converses: a follow-up is understood, and the end of input ends it', async () => {
  const { code, out } = await runInTerminal(['ask'], {}, `${HOMES}\nwho said that?\n`);
  expect(code).toBe(0);
  expect(out.match(/\(remarks\.1\.6\)/g)).toHaveLength(2);
});

test('makes a place a link where the terminal shows links, and else gives the page’s short address', async () => {
  const { out } = await runInTerminal(['read', 'principles.6'], { links: true });
  const { link } = rapporteur.quote(rapporteur.read('principles.6')?.citations[0] ?? { start: 0, end: 0 });
  expect(out).toContain(`\u001b]8;;${link}\u0007Guiding Principles, paragraph 6`);
  expect(stripLinks(out)).not.toContain('https://');
  const short = (await runInTerminal(['read', 'principles.6'])).out;
  expect(short).toContain(`  ${rapporteur.statement.source.url}\n`);
});

test.each(['exit', 'quit', ' Quit. ', ':q', '/exit'])(
  'ends a conversation at "%s" and answers nothing after it',
  async (end) => {
    const terminal = openTerminal();
    terminal.input.write(`who is quoted in the introduction?\n\n${end}\n${FTF}\n`);
    expect(await runCommandLine(['ask'], terminal, program)).toBe(0);
    const out = await text(terminal.output.end());
    expect(out).toContain('│ ');
    expect(out).not.toContain('(principles.6.1-2)');
  },
);

test('says what a follow-up was taken to go on about', async () => {
  const { out } = await runInTerminal(['ask'], {}, `${FTF}\nwho leads it?\n`);
  const taken = stripVTControlCharacters(out).match(/^On .*:$/gm);
  expect(taken).toEqual(['On the Foreign Terrorist Fighter Working Group:']);
});

test('takes help, cite and an empty line for what they are, and no question that begins so', async () => {
  const typed = ['cite', 'help', HOMES, '', 'cite', 'cite APA', 'who said that?', 'help the refugees how?'];
  const { out } = await runInTerminal(['ask'], {}, `${typed.join('\n')}\n`);
  const plain = stripVTControlCharacters(out);
  expect(plain).toContain('There is nothing to cite yet');
  expect(plain).toContain('exit, quit ');
  const [citation = { start: 0, end: 0 }] = rapporteur.read('remarks.1.6')?.citations ?? [];
  for (const style of ['plain', 'apa'] as const) expect(plain).toContain(rapporteur.cite(citation, style));
  expect(plain.match(/\(remarks\.1\.6\)/g)?.length).toBeGreaterThanOrEqual(2);
  expect(plain.match(/exit, quit /g)).toHaveLength(1);
});

test('clears the screen at Ctrl-L, and keeps what is typed', async () => {
  const terminal = openTerminal();
  let out = '';
  terminal.output.on('data', (chunk) => {
    out += String(chunk);
  });
  const ended = runCommandLine(['ask'], terminal, program);
  await expect.poll(() => out).toContain('? ');
  terminal.input.write('who\u000c');
  await expect.poll(() => out).toContain('\u001b[1;1H\u001b[0J');
  expect(out.slice(out.lastIndexOf('\u001b[0J'))).toContain('? who');
  terminal.input.write('\u0003');
  expect(await ended).toBe(0);
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
