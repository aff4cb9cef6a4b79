import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));

const CORE = [
  'core',
  ...['statement', 'words', 'question', 'ranking', 'look-up', 'answering', 'learning'].map(
    (room) => `core/${room}`,
  ),
];

/** Who may import what: a file, or all files of a folder. A folder that is not here is refused. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'main.ts': ['config.ts', 'load.ts', 'core/index.ts', 'adapters/terminal/run.ts', 'serve.ts'],
  'serve.ts': [
    'serve-config.ts',
    'load.ts',
    'core/index.ts',
    'adapters/adapter.ts',
    'adapters/discord/adapter.ts',
    'adapters/web/adapter.ts',
    'adapters/slack/adapter.ts',
    'http-server.ts',
  ],
  'http-server.ts': ['core/index.ts', 'adapters/adapter.ts'],
  'config.ts': ['core/index.ts'],
  'serve-config.ts': ['config.ts', 'core/index.ts'],
  'load.ts': ['core/index.ts'],
  // Rooms of the core: each may import those above it.
  'core/errors.ts': [],
  'core/statement': ['core/errors.ts', 'core/statement', 'core/learning/schema.ts'],
  'core/words': ['core/words', 'core/statement', 'core/learning/schema.ts'],
  'core/question': ['core/question', 'core/statement', 'core/words', 'core/learning/schema.ts'],
  'core/ranking': ['core/ranking', 'core/question', 'core/statement', 'core/words'],
  'core/look-up': ['core/look-up', 'core/statement', 'core/words', 'core/knowledge.ts'],
  'core/answering': [
    'core/answering',
    'core/look-up',
    'core/ranking',
    'core/question',
    'core/statement',
    'core/words',
    'core/knowledge.ts',
    'core/learning/schema.ts',
  ],
  'core/learning': [
    'core/learning',
    'core/ranking',
    'core/statement',
    'core/words',
    'core/errors.ts',
    'core/knowledge.ts',
  ],
  core: CORE,
  // What adapters share.
  adapters: ['core/index.ts', 'adapters'],
  'adapters/discord': ['core/index.ts', 'adapters', 'adapters/discord'],
  'adapters/terminal': ['core/index.ts', 'adapters/wire.ts', 'adapters/wording.ts', 'adapters/terminal'],
  'adapters/web': ['core/index.ts', 'adapters', 'adapters/web'],
  // What runs in the browser, and so can have nothing of the rest.
  'adapters/web/page': ['adapters/web/page'],
  'adapters/slack': ['core/index.ts', 'adapters', 'adapters/slack'],
  tools: [...CORE, 'load.ts', 'tools'],
};
/** What may come from outside the repository; Node's own modules are named one by one. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  core: [],
  'core/ranking': ['minisearch'],
  'core/words': ['stemmer'],
  'core/learning': ['zod', 'node:crypto'],
  adapters: ['lru-cache', 'node:http', 'node:timers/promises'],
  'adapters/discord': [
    'discord.js',
    'lru-cache',
    'node:crypto',
    'node:events',
    'node:timers/promises',
    'node:util',
  ],
  'adapters/slack': ['@slack/bolt', 'lru-cache', 'node:crypto', 'node:http', 'node:timers/promises'],
  'adapters/terminal': ['node:readline', 'node:readline/promises', 'node:stream', 'node:util'],
  'adapters/web': [
    '@hono/node-server',
    'hono',
    'hono/body-limit',
    'hono/compress',
    'hono/html',
    'hono/method-not-allowed',
    'hono/secure-headers',
    'hono/utils/http-status',
    'node:crypto',
    'node:fs',
    'node:path',
  ],
  'adapters/web/page': [],
  'http-server.ts': ['node:http'],
  'config.ts': [],
  'serve-config.ts': ['zod'],
};

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

function ruleOf(file: string): string | undefined {
  return [file, dirname(file)].find((key) => key in MAY_IMPORT);
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(SRC, file), 'utf8');
  return [...text.matchAll(/(?:from|import|import\()\s*'([^']+)'/g)].map((match) => match[1] ?? '');
}

test.each(files)('%s imports only what it may', (file) => {
  const rule = ruleOf(file);
  if (rule === undefined)
    throw new Error(`src/${file} lies in a folder that test/architecture.test.ts does not list`);
  for (const name of importsOf(file)) {
    if (name.startsWith('.')) {
      const target = relative(SRC, join(SRC, dirname(file), name));
      const allowed = MAY_IMPORT[rule]?.some((one) => target === one || dirname(target) === one);
      expect(allowed, `${file} imports ${target}`).toBe(true);
    } else if (PACKAGES[rule]) expect(PACKAGES[rule], `${file} imports ${name}`).toContain(name);
  }
});

test('only the entry reads the environment', () => {
  const readers = files.filter((file) => readFileSync(join(SRC, file), 'utf8').includes('process.env'));
  expect(readers).toEqual(['main.ts']);
});

test('a process that answers loads neither validation, training nor chats', () => {
  const loaded = new Set<string>();
  const visit = (file: string): void => {
    if (loaded.has(file)) return;
    loaded.add(file);
    const text = readFileSync(join(SRC, file), 'utf8').replace(/^(?:import|export) type .*?;$/gms, '');
    for (const [, name = ''] of text.matchAll(/^(?:import|export) .*?from '(\.[^']+)';$/gms))
      visit(relative(SRC, join(SRC, dirname(file), name)));
  };
  visit('main.ts');
  expect([...loaded]).not.toContain('core/learning/schema.ts');
  expect([...loaded]).not.toContain('core/learning/compile.ts');
  expect([...loaded]).not.toContain('serve.ts');
  expect([...loaded]).toContain('core/ranking/rank.ts');
});
