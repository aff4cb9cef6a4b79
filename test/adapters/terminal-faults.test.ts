import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { FTF, MAIN, runProcess } from './run-terminal.ts';

const temporary = mkdtempSync(join(tmpdir(), 'rapporteur-'));
afterAll(() => rmSync(temporary, { recursive: true }));

const inUtf16 = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le');

/** Runs the program in a folder of its own with a shell, which can do to its input and output what goes wrong. */
function runInFolder(folder: string, script: string) {
  return runProcess('/bin/sh', ['-c', `cd "$2" && ${script}`, process.execPath, MAIN, folder]);
}

function makeFolder(name: string, content?: string | Buffer): string {
  const folder = join(temporary, name);
  mkdirSync(folder);
  if (content === undefined) mkdirSync(join(folder, '.env'));
  else writeFileSync(join(folder, '.env'), content);
  return folder;
}

describe('a .env file', () => {
  test.each([
    ['a folder', undefined, /\.env is no file/],
    ['UTF-16', inUtf16('NO_COLOR=1\n'), /\.env is UTF-16/],
    ['Latin-1', Buffer.from('#caf\xe9\n', 'latin1'), /\.env is not UTF-8/],
  ])('that is %s ends a command with 2, and serve with 78, in one line', async (name, content, said) => {
    const folder = makeFolder(name, content);
    for (const [command, code] of [
      ['about', 2],
      ['serve', 78],
    ] as const) {
      const ran = await runInFolder(folder, `"$0" "$1" ${command}`);
      expect(ran).toMatchObject({ out: '', code });
      expect(ran.err.trimEnd().split('\n')).toEqual([expect.stringMatching(said)]);
    }
  });

  test('may begin with a byte-order mark, and yields to what is set already', async () => {
    const folder = makeFolder('marked', '\uFEFFPUBLIC_URL=https://env.example\n');
    const ask = `"$0" "$1" ask "${FTF}"`;
    expect((await runInFolder(folder, ask)).out).toContain('https://env.example/#');
    expect((await runInFolder(folder, `PUBLIC_URL=https://set.example ${ask}`)).out).toContain(
      'https://set.example/#',
    );
  });
});

describe('what can’t be read or written', () => {
  const line = JSON.stringify({ id: 1, question: FTF });
  writeFileSync(join(temporary, 'utf16.jsonl'), inUtf16(`${line}\n`));
  writeFileSync(join(temporary, 'marked.jsonl'), `\uFEFF${line}\n`);

  test.each([
    ['a full disk', `"$0" "$1" ask "${FTF}" > /dev/full`, /no space left/],
    ['a full disk for help', '"$0" "$1" > /dev/full', /no space left/],
    ['a folder as input', '"$0" "$1" ask < /', /Nothing given/],
    ['UTF-16 as input of a batch', '"$0" "$1" ask --batch < utf16.jsonl', /UTF-16/],
    ['UTF-16 as a text to check', '"$0" "$1" check < utf16.jsonl', /UTF-16/],
  ])('ends with 2 and one line: %s', async (_what, script, said) => {
    const { err, code } = await runInFolder(temporary, script);
    expect({ code, lines: err.trimEnd().split('\n') }).toEqual({
      code: 2,
      lines: [expect.stringMatching(said)],
    });
  });

  test('reads JSON lines that begin with a byte-order mark', async () => {
    const { out, code } = await runInFolder(temporary, '"$0" "$1" ask --batch < marked.jsonl');
    expect({ code, answer: JSON.parse(out) }).toMatchObject({ code: 0, answer: { id: 1, kind: 'answer' } });
  });
});
