import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { DESCRIBED } from '../src/adapters/terminal/help.ts';
import { SETTINGS } from '../src/serve-config.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const read = (name: string): string => readFileSync(`${ROOT}${name}`, 'utf8');
const readme = read('README.md');
const DOCS = readdirSync(`${ROOT}docs`).filter((name) => name.endsWith('.md'));
/** The README, and what it leaves to docs/. */
const documents = [readme, ...DOCS.map((name) => read(`docs/${name}`))].join('\n');
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
  for (const [, script = ''] of documents.matchAll(/npm run (?:--silent )?([a-z]+)/g))
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

test('every setting is in the README or docs/, in .env.example and in the code', () => {
  const settings = [...read('src/config.ts').matchAll(/env\.([A-Z_]+)/g)].map((match) => match[1] ?? '');
  const ours = [...new Set([...settings, ...SETTINGS])].filter((name) => name !== 'TERM');
  expect(ours).toEqual(expect.arrayContaining(['DATA_DIR', 'DISCORD_TOKEN']));
  for (const name of ours) {
    expect(documents).toContain(`\`${name}\``);
    expect(read('.env.example')).toContain(`#${name}=`);
  }
  const offered = [...read('.env.example').matchAll(/^#([A-Z_]+)=/gm)].map((match) => match[1]);
  expect(offered.sort()).toEqual(ours.sort());
});

test('every dependency is named with its purpose', () => {
  const named = new Map(
    [...documents.matchAll(/\[([^\]]+)\]\(https:[^)]+\) \(([^)]+)/g)].map(([, name = '', purpose]) => [
      name.toLowerCase(),
      purpose,
    ]),
  );
  for (const name of Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }))
    if (!name.startsWith('@types/')) expect([...named.keys()]).toContain(name.replace('@biomejs/', ''));
});

test('every file and folder that is named exists', () => {
  const tree = /```\n(data\/[^`]+)```/.exec(documents)?.[1] ?? '';
  const named = [...`${tree}`.matchAll(/(?:^|; )((?:src|data|test)\/[\w./-]*)/gm)].map(
    (match) => match[1] ?? '',
  );
  expect(named.length).toBeGreaterThan(5);
  for (const name of named) expect(existsSync(`${ROOT}${name}`), name).toBe(true);
});

test('the table of how well it answers is what npm run eval prints', () => {
  const { stdout } = spawnSync('node', ['dist/tools/eval.js'], { cwd: ROOT, encoding: 'utf8' });
  const table = /<!-- eval -->\n([\s\S]*?)<!-- \/eval -->/.exec(documents)?.[1]?.trim() ?? '';
  expect(table).toContain('| ');
  expect(stdout).toContain(table);
}, 120_000);

test.each(['README.md', 'CONTRIBUTING.md', ...DOCS.map((name) => `docs/${name}`)])(
  'what %s links to is there',
  (name) => {
    const linked = [...read(name).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((match) => match[1] ?? '');
    for (const path of linked) expect(existsSync(join(ROOT, dirname(name), path)), path).toBe(true);
  },
);

test('the README links to every document, and its pictures are small', () => {
  for (const name of DOCS) expect(readme).toContain(`(docs/${name})`);
  const pictures = [...readme.matchAll(/!\[[^\]]{20,}\]\(([^)]+)\)/g)].map((match) => match[1] ?? '');
  expect(pictures).toEqual(['docs/page.jpg', 'docs/slack.png', 'docs/discord.png']);
  for (const path of pictures) expect(statSync(join(ROOT, path)).size).toBeLessThan(100_000);
});

test('npm ci stands once in the reader’s way', () => {
  expect(readme.match(/npm ci && npm run ask/g)).toHaveLength(1);
  expect(readme).not.toMatch(/npm ci && (?:npm start|\w+=)/);
});
