import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { DESCRIBED } from '../src/adapters/terminal/help.ts';
import { SETTINGS } from '../src/serve-config.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const read = (name: string): string => readFileSync(`${ROOT}${name}`, 'utf8');
const readme = read('README.md');
const manifest = JSON.parse(read('package.json')) as {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  engines: { node: string };
};

test('the first command answers as the README shows', () => {
  const command = /npm ci && npm run ask -- "(.+)"/.exec(readme)?.[1] ?? '';
  const { status, stdout } = spawnSync('node', ['dist/main.js', 'ask', '--json', command], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const answer = JSON.parse(stdout) as { quotes: { text: string; speaker: string; label: string }[] };
  expect(status).toBe(0);
  expect(answer.quotes).toHaveLength(1);
  for (const { text, speaker, label } of answer.quotes) {
    expect(readme).toContain(`│ ${text}`);
    expect(readme).toContain(`**${speaker}**, ${label}`);
  }
});

test('the follow-up is declined as the README shows', () => {
  const lines = ['what does the FTF working group do?', 'who leads it?']
    .map((question, id) => JSON.stringify({ id, question, thread: 'readme' }))
    .join('\n');
  const { stdout } = spawnSync('node', ['dist/main.js', 'ask', '--batch'], {
    cwd: ROOT,
    encoding: 'utf8',
    input: lines,
  });
  const second = JSON.parse(stdout.trim().split('\n')[1] ?? '') as { kind: string; missing: string };
  expect(second.kind).toBe('not-stated');
  expect(readme).toContain(`**rapporteur** The statement does not say ${second.missing}.`);
});

test('every script that is named exists, and the two commands are CI’s', () => {
  for (const [, script = ''] of readme.matchAll(/npm run (?:--silent )?([a-z]+)/g))
    expect(manifest.scripts).toHaveProperty(script);
  expect(read('.ci/run')).toContain('npm ci && npm test');
  expect(readme).toContain('npm ci && npm test');
  expect(manifest.engines.node).toBe('>=20.19');
  expect(readme).toContain('Node 20.19 or later');
});

test('every command of the terminal is listed, and no other', () => {
  const listed = [...readme.matchAll(/^\| `rapporteur ([^`]+)`/gm)].map((match) => match[1]);
  expect(listed).toEqual(DESCRIBED.map(({ usage }) => usage));
});

test('every setting is in the README, in .env.example and in the code', () => {
  const settings = [...read('src/config.ts').matchAll(/env\.([A-Z_]+)/g)].map((match) => match[1] ?? '');
  const ours = [...new Set([...settings, ...SETTINGS])].filter((name) => name !== 'TERM');
  expect(ours).toEqual(expect.arrayContaining(['DATA_DIR', 'DISCORD_TOKEN']));
  for (const name of ours) {
    expect(readme).toContain(`\`${name}\``);
    expect(read('.env.example')).toContain(`#${name}=`);
  }
  const offered = [...read('.env.example').matchAll(/^#([A-Z_]+)=/gm)].map((match) => match[1]);
  expect(offered.sort()).toEqual(ours.sort());
});

test('every dependency is named with its purpose', () => {
  const named = new Map(
    [...readme.matchAll(/\[([^\]]+)\]\(https:[^)]+\) \(([^)]+)/g)].map(([, name = '', purpose]) => [
      name.toLowerCase(),
      purpose,
    ]),
  );
  for (const name of Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }))
    if (!name.startsWith('@types/')) expect([...named.keys()]).toContain(name.replace('@biomejs/', ''));
});

test('every file and folder that is named exists', () => {
  const tree = /```\n(data\/[^`]+)```/.exec(readme)?.[1] ?? '';
  const named = [...`${tree}`.matchAll(/(?:^|; )((?:src|data|test)\/[\w./-]*)/gm)].map(
    (match) => match[1] ?? '',
  );
  expect(named.length).toBeGreaterThan(5);
  for (const name of named) expect(existsSync(`${ROOT}${name}`), name).toBe(true);
});

test('the table of how well it answers is what npm run eval prints', () => {
  const { stdout } = spawnSync('node', ['dist/tools/eval.js'], { cwd: ROOT, encoding: 'utf8' });
  const table = /<!-- eval -->\n([\s\S]*?)<!-- \/eval -->/.exec(readme)?.[1]?.trim() ?? '';
  expect(table).toContain('| ');
  expect(stdout).toContain(table);
}, 120_000);
