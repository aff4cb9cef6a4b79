import {
  CITATION_STYLES,
  type CitationStyle,
  continueThread,
  type Rapporteur,
  SetupError,
  type Topic,
} from '../../core/index.ts';
import { tidy } from '../echo.ts';
import { ECHOED } from '../say.ts';
import { answerBatch, checkBatch } from './batch.ts';
import { COMMANDS, type Command, type ExitCode, type Outcome, refuse } from './commands.ts';
import { converse } from './conversation.ts';
import { DESCRIBED, describeCommand, describeProgram, IMPORT, REPORT, SERVE, SET_UP } from './help.ts';
import { readAll, readInputs } from './input.ts';
import { chooseLayout, type Layout } from './layout.ts';
import { type OptionValues, readCommandLine, refuseOthers } from './options.ts';
import type { Terminal } from './terminal.ts';

/** What a command line is run with. */
export interface Program {
  /** Loads the statement, of another folder where one is named. */
  readonly load: (dataDir: string | undefined) => Promise<Rapporteur>;
  /** Starts the page and the chats; the process ends when they do. */
  readonly serve: (options: OptionValues) => Promise<never>;
  /** Sets the program up, or tests how it is set up. */
  readonly setUp: (name: string, options: OptionValues) => Promise<ExitCode>;
  /** Makes a data folder of a file, or of a text that is piped in, and says what it understood. */
  readonly importText: (source: ImportSource, told: OptionValues) => Promise<string>;
  /** Tells what the files that settings name have collected. */
  readonly report: (options: OptionValues) => Promise<string>;
  readonly version: string;
}

type ImportSource = { readonly path: string } | { readonly text: string };

/** Runs one command line. Never throws for wrong use or set-up: it says what is wrong and returns 2. */
export async function runCommandLine(
  args: readonly string[],
  terminal: Terminal,
  program: Program,
): Promise<ExitCode> {
  try {
    return await run(args, terminal, program);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    terminal.errors.write(`${error.message}\n`);
    return 2;
  }
}

async function run(args: readonly string[], terminal: Terminal, program: Program): Promise<ExitCode> {
  const { words, options } = readCommandLine(args);
  const [name = 'help', ...rest] = words;
  const columns = terminal.output.columns || 80;
  if (options.version !== undefined) return write(terminal, program.version, 0);
  if (name === 'help') return write(terminal, help(rest[0], columns), 0);
  if (options.help !== undefined) return write(terminal, help(name, columns), 0);
  if (name === SERVE.usage) {
    refuseOthers(options, SERVE.options, name);
    if (rest.length) throw new SetupError(`rapporteur serve takes no words: ${rest.join(' ')}`);
    return program.serve(options);
  }
  const setUp = SET_UP.find(({ usage }) => usage === name);
  if (setUp) {
    refuseOthers(options, setUp.options, name);
    if (rest.length) throw new SetupError(`rapporteur ${name} takes no words: ${rest.join(' ')}`);
    return program.setUp(name, options);
  }
  if (name === REPORT.usage) {
    refuseOthers(options, REPORT.options, name);
    if (rest.length) throw new SetupError(`rapporteur report takes no words: ${rest.join(' ')}`);
    return write(terminal, await program.report(options), 0);
  }
  if (name === 'import') {
    refuseOthers(options, IMPORT.options, name);
    return write(terminal, await program.importText(await readSource(rest, terminal), options), 0);
  }
  const command = findCommand(name, rest);
  refuseOthers(options, command.options, name);
  return answer({ command, words: rest, options }, terminal, program);
}

async function readSource(words: readonly string[], { input }: Terminal): Promise<ImportSource> {
  const [path, ...more] = words;
  if (path === undefined || more.length)
    throw new SetupError(`Usage: rapporteur ${IMPORT.usage}, or - for what is piped in.`);
  return path === '-' ? { text: await readAll(input) } : { path };
}

interface Call {
  readonly command: Command;
  readonly words: readonly string[];
  readonly options: OptionValues;
}

async function answer(call: Call, terminal: Terminal, { load }: Program): Promise<ExitCode> {
  const { command, words, options } = call;
  const style = readStyle(options.style);
  const rapporteur = await load(options.data);
  if (options.batch !== undefined) {
    const batch = command === COMMANDS.check ? checkBatch : answerBatch;
    return batch(rapporteur, terminal.input, terminal.output);
  }
  const layout = await chooseLayout(terminal);
  const asJson = options.json !== undefined;
  if (command === COMMANDS.ask && words.length === 0 && terminal.input.isTTY && !asJson) {
    await converse(rapporteur, terminal, layout);
    return 0;
  }
  return answerEach(call, { rapporteur, terminal, layout, style, asJson });
}

interface Surroundings {
  readonly rapporteur: Rapporteur;
  readonly terminal: Terminal;
  readonly layout: Layout;
  readonly style: CitationStyle;
  readonly asJson: boolean;
}

/** Answers what was given, or each line of what is piped in, and ends with the worst of their codes. */
async function answerEach(
  { command, words }: Call,
  { rapporteur, terminal, layout, style, asJson }: Surroundings,
): Promise<ExitCode> {
  let worst: ExitCode | undefined;
  let thread: readonly Topic[] = [];
  for await (const input of readInputs(command, words, terminal)) {
    if (command.reads === 'lines' && words.length === 0 && !asJson)
      write(terminal, `${worst === undefined ? '' : '\n'}? ${input}\n`, 0);
    const outcome = command.run({ rapporteur, input, layout, style, thread });
    if (outcome.answer) thread = continueThread(thread, outcome.answer);
    const code = show(terminal, outcome, asJson);
    if (worst === undefined || code > worst) worst = code;
  }
  return worst ?? show(terminal, refuse(`Nothing given. Usage: rapporteur ${command.usage}`), asJson);
}

function help(name: string | undefined, columns: number): string {
  if (name === undefined) return describeProgram(columns);
  const described = DESCRIBED.find(({ usage }) => usage.split(' ')[0] === name);
  if (!described) throw noCommand(name);
  return describeCommand(described, columns);
}

function findCommand(name: string, rest: readonly string[]): Command {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command) return command;
  throw noCommand([name, ...rest].join(' '));
}

function noCommand(typed: string): SetupError {
  const names = DESCRIBED.map(({ usage }) => usage.split(' ')[0]).join(', ');
  const asked = /\s/.test(typed) ? ' Ask a question with: rapporteur ask "…".' : '';
  return new SetupError(`There is no command "${tidy(typed, ECHOED)}".${asked} The commands are: ${names}.`);
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

function readStyle(style: string | undefined): CitationStyle {
  const known = CITATION_STYLES.find((one) => one === (style ?? 'plain'));
  if (!known)
    throw new SetupError(`There is no style "${style}". The styles are: ${CITATION_STYLES.join(', ')}.`);
  return known;
}
