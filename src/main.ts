#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs';
import { runCommandLine } from './adapters/terminal/run.ts';
import { readConfig } from './config.ts';
import { createRapporteur, SetupError } from './core/index.ts';
import { loadKnowledge } from './load.ts';

// A reader such as `head` may leave before all is written.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const { dataDir, publicUrl, color } = readConfig(process.env);
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  process.exitCode = await runCommandLine(
    process.argv.slice(2),
    { input: process.stdin, output: process.stdout, errors: process.stderr, color },
    {
      version,
      load: async (folder) => createRapporteur(await loadKnowledge(folder ?? dataDir), { publicUrl }),
      serve: async () => {
        // The platforms' libraries take long to load, and only this needs them.
        const { serve } = await import('./serve.ts');
        // A socket whose other end is silent must not keep the process.
        process.exit(
          await serve({
            env: process.env,
            output: { fd: 1, isTerminal: process.stdout.isTTY },
            warn: (message) => process.stderr.write(`${message}\n`),
          }),
        );
      },
    },
  );
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(error.message);
  // sysexits.h, EX_CONFIG: tells a supervisor of `serve` not to start it again.
  process.exitCode = process.argv[2] === 'serve' ? 78 : 2;
}
