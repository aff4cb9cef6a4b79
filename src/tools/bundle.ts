// Puts the compiled program into few files, which Node loads in half the time of a hundred. Run by `npm run build`, after the compiler.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'rolldown';
import { DATA } from '../load.ts';

/** So small that a file of its own costs more to find than to read. */
const BUNDLED = 'stemmer';

const root = join(DATA, '..');
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};
const packages = Object.keys(dependencies).filter((name) => name !== BUNDLED);

await build({
  input: join(root, 'dist', 'main.js'),
  platform: 'node',
  external: (id) => packages.some((name) => id === name || id.startsWith(`${name}/`)),
  output: {
    dir: join(root, 'dist'),
    format: 'esm',
    // Beside main.js, from where load.ts finds data/ and dist/.
    chunkFileNames: 'main-[name].js',
  },
  logLevel: 'warn',
});
