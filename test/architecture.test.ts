import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));

/** The rooms of the core, and the rooms that each may import: only ones above it. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  statement: [],
  words: [],
  question: ['statement', 'words'],
  translation: ['words'],
  ranking: ['statement', 'words', 'question'],
  'look-up': ['statement', 'words'],
  knowledge: ['statement', 'words', 'question', 'translation', 'ranking', 'look-up'],
  answering: ['statement', 'words', 'question', 'translation', 'ranking', 'look-up', 'knowledge'],
  learning: ['statement', 'words', 'question', 'translation', 'ranking', 'look-up', 'knowledge', 'answering'],
};
/** What belongs to one thing has a folder of its own in its room. */
const FOLDERS: Readonly<Record<string, readonly string[]>> = { 'look-up': ['look-up/check'] };
const inRoom = (room: string): string[] => [room, ...(FOLDERS[room] ?? [])].map((folder) => `core/${folder}`);
const CORE = ['core', ...Object.keys(ROOMS).flatMap(inRoom)];

/** Who may import what: a file, or all files of a folder. A folder that is not here is refused. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'main.ts': [
    'config.ts',
    'load.ts',
    'read-text-file.ts',
    'core/index.ts',
    'adapters/terminal/run.ts',
    'import/import-file.ts',
    'check-settings.ts',
    'report/report.ts',
    'setup/set-up.ts',
    'serve.ts',
  ],
  report: ['core/index.ts', 'read-text-file.ts', 'report'],
  'check-settings.ts': ['core/index.ts', 'load.ts', 'serve-config.ts'],
  'serve.ts': [
    'serve-config.ts',
    'load.ts',
    'core/index.ts',
    'adapters/adapter.ts',
    'adapters/chat/allowance.ts',
    'adapters/turns.ts',
    'adapters/discord/adapter.ts',
    'adapters/web/adapter.ts',
    'adapters/slack/adapter.ts',
    'http-server.ts',
    'log.ts',
    'metrics.ts',
    'serve-metrics.ts',
    'slack-config.ts',
    'state/installations.ts',
    'state/open-state.ts',
    'state/state.ts',
    'use-proxy.ts',
    'feedback-file.ts',
    'unanswered-file.ts',
    'watch-clock.ts',
    'watch-loop.ts',
    'warm-up.ts',
  ],
  'watch-clock.ts': [],
  'watch-loop.ts': [],
  'warm-up.ts': ['core/index.ts'],
  'metrics.ts': ['core/index.ts', 'adapters/adapter.ts', 'adapters/claims.ts', 'adapters/observe.ts'],
  'serve-metrics.ts': ['adapters/adapter.ts', 'http-server.ts', 'metrics.ts'],
  'log.ts': ['adapters/adapter.ts', 'limit-log.ts', 'redact.ts'],
  'redact.ts': [],
  'scrub-question.ts': [],
  'limit-log.ts': ['adapters/adapter.ts'],
  // What outlives a process, or is shared by several.
  state: [
    'core/index.ts',
    'adapters/adapter.ts',
    'adapters/claims.ts',
    'adapters/discord/identify-budget.ts',
    'adapters/slack/installations.ts',
    'adapters/tallies.ts',
    'adapters/threads.ts',
    'state',
  ],
  'append-file.ts': ['core/index.ts', 'adapters/adapter.ts'],
  'unanswered-file.ts': ['append-file.ts', 'scrub-question.ts'],
  'feedback-file.ts': ['adapters/feedback.ts', 'append-file.ts'],
  'http-server.ts': ['adapters/adapter.ts', 'limit-connections.ts', 'listen.ts'],
  'listen.ts': ['core/index.ts', 'adapters/adapter.ts'],
  'limit-connections.ts': [],
  'config.ts': ['core/index.ts'],
  'serve-config.ts': [
    'config.ts',
    'core/index.ts',
    'read-proxy.ts',
    'recognize-secret.ts',
    'secret-files.ts',
    'slack-config.ts',
    'state-url.ts',
  ],
  'slack-config.ts': ['core/index.ts'],
  // Looks at what runs elsewhere, with the words and ways of the platforms' adapters.
  setup: [
    'setup',
    'read-proxy.ts',
    'state/database.ts',
    'state/database-problem.ts',
    'core/index.ts',
    'load.ts',
    'read-text-file.ts',
    'serve-config.ts',
    'slack-config.ts',
    'use-proxy.ts',
    'adapters/discord/register.ts',
    'adapters/discord/setup-problem.ts',
    'adapters/slack/client.ts',
    'adapters/slack/http-mode.ts',
    'adapters/slack/setup-problem.ts',
  ],
  'read-proxy.ts': ['core/index.ts'],
  'use-proxy.ts': ['read-proxy.ts'],
  'recognize-secret.ts': [],
  'state-url.ts': [],
  'secret-files.ts': ['core/index.ts', 'read-text-file.ts'],
  'load.ts': ['core/index.ts', 'read-text-file.ts'],
  'read-text-file.ts': ['core/index.ts'],
  import: ['core/index.ts', 'read-text-file.ts', 'import'],
  'core/errors.ts': [],
  'core/lazily.ts': [],
  ...Object.fromEntries(
    Object.entries(ROOMS).flatMap(([room, others]) =>
      inRoom(room).map((folder) => [
        folder,
        ['core/errors.ts', 'core/lazily.ts', ...[room, ...others].flatMap(inRoom)],
      ]),
    ),
  ),
  core: CORE,
  // What adapters share.
  adapters: ['core/index.ts', 'adapters', 'adapters/words'],
  // What the bot says, in each language.
  'adapters/words': ['adapters/words'],
  // What chats share.
  'adapters/chat': ['core/index.ts', 'adapters', 'adapters/words', 'adapters/chat'],
  'adapters/discord': ['core/index.ts', 'adapters', 'adapters/chat', 'adapters/words', 'adapters/discord'],
  'adapters/terminal': ['core/index.ts', 'adapters', 'adapters/words', 'adapters/terminal'],
  'adapters/web': ['core/index.ts', 'adapters', 'adapters/words', 'adapters/web'],
  // What runs in the browser, and so can have nothing of the rest.
  'adapters/web/page': ['adapters/web/page'],
  'adapters/slack': ['core/index.ts', 'adapters', 'adapters/chat', 'adapters/words', 'adapters/slack'],
  tools: [...CORE, 'load.ts', 'tools'],
};
/** What may come from outside the repository; Node's own modules are named one by one. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  core: [],
  ...Object.fromEntries(
    Object.keys(ROOMS)
      .flatMap(inRoom)
      .map((folder) => [folder, []]),
  ),
  'core/words': ['stemmer'],
  'core/learning': ['minisearch', 'node:crypto', 'zod'],
  adapters: ['lru-cache', 'node:crypto', 'node:http', 'node:timers/promises', 'rate-limiter-flexible', 'zod'],
  'adapters/words': [],
  'adapters/chat': ['lru-cache', 'node:crypto', 'node:timers/promises'],
  'adapters/discord': [
    'discord.js',
    'node:async_hooks',
    'node:events',
    'node:timers/promises',
    'node:util',
    'zod',
  ],
  'adapters/slack': [
    '@slack/bolt',
    '@slack/oauth',
    'lru-cache',
    'node:crypto',
    'node:http',
    'node:timers/promises',
    'zod',
  ],
  'adapters/terminal': ['node:readline/promises', 'node:stream', 'node:util', 'wrap-ansi'],
  'adapters/web': [
    '@hono/node-server',
    '@hono/node-server/conninfo',
    'hono',
    'hono/body-limit',
    'hono/compress',
    'hono/cors',
    'hono/html',
    'hono/method-not-allowed',
    'hono/secure-headers',
    'hono/utils/http-status',
    'hono/utils/url',
    'node:crypto',
    'node:fs',
    'node:net',
    'node:path',
    'rate-limiter-flexible',
    'zod',
  ],
  'adapters/web/page': [],
  state: ['node:crypto', 'node:fs', 'node:path', 'node:timers/promises', 'pg', 'rate-limiter-flexible'],
  import: ['marked', 'node:fs', 'node:path', 'parse5'],
  'http-server.ts': ['node:http', 'node:net'],
  'limit-connections.ts': ['node:http', 'node:net'],
  'config.ts': [],
  'serve-config.ts': ['zod'],
};

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

function ruleOf(file: string): string | undefined {
  return [file, dirname(file)].find((key) => key in MAY_IMPORT);
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(SRC, file), 'utf8');
  const imports = /^(?:import|export) (?:[^;]*? from )?'([^']+)';$|\bimport\('([^']+)'\)/gm;
  return [...text.matchAll(imports)].map((match) => match[1] ?? match[2] ?? '');
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

test('rooms import upwards only, in the order in which docs/how-it-answers.md draws them', () => {
  const rooms = Object.keys(ROOMS);
  for (const [room, others] of Object.entries(ROOMS))
    for (const other of others)
      expect(rooms.indexOf(other), `${room} on ${other}`).toBeLessThan(rooms.indexOf(room));
  const readme = readFileSync(join(SRC, '../docs/how-it-answers.md'), 'utf8');
  const [, picture = ''] = /```\ncore\/([^`]+)```/.exec(readme) ?? [];
  expect(picture.trim().split('\n').length).toBeLessThanOrEqual(12);
  expect([...picture.matchAll(/^ {2}([\w-]+)\//gm)].map((match) => match[1])).toEqual(rooms);
});

test('the face of the core only names what others hold', () => {
  const face = readFileSync(join(SRC, 'core/index.ts'), 'utf8');
  expect(face.replace(/^export (?:type )?\{[^}]*\} from '[^']+';$/gm, '').trim()).toBe('');
});

/** The files and packages that are loaded with a file, by imports that run and are no types. */
function loadedWith(entry: string): Set<string> {
  const loaded = new Set<string>();
  const visit = (file: string): void => {
    if (loaded.has(file)) return;
    loaded.add(file);
    const text = readFileSync(join(SRC, file), 'utf8').replace(/^(?:import|export) type [^;]*;$/gm, '');
    for (const [, name = ''] of text.matchAll(/^(?:import|export) (?:[^;]*? from )?'([^']+)';$/gm))
      if (name.startsWith('.')) visit(relative(SRC, join(SRC, dirname(file), name)));
      else loaded.add(name);
  };
  visit(entry);
  return loaded;
}

test('a process that answers loads neither validation, training, packing nor chats', () => {
  const loaded = [...loadedWith('main.ts')];
  expect(loaded).toContain('core/ranking/rank.ts');
  expect(loaded.filter((name) => name.startsWith('core/learning/') || name.startsWith('tools/'))).toEqual([]);
  const others =
    /^(?:serve\.ts|setup\/|report\/|check-settings\.ts|log\.ts|http-server\.ts|import\/|adapters\/(?:discord|slack|web)\/)/;
  expect(loaded.filter((name) => others.test(name))).toEqual([]);
  const packages = loaded.filter((name) => !name.startsWith('node:') && !name.endsWith('.ts'));
  expect(packages).toEqual(['stemmer']);
});

test('who has no STATE_URL does not load what speaks to a database', () => {
  const loaded = loadedWith('serve.ts');
  expect(loaded).toContain('state/open-state.ts');
  expect(loaded).not.toContain('pg');
  expect(loadedWith('setup/doctor.ts')).not.toContain('pg');
});

test('what trains is in the room for learning', () => {
  const words = /\b(?:train|teach|learn|descend)[A-Z]\w*\(/;
  const trains = files.filter((file) => words.test(readFileSync(join(SRC, file), 'utf8')));
  expect(trains.length).toBeGreaterThan(0);
  expect(trains.filter((file) => !/^(?:core\/learning|tools)\//.test(file))).toEqual([]);
});
