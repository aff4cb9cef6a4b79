import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { DESCRIBED } from '../../src/adapters/terminal/help.ts';
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
  words,
} from './run-terminal.ts';

const ALL = DESCRIBED.map(({ usage }) => usage.split(' ')[0] ?? '');
const toObjects = (out: string) => out.trimEnd().split('\n').map(parseObject);

describe('the program', () => {
  test('answers with both sentences on the FTF group, who says them, where, and a link', async () => {
    const { out, err, code } = await runProgram(['ask', FTF]);
    expect({ err, code }).toEqual({ err: '', code: 0 });
    const [quoted, ...source] = out.trimEnd().split('\n');
    expect(quoted).toBe(`“${words('principles.6')}”`);
    expect(source).toEqual([
      '— The Foreign Ministers and principals of the Global Coalition',
      'Guiding Principles, paragraph 6 (principles.6.1-2)',
      expect.stringContaining(`${rapporteur.statement.source.url}#:~:text=The%20Foreign%20Terrorist`),
    ]);
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

  test('pipes into its own check, which finds every quotation exact', async () => {
    for (const asked of [FTF, 'who leads the finance group?', 'who is quoted in the introduction?']) {
      const { out } = await runInTerminal(['ask', asked], { isTTY: false });
      const checked = await runInTerminal(['check', '--json'], { isTTY: false }, out);
      const { quotations } = parseObject(checked.out);
      expect(quotations).not.toEqual([]);
      expect(checked.code, out).toBe(0);
    }
  });

  test('answers every question that is piped in, and ends with the worst of their codes', async () => {
    const { out, code } = await runProgram(['ask'], `${FTF}\n\nwho leads it?\r\n`);
    expect(out.match(/^\? .*/gm)).toEqual([`? ${FTF}`, '? who leads it?']);
    expect(out).toContain('does not say who leads the Foreign Terrorist Fighter Working Group');
    expect(code).toBe(1);
    const json = await runProgram(['ask', '--json'], `${NOT_STATED}\n${FTF}\n${'why? '.repeat(300)}\n`);
    expect(toObjects(json.out).map(({ kind }) => kind)).toEqual(['not-stated', 'answer', 'invalid']);
    expect(json.code).toBe(2);
    const places = await runProgram(['cite'], 'principles.6.1\nprinciples.6.2\n');
    expect(places.out.match(/^\? .*/gm)).toHaveLength(2);
  });

  test('names its version and, without a command’s name, all its commands', async () => {
    const { version } = parseObject(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(await runProgram(['--version'])).toMatchObject({ out: `${version}\n`, code: 0 });
    for (const args of [[], ['--help'], ['-h'], ['help']]) {
      const { out, code } = await runInTerminal(args);
      expect(code).toBe(0);
      for (const command of ALL) expect(out).toMatch(new RegExp(`^  ${command} .*\\w{3}`, 'm'));
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

describe('help', () => {
  test.each(ALL)(
    '%s --help shows, within 80 columns, examples and only options that it takes',
    async (name) => {
      const load = () => Promise.reject(new Error('loaded'));
      const { out, code } = await runInTerminal([name, '--help'], {}, '', load);
      expect(code).toBe(0);
      expect(out).toMatch(new RegExp(`^Usage: rapporteur ${name}\\b`));
      expect(out).toContain('For example\n  ');
      for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
      expect((await runInTerminal(['help', name], {}, '', load)).out).toBe(out);
      const offered = new Set([...out.matchAll(/^ {2}(?:-h, )?--(\w+)/gm)].map((match) => match[1]));
      for (const option of ['json', 'data', 'batch', 'style']) {
        const value = option === 'data' || option === 'style' ? ['plain'] : [];
        const ran = runInTerminal([name, `--${option}`, ...value], { isTTY: false });
        const { err } = await ran.catch((error: Error) => ({ err: error.message }));
        expect(err.includes(`no option --${option}`), `${name} --${option}: ${err}`).toBe(
          !offered.has(option),
        );
      }
    },
  );

  test.each([40, 60, 80])(
    'fits a window of %i columns',
    async (columns) => {
      const { out } = await runInTerminal(['--help'], { columns });
      const [prose = ''] = out.split('For example');
      for (const line of prose.split('\n')) expect(line.length).toBeLessThanOrEqual(columns);
    },
    5_000,
  );

  test.each(
    DESCRIBED.flatMap(({ examples }) => examples).filter(
      (one) => !/[<|]|^(?:import|init|doctor)|serve/.test(one),
    ),
  )('its example works: %s', async (example) => {
    const args = [...example.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
      ([, ...one]) => one.find(Boolean) ?? '',
    );
    const { out, code } = await runInTerminal(args, { isTTY: false });
    expect(code).toBeLessThan(2);
    expect(out).not.toBe('');
  });
});

describe('wrong use', () => {
  test.each([
    [['ask', '--colour', FTF], 'There is no option --colour.'],
    [['ask', '-Syria'], 'There is no option -Syria.'],
    [['ask', '-x=1'], 'There is no option -x.'],
    [['ask', '--data'], '--data needs FOLDER'],
    [['ask', '--data', '--json', FTF], '--data needs FOLDER'],
    [['ask', '--json=1', FTF], '--json takes no value'],
    [['summarize'], 'summarize'],
    [[FTF], 'Ask a question with: rapporteur ask'],
    [['toString'], 'toString'],
    [['read', 'principles.99'], 'principles.99'],
    [['cite', 'nowhere.1.1'], 'nowhere.1.1'],
    [['cite', 'principles.6', '--style', 'nature'], 'nature'],
    [['outline', '--batch'], 'rapporteur outline has no option --batch.'],
    [['serve', '--json'], 'rapporteur serve has no option --json.'],
    [['serve', 'now'], 'rapporteur serve takes no words: now'],
    [['read'], 'read PLACE'],
  ])('%j is refused in one line that names what is wrong', async (args, named) => {
    const { code, out, err } = await runInTerminal(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.trimEnd().split('\n')).toEqual([expect.stringContaining(named)]);
  });

  test('a word behind a hyphen is left out of what is found, and needs no quotation marks', async () => {
    const { out } = await runInTerminal(['find', 'Iraq', '-Syria', '--json']);
    expect(out).toBe((await runInTerminal(['find', 'Iraq -Syria', '--json'])).out);
    expect(out).not.toBe((await runInTerminal(['find', 'Iraq', '--json'])).out);
    expect((await runInTerminal(['find', '-h'])).out).toContain('Usage');
  });
});
