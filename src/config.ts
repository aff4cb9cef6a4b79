import { SetupError } from './core/index.ts';

/** The settings there are. */
export interface Config {
  /** A folder with another statement. */
  readonly dataDir?: string | undefined;
  /** Where the web page is reached, for links. */
  readonly publicUrl?: string | undefined;
  readonly color: boolean;
}

// By hand, not by zod: importing that takes as long as starting Node, and a question in the terminal pays for it.

/** Reads the settings from the environment. Throws a SetupError that names the variable and what is wrong with it. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const publicUrl = env.PUBLIC_URL || undefined;
  if (publicUrl && !/^https?:\/\//.test(URL.canParse(publicUrl) ? publicUrl : ''))
    throw new SetupError(
      `PUBLIC_URL is "${publicUrl}", which is no web address. Set it to one such as https://example.org, or to nothing.`,
    );
  // https://no-color.org: any value but an empty one
  return { dataDir: env.DATA_DIR || undefined, publicUrl, color: !env.NO_COLOR && env.TERM !== 'dumb' };
}
