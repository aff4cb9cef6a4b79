import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { MAIN, parseObject, runProcess } from '../adapters/run-terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-'));
afterAll(() => rmSync(folder, { recursive: true }));

const TEXT = `# Harbor ferry

The ferry to Skell Island sails four times a day. It costs 3 crowns, and bicycles travel free.

## Winter

From November the last boat leaves at 5 p.m. on weekdays. Captain Mads Orvik decides whether it sails in a storm.
`;

function runHere(script: string, stdin = '') {
  return runProcess('/bin/sh', ['-c', `cd "$2" && ${script}`, process.execPath, MAIN, folder], stdin);
}

test('a communiqué is imported, shown as it was understood, and answers at once', async () => {
  writeFileSync(join(folder, 'ferry.md'), TEXT);
  const imported = await runHere('"$0" "$1" import ferry.md --speaker "The harbor office"');
  expect(imported).toMatchObject({ code: 0, err: '' });
  expect(imported.out).toContain('Harbor ferry\n');
  expect(imported.out).toContain('winter: Winter\n  1 paragraph, 2 sentences. Speaks: The harbor office\n');
  expect(imported.out).toContain('who published it (--publisher)');
  const command = /rapporteur (ask --data \S+)/.exec(imported.out)?.[1] ?? '';
  const { out, code } = await runHere(`"$0" "$1" ${command} --json "Who decides about storms?"`);
  expect({ code, ...parseObject(out) }).toMatchObject({ code: 0, quotes: [{ place: 'winter.1.2' }] });
});

test('what is piped in is imported, into the folder that is named, and none is written over', async () => {
  const script = '"$0" "$1" import - --to piped --url https://ferry.example/ --date 2026-01-02';
  expect((await runHere(script, TEXT)).code).toBe(0);
  const written = readFileSync(join(folder, 'piped/statement.json'), 'utf8');
  expect(parseObject(written)).toMatchObject({
    source: { url: 'https://ferry.example/', date: '2026-01-02' },
  });
  const again = await runHere(script, 'Nothing else.\n');
  expect(again).toMatchObject({ code: 2, out: '', err: expect.stringContaining('exists already') });
  expect(readFileSync(join(folder, 'piped/statement.json'), 'utf8')).toBe(written);
});

test.each([
  ['import', 'import FILE'],
  ['import missing.md', 'missing.md'],
  ['import ferry.md --date yesterday', '--date'],
  ['import ferry.md --url nowhere', 'url'],
  ['import ferry.md --json', '--json'],
])('%s is refused in one line', async (command, said) => {
  const { err, code, out } = await runHere(`"$0" "$1" ${command}`);
  expect({ code, out, lines: err.trimEnd().split('\n') }).toEqual({
    code: 2,
    out: '',
    lines: [expect.stringContaining(said)],
  });
});
