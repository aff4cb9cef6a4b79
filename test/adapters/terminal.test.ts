import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import {
  FTF,
  HOMES,
  MAIN,
  NOT_STATED,
  parseObject,
  rapporteur,
  runInTerminal,
  runProcess,
  runProgram,
  unwrapQuotation,
} from './run-terminal.ts';

const COMMANDS = ['ask', 'read', 'find', 'check', 'define', 'outline', 'cite', 'about'];
const toObjects = (out: string) => out.trimEnd().split('\n').map(parseObject);

describe('the program', () => {
  test('answers with both sentences on the FTF group, who says them, where, and a link', async () => {
    const { out, err, code } = await runProgram(['ask', FTF]);
    expect({ err, code }).toEqual({ err: '', code: 0 });
    expect(unwrapQuotation(out)).toMatch(
      /^The Foreign Terrorist Fighter Working Group \(FTF WG\) focuses on .* resurfacing\)\. The FTF WG will continue to serve as a platform .* Global Counterterrorism Forum\.$/,
    );
    expect(out).toContain('— The Foreign Ministers and principals of the Global Coalition\n');
    expect(out).toContain('  Guiding Principles, paragraph 6 (principles.6.1-2)\n');
    expect(out).toContain(`  ${rapporteur.statement.source.url}#:~:text=The%20Foreign%20Terrorist`);
  });

  test('tells by its exit code whether it is stated, and takes a question from a pipe', async () => {
    const runs = await Promise.all([runProgram(['ask'], `${FTF}\n`), runProgram(['ask', NOT_STATED])]);
    expect(runs.map(({ code }) => code)).toEqual([0, 1]);
    expect(runs[0]?.out).toContain('(principles.6.1-2)');
    expect(runs[1]?.out).toMatch(/^The statement does not say/);
    expect(await runProgram(['ask'])).toMatchObject({ out: '', code: 2, err: expect.stringMatching(/ask/) });
  });

  test('links to the web page where PUBLIC_URL says there is one, and refuses what is no address', async () => {
    const { out } = await runProgram(['ask', '--json', FTF], '', { PUBLIC_URL: 'https://example.org/' });
    expect(parseObject(out)).toMatchObject({ quotes: [{ link: 'https://example.org/#principles.6.1-2' }] });
    const { err, code } = await runProgram(['about'], '', { PUBLIC_URL: 'example' });
    expect({ lines: err.trim().split('\n'), code }).toEqual({
      lines: [expect.stringContaining('PUBLIC_URL')],
      code: 2,
    });
  });

  test('writes no colours into a pipe, even where a parent process forces them', async () => {
    const { out } = await runProgram(['find', 'Interpol'], '', { FORCE_COLOR: '1' });
    expect(out).toContain('Interpol');
    expect(stripVTControlCharacters(out)).toBe(out);
  });

  test('ends in peace when the reader of a pipe leaves after a line', async () => {
    const asked = JSON.stringify({ id: 'again', question: FTF });
    const script = '{ "$0" "$1" ask --batch; echo "exit code $?" >&2; } | head -1';
    const { out, err } = await runProcess(
      '/bin/sh',
      ['-c', script, process.execPath, MAIN],
      `${asked}\n`.repeat(150),
    );
    expect(toObjects(out)).toMatchObject([{ id: 'again', kind: 'answer' }]);
    expect(err).toBe('exit code 0\n');
  });

  test('names its version and, without a command’s name, all its commands', async () => {
    const { version } = parseObject(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(await runProgram(['--version'])).toMatchObject({ out: `${version}\n`, code: 0 });
    for (const args of [['--help'], ['-h'], ['help']]) {
      const { out, code } = await runInTerminal(args);
      expect(code).toBe(0);
      for (const command of COMMANDS) expect(out).toMatch(new RegExp(`^  ${command} .*\\w{3}`, 'm'));
    }
  });
});

describe('--json', () => {
  test('gives one object with the fields of the wire for each kind of answer', async () => {
    const quote = { text: '', speaker: '', place: '', label: '', link: '' };
    const fields = Object.fromEntries(Object.keys(quote).map((name) => [name, expect.stringMatching(/./)]));
    const { out, code } = await runProgram(['ask', '--json', FTF]);
    expect({ ...parseObject(out), code }).toEqual({ kind: 'answer', quotes: [fields], code: 0 });
    const [declined, greeted, tooLong] = await Promise.all(
      [NOT_STATED, 'hello', 'why? '.repeat(300)].map((question) =>
        runInTerminal(['ask', '--json', question]),
      ),
    );
    expect(declined?.code).toBe(1);
    expect(parseObject(declined?.out ?? '')).toMatchObject({
      kind: 'not-stated',
      nearest: expect.any(Array),
    });
    expect(parseObject(greeted?.out ?? '')).toEqual({
      kind: 'about',
      text: expect.stringContaining('own words'),
    });
    expect(tooLong?.code).toBe(2);
    expect(parseObject(tooLong?.out ?? '')).toEqual({
      kind: 'invalid',
      problem: expect.stringContaining('1,000'),
    });
  });

  test.each([
    [['read', 'principles.6.1'], ['place', 'quotes', 'before', 'after'], 0],
    [['find', 'Interpol'], ['mentions', 'sentences', 'complete', 'hits'], 0],
    [['find', 'zeppelin'], ['mentions', 'sentences', 'complete', 'hits'], 1],
    [['check', 'Our approach rests on a number of key pillars.'], ['quotations'], 0],
    [['check', 'Our approach rests on a number of wobbly pillars.'], ['quotations'], 1],
    [['check', 'Fourscore and seven years ago our fathers brought forth'], ['quotations'], 1],
    [['define', 'FTF'], ['kind', 'name', 'acronym', 'quote', 'mentions'], 0],
    [['define', 'XQZ'], ['kind', 'name', 'suggestions'], 1],
    [['cite', 'principles.6', '--style', 'apa'], ['style', 'references'], 0],
    [['about'], ['title', 'source', 'version'], 0],
  ])('gives one object for %j, and the exit code of what it found', async (args, fields, code) => {
    const ran = await runInTerminal([...args, '--json']);
    expect(Object.keys(parseObject(ran.out)).sort()).toEqual([...fields].sort());
    expect({ code: ran.code, err: ran.err, lines: ran.out.split('\n').length }).toEqual({
      code,
      err: '',
      lines: 2,
    });
  });
});

describe('--batch', () => {
  test('answers line by line in order, follows each thread, and goes on after a line that is no question', async () => {
    const lines = [
      { id: 'z', thread: 'fighters', question: FTF },
      { id: 'y', thread: 'homes', question: HOMES },
      'not json',
      '',
      { id: 'no question' },
      { id: 'x', thread: 'fighters', question: 'who said that?' },
      { id: 'w', thread: 'homes', question: 'who said that?' },
      { id: 'v', question: NOT_STATED },
    ].map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
    const { out, err, code } = await runProgram(['ask', '--batch'], lines.join('\r\n'));
    expect({ err, code }).toEqual({ err: '', code: 0 });
    const fighters = { kind: 'answer', quotes: [{ place: 'principles.6.1-2' }] };
    const homes = { kind: 'answer', quotes: [{ place: 'remarks.1.6' }] };
    expect(toObjects(out)).toMatchObject([
      { id: 'z', ...fighters },
      { id: 'y', ...homes },
      { id: null, kind: 'invalid', problem: expect.stringMatching(/^Line 3\b/) },
      { id: null, kind: 'invalid', problem: expect.stringMatching(/^Line 5\b/) },
      { id: 'x', ...fighters },
      { id: 'w', ...homes },
      { id: 'v', kind: 'not-stated' },
    ]);
  });
});

describe('wrong use', () => {
  test.each(COMMANDS)('%s --help explains the command without loading the statement', async (name) => {
    const { out, code } = await runInTerminal([name, '--help'], {}, '', () =>
      Promise.reject(new Error('loaded')),
    );
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`^Usage: rapporteur ${name}\\b`));
    expect(out).toContain('--json');
  });

  test.each([
    [['ask', '--colour', FTF], '--colour'],
    [['ask', '--data'], '--data'],
    [['summarize'], 'summarize'],
    [['toString'], 'toString'],
    [['read', 'principles.99'], 'principles.99'],
    [['cite', 'nowhere.1.1'], 'nowhere.1.1'],
    [['cite', 'principles.6', '--style', 'nature'], 'nature'],
    [['outline', '--batch'], '--batch'],
    [['read'], 'read PLACE'],
  ])('%j is refused in one line that names what is wrong', async (args, named) => {
    const { code, out, err } = await runInTerminal(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    const lines = err.trimEnd().split('\n');
    expect(lines.filter((line) => !line.startsWith('Help: '))).toEqual([expect.stringContaining(named)]);
  });
});
