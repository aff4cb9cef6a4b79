// Run by npm behind an install. A build needs the packages for development; without them, one that is there stays.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const at = (path) => new URL(`../${path}`, import.meta.url);

if (existsSync(at('node_modules/typescript'))) {
  const { status } = spawnSync('npm', ['run', 'build'], { stdio: 'inherit', shell: true });
  process.exitCode = status ?? 1;
} else if (!existsSync(at('dist/main.js'))) {
  console.error(
    'Nothing is built yet, and that needs the packages for development: npm ci --include=dev && npm prune --omit=dev',
  );
  process.exitCode = 1;
}
