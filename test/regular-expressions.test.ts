import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check } from 'recheck';
import { parseAst } from 'rolldown/parseAst';
import { describe, expect, test, vi } from 'vitest';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));

interface Expression {
  readonly pattern: string;
  readonly flags: string;
}

/** What is not shown to be linear, and why that does no harm. Without a pattern, all that the file builds. */
const EXEMPT: readonly { readonly file: string; readonly pattern?: RegExp; readonly why: string }[] = [
  { file: 'serve-config.ts', pattern: /^\\\/[+*]\$$/, why: 'reads a setting of the admin, at the start' },
  {
    file: 'core/statement/citation.ts',
    pattern: /^\\\/\+\$$/,
    why: 'reads PUBLIC_URL, a setting of the admin',
  },
  {
    file: 'core/ranking/answer-types.ts',
    why: 'reads a sentence of the statement, which nobody types, and looks 30 characters ahead at most',
  },
  {
    file: 'core/question/shape.ts',
    pattern: /\.\{0,60\}\?/,
    why: 'looks 60 characters ahead at most, which is taken for more',
  },
];
/** What is built, of which no words of people come: it reads the files of the repository. */
const isOfBuild = (file: string): boolean => file.startsWith('tools/');
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !isOfBuild(file),
);
/** What is run as a program, or in a browser, and can't be imported here. */
const isProgram = (file: string): boolean => file === 'main.ts' || file.startsWith('adapters/web/page/');

/** All that is below a node of a syntax tree, and itself. */
function* walk(node: unknown): Generator<object> {
  if (typeof node !== 'object' || node === null) return;
  yield node;
  for (const inner of Object.values(node)) yield* walk(inner);
}

function isExpression(value: unknown): value is Expression {
  return typeof value === 'object' && value !== null && 'pattern' in value && 'flags' in value;
}

function isCalled(node: object, name: string): boolean {
  if (!('type' in node) || !('callee' in node)) return false;
  const { callee } = node;
  return typeof callee === 'object' && callee !== null && 'name' in callee && callee.name === name;
}

const trees = files.map((file) => {
  const nodes = [...walk(parseAst(readFileSync(join(SRC, file), 'utf8'), { lang: 'ts' }))];
  return {
    file,
    /** Its literals. */
    literals: nodes.flatMap((node) => ('regex' in node && isExpression(node.regex) ? [node.regex] : [])),
    /** How often it says `RegExp(…)`, with or without `new`. */
    built: nodes.filter((node) => isCalled(node, 'RegExp')).length,
  };
});

/** The expressions that the files build when they are loaded and run, and from how many places in each. */
async function recordBuilt() {
  const expressions: { file: string; pattern: string; flags: string }[] = [];
  const places = new Map<string, Set<string>>();
  const record = ({ source, flags }: RegExp): void => {
    const [, file, place] = /\/src\/([\w./-]+\.ts):(\d+:\d+)/.exec(new Error('where').stack ?? '') ?? [];
    if (!file || !place || isOfBuild(file)) return;
    expressions.push({ file, pattern: source, flags });
    places.set(file, (places.get(file) ?? new Set()).add(place));
  };
  const made = (expression: RegExp): RegExp => {
    record(expression);
    return expression;
  };
  const original = RegExp;
  vi.stubGlobal(
    'RegExp',
    new Proxy(original, {
      construct: (_, [pattern, flags]) => made(new original(pattern, flags)),
      apply: (_, _this, [pattern, flags]) => made(original(pattern, flags)),
    }),
  );
  for (const file of files) if (!isProgram(file)) await import(join(SRC, file));
  await readMessages();
  vi.unstubAllGlobals();
  return { expressions, places };
}

/** What is built only when a message comes: from the bot's id. */
async function readMessages(): Promise<void> {
  const discord = await import('../src/adapters/discord/receive-message.ts');
  const slack = await import('../src/adapters/slack/receive-message.ts');
  const channels = new Set<string>();
  const message = {
    id: '5',
    channel_id: '6',
    type: 0,
    author: { id: '7' },
    guild_id: '8',
    mentions: [{ id: '1' }],
  };
  discord.readMessage(message, { botId: '1', channels, channelOf: () => undefined, roleIn: () => '9' });
  slack.readMessage(
    { type: 'app_mention', channel: 'C1', ts: '1.1', user: 'U1', text: '' },
    { botUserId: 'U2', since: 0, channels },
  );
}

const built = await recordBuilt();
const written = trees.flatMap(({ file, literals }) =>
  literals.map(({ pattern, flags }) => ({ file, pattern, flags })),
);
const all = new Map(
  [...written, ...built.expressions].map((one) => [`${one.file} /${one.pattern}/${one.flags}`, one]),
);
const exemptionOf = (one: Expression & { file: string }) =>
  EXEMPT.find(({ file, pattern }) => file === one.file && (pattern?.test(one.pattern) ?? true));

async function isLinear({ pattern, flags }: Expression): Promise<boolean> {
  return (await check(pattern, flags, { timeout: 60_000 })).status === 'safe';
}

describe('what is looked at', () => {
  test('is every expression that there is, and a slow one is seen', async () => {
    expect(all.size).toBeGreaterThan(300);
    expect(await isLinear({ pattern: '\\s*,\\s*', flags: '' })).toBe(false);
  });

  test.each(trees.filter(({ built: count }) => count > 0))(
    'is all that $file builds, from each of $built places',
    ({ file, built: count }) => {
      expect(isProgram(file)).toBe(false);
      expect(built.places.get(file)?.size).toBe(count);
    },
  );
});

test.each(EXEMPT)('what is exempt in $file is there: it $why', (exemption) => {
  expect([...all.values()].map(exemptionOf)).toContain(exemption);
});

test.concurrent.each([...all.values()].filter((one) => !exemptionOf(one)))(
  '$file: /$pattern/$flags takes time in proportion to what it reads',
  async (one) => {
    expect(await isLinear(one)).toBe(true);
  },
  120_000,
);
