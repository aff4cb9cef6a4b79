import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkSync } from 'recheck';
import { parseAst } from 'rolldown/parseAst';
import { expect, test } from 'vitest';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));

/** What sees no words of people: settings, and what runs when something is built. */
const OF_ADMINS = ['serve-config.ts', 'config.ts', 'core/statement/citation.ts'];
/**
 * Not shown to be linear, or not yet: what they read has at most 5,000 characters, and `npm run slow` measures how long that takes at worst. A file
 * that becomes linear is to leave this list.
 */
const BOUNDED_BY_LENGTH = [
  'core/answering/source.ts',
  'core/look-up/typed-place.ts',
  ...['checker', 'layout', 'markup', 'strangers', 'surroundings'].map(
    (name) => `core/look-up/check/${name}.ts`,
  ),
];

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !/^(?:tools|core\/learning|adapters\/web\/page)\//.test(name))
  .filter((name) => !OF_ADMINS.includes(name) && !BOUNDED_BY_LENGTH.includes(name));

interface Expression {
  readonly pattern: string;
  readonly flags: string;
}

/** The regular expressions that a file has as literals. */
function expressionsIn(node: unknown): Expression[] {
  if (typeof node !== 'object' || node === null) return [];
  if ('regex' in node && isExpression(node.regex)) return [node.regex];
  return Object.values(node).flatMap(expressionsIn);
}

function isExpression(value: unknown): value is Expression {
  return typeof value === 'object' && value !== null && 'pattern' in value && 'flags' in value;
}

const expressions = files.flatMap((file) =>
  expressionsIn(parseAst(readFileSync(join(SRC, file), 'utf8'), { lang: 'ts' })).map(
    ({ pattern, flags }) => ({ file, pattern, flags }),
  ),
);

test('there are expressions to be looked at', () => {
  expect(expressions.length).toBeGreaterThan(60);
  expect(checkSync('\\s*,\\s*', '').status).toBe('vulnerable');
});

test.each(expressions)(
  '$file: /$pattern/$flags takes time in proportion to what it reads',
  ({ pattern, flags }) => {
    const { status } = checkSync(pattern, flags, { timeout: 20_000 });
    expect(status).toBe('safe');
  },
);
