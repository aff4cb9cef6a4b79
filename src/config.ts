import { SetupError } from './core/index.ts';

/** The settings there are. */
export interface Config {
  /** A folder with another statement. */
  readonly dataDir?: string | undefined;
  /** Where the web page is reached, for links. */
  readonly publicUrl?: string | undefined;
}

// By hand, not by zod: importing that takes as long as starting Node, and a question in the terminal pays for it.

/** Reads the settings from the environment. Throws a SetupError that names the variable and what is wrong with it. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const publicUrl = env.PUBLIC_URL || undefined;
  const problem = publicUrl && findProblem(publicUrl);
  // The value is not repeated: it may hold a password.
  if (problem)
    throw new SetupError(
      `PUBLIC_URL ${problem}. Set it to a web address such as https://example.org, or to nothing.`,
    );
  return { dataDir: env.DATA_DIR || undefined, publicUrl };
}

/** https://no-color.org: any value but an empty one */
export function wantsColor(env: Readonly<Record<string, string | undefined>>): boolean {
  return !env.NO_COLOR && env.TERM !== 'dumb';
}

function findProblem(address: string): string | undefined {
  if (!URL.canParse(address)) return 'is no web address';
  const { protocol, username, password, search, hash } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return 'is no web address';
  if (username || password) return 'has a user or a password, which would stand in every link';
  // Places are added at its end.
  return search || hash ? 'has a query or a fragment' : undefined;
}
