import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { SECRETS } from '../src/secret-files.ts';
import { listStateSecrets } from '../src/state-url.ts';

// Every line that anything logs in the whole run, against every secret that it was given: what tests keep here is searched once all have run.

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder where logs are kept. */
    logs: string;
  }
}

export interface KeptLog {
  readonly text: string;
  readonly secrets: readonly string[];
}

/** Characters: what is shorter stands in a log by chance, and is no secret of anybody's. */
const SHORTEST = 8;

/** Keeps what was logged by what knew these secrets. Does nothing in a run that keeps none. */
export function keepLog(log: KeptLog): void {
  const folder = inject('logs');
  if (folder) appendFileSync(join(folder, `${process.pid}.jsonl`), `${JSON.stringify(log)}\n`);
}

/** The secrets among the settings of a process, also those in files; of an address of a database, its password too. */
export function secretsOf(env: Readonly<Record<string, string | undefined>>): string[] {
  const values = SECRETS.flatMap((name) => {
    const path = env[`${name}_FILE`];
    const inFile = path && existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined;
    return [env[name], inFile].filter((value) => value !== undefined);
  });
  const found = [...values, ...values.flatMap(listStateSecrets)];
  return found.filter((value) => value.length >= SHORTEST);
}

/** The lines that hold a secret, each without it. */
export function findLeaks({ text, secrets }: KeptLog): string[] {
  const forms = secrets.flatMap((secret) => [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
  ]);
  const hide = (line: string): string =>
    forms.reduce((rest, secret) => rest.replaceAll(secret, '(here)'), line);
  return text
    .split('\n')
    .flatMap((line) => (forms.some((secret) => line.includes(secret)) ? [hide(line)] : []));
}

let folder = '';

export function setup({ provide }: TestProject): void {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-logs-'));
  provide('logs', folder);
}

/** Vitest calls this once all tests have run. It only shows what is thrown here: that the run failed, it has to be told. */
export function teardown(): void {
  const logs = readdirSync(folder).flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line): KeptLog => JSON.parse(line)),
  );
  rmSync(folder, { recursive: true });
  const leaks = new Set(logs.flatMap(findLeaks));
  if (leaks.size === 0) return;
  process.exitCode = 1;
  throw new Error(`A secret of the settings is in the log:\n${[...leaks].join('\n')}`);
}
