import { SetupError } from './core/index.ts';
import { readTextFile } from './read-text-file.ts';

/** Settings that must not be seen by others. */
export const SECRETS = [
  'DISCORD_TOKEN',
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_SIGNING_SECRET',
  'SLACK_CLIENT_SECRET',
  'SLACK_INSTALLATION_KEY',
  'STATE_URL',
] as const;

type Environment = Readonly<Record<string, string | undefined>>;

export interface ReadSecrets {
  readonly env: Environment;
  /** What is wrong, a line each. */
  readonly problems: readonly string[];
}

/** Bytes: a secret is a line. */
const LONGEST = 10_000;

/** The environment with what stands in the files that `DISCORD_TOKEN_FILE` and its like name: so Docker and Kubernetes hand over secrets. */
export function readSecretFiles(env: Environment): ReadSecrets {
  const read: Record<string, string | undefined> = { ...env };
  const problems: string[] = [];
  for (const name of SECRETS) {
    const path = env[`${name}_FILE`]?.trim();
    if (!path) continue;
    if (env[name]?.trim()) problems.push(`${name} and ${name}_FILE are both set. Set one of them.`);
    try {
      read[name] = readTextFile(path, LONGEST).trim();
      if (!read[name]) problems.push(`${name}_FILE names an empty file.`);
    } catch (error) {
      if (!(error instanceof SetupError)) throw error;
      problems.push(`${name}_FILE: ${error.message.replaceAll(path, 'it')}`);
    }
  }
  return { env: read, problems };
}
