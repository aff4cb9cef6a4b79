#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { runCommandLine } from './adapters/terminal/run.ts';
import { readConfig, wantsColor } from './config.ts';
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
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  process.exitCode = await runCommandLine(
    process.argv.slice(2),
    {
      input: process.stdin,
      output: process.stdout,
      errors: process.stderr,
      color: wantsColor(process.env),
      locale: process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG,
      showsLinks: async () => (await import('supports-hyperlinks')).createSupportsHyperlinks(process.stdout),
    },
    {
      version,
      load: async (folder) => {
        const { dataDir, publicUrl } = readConfig(process.env);
        return createRapporteur(await loadKnowledge(folder ?? dataDir), { publicUrl });
      },
      importText: async (source, { to, ...told }) => {
        // The readers of HTML and Markdown are needed for nothing else.
        const { importFile } = await import('./import/import-file.ts');
        return importFile({ source, told, to, today: new Date().toISOString().slice(0, 10) });
      },
      report: async ({ data, json }) => {
        const { report } = await import('./report/report.ts');
        const { dataDir, publicUrl } = readConfig(process.env);
        const rapporteur = createRapporteur(await loadKnowledge(data ?? dataDir), { publicUrl });
        const { FEEDBACK: feedbackFile, LOG_UNANSWERED: unansweredFile } = process.env;
        return report(rapporteur, { feedbackFile, unansweredFile }, json !== undefined);
      },
      serve: async ({ data, check }) => {
        const env = data ? { ...process.env, DATA_DIR: data } : process.env;
        if (check !== undefined) {
          const { checkSettings } = await import('./check-settings.ts');
          const { message, code } = await checkSettings(env);
          console.error(message);
          process.exit(code);
        }
        // The platforms' libraries take long to load, and only this needs them.
        const { serve } = await import('./serve.ts');
        // A socket whose other end is silent must not keep the process.
        process.exit(
          await serve({
            env,
            output: { fd: 1, isTerminal: process.stdout.isTTY },
            warn: (message) => process.stderr.write(`${message}\n`),
          }),
        );
      },
      setUp: async (name, { json, data }) => {
        const { setUp } = await import('./setup/set-up.ts');
        return setUp({
          name,
          env: data ? { ...process.env, DATA_DIR: data } : process.env,
          envFile: '.env',
          asJson: json !== undefined,
          input: process.stdin,
          output: process.stdout,
        });
      },
    },
  );
} catch (error) {
  // Not expected, and so told with where it happened.
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  console.error(error instanceof SetupError ? message : `Something broke that should not: ${stack}`);
  process.exitCode = BROKEN;
}
