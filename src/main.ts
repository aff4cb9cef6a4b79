#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { runCommandLine } from './adapters/terminal/run.ts';
import { readConfig } from './config.ts';
import { createRapporteur, SetupError } from './core/index.ts';
import { loadKnowledge } from './load.ts';
import { readEnvFile } from './read-text-file.ts';

/** sysexits.h, EX_CONFIG: tells a supervisor of `serve` not to start it again. 1 means "not stated". */
const BROKEN = process.argv[2] === 'serve' ? 78 : 2;

// A reader such as `head` may leave before all is written.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`Cannot write the output: ${error.message}\n`);
  process.exit(BROKEN);
});
// Nobody is left to be told.
process.stderr.on('error', () => {});

try {
  for (const [name, value] of Object.entries(readEnvFile('.env'))) process.env[name] ??= value;
  const { dataDir, publicUrl, color } = readConfig(process.env);
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  process.exitCode = await runCommandLine(
    process.argv.slice(2),
    {
      input: process.stdin,
      output: process.stdout,
      errors: process.stderr,
      color,
      showsLinks: async () => (await import('supports-hyperlinks')).createSupportsHyperlinks(process.stdout),
    },
    {
      version,
      load: async (folder) => createRapporteur(await loadKnowledge(folder ?? dataDir), { publicUrl }),
      importText: async (source, { to, ...told }) => {
        // The readers of HTML and Markdown are needed for nothing else.
        const { importFile } = await import('./import/import-file.ts');
        return importFile({ source, told, to, today: new Date().toISOString().slice(0, 10) });
      },
      serve: async (folder) => {
        // The platforms' libraries take long to load, and only this needs them.
        const { serve } = await import('./serve.ts');
        // A socket whose other end is silent must not keep the process.
        process.exit(
          await serve({
            env: folder ? { ...process.env, DATA_DIR: folder } : process.env,
            output: { fd: 1, isTerminal: process.stdout.isTTY },
            warn: (message) => process.stderr.write(`${message}\n`),
          }),
        );
      },
    },
  );
} catch (error) {
  // Not expected, and so told with where it happened.
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  console.error(error instanceof SetupError ? message : `Something broke that should not: ${stack}`);
  process.exitCode = BROKEN;
}
