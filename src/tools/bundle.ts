// Puts the compiled program into few files, which Node loads in half the time of a hundred. Run by `npm run build`, after the compiler.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'rolldown';
import { DATA } from '../load.ts';

/** So small that a file of its own costs more to find than to read. */
const BUNDLED = 'stemmer';

const root = join(DATA, '..');
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};
const packages = Object.keys(dependencies).filter((name) => name !== BUNDLED);

const main = join(root, 'dist', 'main.js');

/** The compiled files that Node reads before anything runs. */
function listStart(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/^(?:import|export) [^;]*?'(\.[^']+)';$/gm))
    listStart(join(dirname(file), name), seen);
  return seen;
}
const start = listStart(main);

await build({
  input: main,
  platform: 'node',
  external: (id) => packages.some((name) => id === name || id.startsWith(`${name}/`)),
  output: {
    dir: join(root, 'dist'),
    format: 'esm',
    // Beside main.js, from where load.ts finds data/ and dist/.
    chunkFileNames: 'main-[name].js',
    // Else each set of commands that shares a file would have a chunk of its own.
    codeSplitting: { groups: [{ name: 'start', test: (id) => id !== main && start.has(id) }] },
  },
  logLevel: 'warn',
});
