import { parseArgs } from 'node:util';
import { SetupError } from '../../core/index.ts';

/** What an option does, and what its value is called where it has one. */
interface Option {
  readonly short?: string;
  readonly takes?: string;
  readonly says: string;
}

const OPTIONS = {
  batch: { says: 'read JSON lines, write one for each' },
  style: { takes: 'STYLE', says: '' },
  title: { takes: 'TEXT', says: 'what the statement is called' },
  speaker: { takes: 'NAME', says: '' },
  publisher: { takes: 'NAME', says: 'who published it' },
  date: { takes: 'DATE', says: 'when it was published, such as 2026-11-27' },
  url: { takes: 'ADDRESS', says: 'where it was published' },
  to: { takes: 'FOLDER', says: '' },
  check: { says: 'say whether the settings can work, and connect to nothing' },
  json: { says: 'write JSON: an object a line' },
  data: { takes: 'FOLDER', says: 'answer from another statement (as DATA_DIR)' },
  help: { short: 'h', says: 'this help' },
  version: { short: 'v', says: 'the version' },
} as const satisfies Record<string, Option>;

export type OptionName = keyof typeof OPTIONS;
export type OptionValues = { readonly [Name in OptionName]?: string | undefined };

export interface CommandLine {
  /** What is no option, in order: the command, and what it works on. */
  readonly words: readonly string[];
  /** An option that takes no value has an empty one. */
  readonly options: OptionValues;
}

/**
 * Reads a command line. Throws a SetupError for an option that there is not. `find Iraq -Syria` leaves a word out: behind `find` only
 * an option that there is, written in full, is one.
 */
export function readCommandLine(args: readonly string[]): CommandLine {
  const { tokens } = parseArgs({
    args: [...args],
    options: parseOptions(),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const words: string[] = [];
  const options: { [Name in OptionName]?: string } = {};
  // "-Syria" is read as five options of one letter.
  const written = tokens.filter(({ index }, i) => index !== tokens[i - 1]?.index);
  for (const token of written) {
    const raw = args[token.index] ?? '';
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    if (isLeftOut(raw) && words[0] === 'find') words.push(raw);
    else if (isLeftOut(raw) || !isOption(token.name))
      throw new SetupError(`There is no option ${raw.split('=')[0]}.`);
    else options[token.name] = readValue(token.name, token.value);
  }
  return { words, options };
}

/** `-Syria`, and no option: these have one letter behind one hyphen. */
function isLeftOut(raw: string): boolean {
  return /^-[^-]./u.test(raw);
}

function parseOptions() {
  return Object.fromEntries(
    Object.entries<Option>(OPTIONS).map(([name, { short, takes }]) => [
      name,
      { type: takes ? ('string' as const) : ('boolean' as const), ...(short ? { short } : {}) },
    ]),
  );
}

function isOption(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name);
}

function readValue(name: OptionName, value: string | undefined): string {
  const { takes }: Option = OPTIONS[name];
  if (!takes) {
    if (value !== undefined) throw new SetupError(`--${name} takes no value.`);
    return '';
  }
  if (!value || value.startsWith('-'))
    throw new SetupError(`--${name} needs ${takes}, after it on the same line.`);
  return value;
}

/** Throws a SetupError for an option that a command does not have. */
export function refuseOthers(options: OptionValues, allowed: readonly OptionName[], command: string): void {
  const other = Object.keys(options).find((name) => !isOption(name) || !allowed.includes(name));
  if (other) throw new SetupError(`rapporteur ${command} has no option --${other}.`);
}

/** `--data FOLDER` and what it does, for help. */
export function describeOption(name: OptionName, details?: string): readonly [string, string] {
  const { short, takes, says }: Option = OPTIONS[name];
  return [`${short ? `-${short}, ` : ''}--${name}${takes ? ` ${takes}` : ''}`, details ?? says];
}
