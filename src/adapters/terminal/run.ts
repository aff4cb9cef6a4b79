import { parseArgs } from 'node:util';
import { CITATION_STYLES, type CitationStyle, type Rapporteur, SetupError } from '../../core/index.ts';
import { answerBatch, checkBatch } from './batch.ts';
import { COMMANDS, type Command, type ExitCode, type Outcome, refuse } from './commands.ts';
import { converse } from './conversation.ts';
import type { Layout } from './render.ts';
import type { Terminal } from './terminal.ts';

/** What a command line is run with. */
export interface Program {
  /** Loads the statement, of another folder where one is named. */
  readonly load: (dataDir: string | undefined) => Promise<Rapporteur>;
  /** Starts the chat adapters; the process ends when they do. */
  readonly serve: () => Promise<never>;
  readonly version: string;
}

/** Takes no input and answers nothing itself, so it is no `Command`. */
export const SERVE = {
  usage: 'serve',
  summary: 'start the web page, and every chat that has its settings: Discord with DISCORD_TOKEN',
};

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
  json: { type: 'boolean' },
  batch: { type: 'boolean' },
  data: { type: 'string' },
  style: { type: 'string' },
} as const;

/** Runs one command line. Never throws for wrong use or set-up: it says what is wrong and returns 2. */
export async function runCommandLine(
  args: readonly string[],
  terminal: Terminal,
  program: Program,
): Promise<ExitCode> {
  try {
    return await run(args, terminal, program);
  } catch (error) {
    if (!(error instanceof SetupError || isWrongUse(error))) throw error;
    terminal.errors.write(`${error.message}\nHelp: rapporteur --help\n`);
    return 2;
  }
}

function isWrongUse(error: unknown): error is Error {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

async function run(args: readonly string[], terminal: Terminal, program: Program): Promise<ExitCode> {
  const { load, serve, version } = program;
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const [name = 'ask', ...words] = positionals;
  if (values.version) return write(terminal, version, 0);
  if (name === 'help' || (values.help && positionals.length === 0))
    return write(terminal, describeUsage(), 0);
  if (name === 'serve') return values.help ? write(terminal, describeCommand(SERVE), 0) : serve();
  const command = findCommand(name);
  if (values.help) return write(terminal, describeCommand(command), 0);
  const batch = command === COMMANDS.check ? checkBatch : answerBatch;
  if (values.batch && command !== COMMANDS.ask && command !== COMMANDS.check)
    throw new SetupError('--batch goes with: rapporteur ask, rapporteur check');
  const style = readStyle(values.style);
  const rapporteur = await load(values.data);
  if (values.batch) return batch(rapporteur, terminal.input, terminal.output);
  const layout = layoutOf(terminal);
  const asJson = values.json === true;
  if (command === COMMANDS.ask && words.length === 0 && terminal.input.isTTY && !asJson) {
    await converse(rapporteur, terminal, layout);
    return 0;
  }
  const input = await readInput(command, words, terminal);
  return show(
    terminal,
    input === undefined
      ? refuse(`Nothing given. Usage: rapporteur ${command.usage}`)
      : command.run(rapporteur, input, layout, style),
    asJson,
  );
}

function layoutOf({ output, color }: Terminal): Layout {
  return { columns: output.columns || 80, color: color && output.isTTY === true };
}

/** What the command works on; undefined where it needs something and nothing was given. */
async function readInput(
  { needsInput }: Command,
  words: readonly string[],
  terminal: Terminal,
): Promise<string | undefined> {
  if (!needsInput) return '';
  const input = words.join(' ') || (await readAll(terminal));
  return input.trim() ? input : undefined;
}

function findCommand(name: string): Command {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command) return command;
  throw new SetupError(
    `There is no command "${name}". The commands are: ${[...Object.keys(COMMANDS), SERVE.usage].join(', ')}.`,
  );
}

/** Wrong use is told apart from what was asked for, also where the output goes to a file. */
function show(terminal: Terminal, { text, json, code }: Outcome, asJson: boolean): ExitCode {
  if (asJson) return write(terminal, JSON.stringify(json), code);
  if (code !== 2) return write(terminal, text, code);
  terminal.errors.write(`${text}\n`);
  return code;
}

function write({ output }: Terminal, text: string, code: ExitCode): ExitCode {
  output.write(`${text}\n`);
  return code;
}

/** What is piped in, where nothing was given as an argument. */
async function readAll({ input }: Terminal): Promise<string> {
  if (input.isTTY) return '';
  const chunks: Buffer[] = [];
  for await (const chunk of input) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8').trim();
}

function readStyle(style: string | undefined): CitationStyle {
  const known = CITATION_STYLES.find((one) => one === (style ?? 'plain'));
  if (!known)
    throw new SetupError(`There is no style "${style}". The styles are: ${CITATION_STYLES.join(', ')}.`);
  return known;
}

const COMMON_OPTIONS = `  --json         write one JSON object
  --data FOLDER  answer from another statement (as DATA_DIR)
  -h, --help     this help`;

function describeUsage(): string {
  const commands = [...Object.values(COMMANDS), SERVE].map(
    ({ usage, summary }) => `  ${usage.padEnd(16)} ${summary}`,
  );
  return [
    'Usage: rapporteur COMMAND',
    '',
    ...commands,
    '',
    COMMON_OPTIONS,
    '  -v, --version  the version',
    '',
    'Exit codes: 0 answered, 1 not stated, 2 wrong use or set-up; serve: 78 wrong settings or a refused token.',
  ].join('\n');
}

function describeCommand({
  usage,
  summary,
  details,
}: Pick<Command, 'usage' | 'summary' | 'details'>): string {
  return [`Usage: rapporteur ${usage}`, '', summary, '', ...(details ? [details] : []), COMMON_OPTIONS].join(
    '\n',
  );
}
