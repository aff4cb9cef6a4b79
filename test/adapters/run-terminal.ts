import { spawn } from 'node:child_process';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { type Program, runCommandLine } from '../../src/adapters/terminal/run.ts';
import { createRapporteur } from '../../src/core/index.ts';
import { loadKnowledge } from '../../src/load.ts';

export const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
export const ARTICLE = fileURLToPath(new URL('../fixtures/article', import.meta.url));
export const FTF = 'what does the FTF working group do?';
export const HOMES = 'How many displaced Iraqis have returned home?';
export const NOT_STATED = 'What is the capital of Mongolia?';

export const rapporteur = createRapporteur(await loadKnowledge());
/** The words of a place, sentence by sentence where it is a range. */
export function words(place: string): string {
  const citations = rapporteur.read(place)?.citations ?? [];
  return citations.map((citation) => rapporteur.quote(citation).text).join('\n');
}

export const program: Program = {
  version: '1.2.3',
  load: async (folder) => (folder ? createRapporteur(await loadKnowledge(folder)) : rapporteur),
  importText: () => Promise.reject(new Error('nothing is imported here')),
  setUp: () => Promise.reject(new Error('nothing is set up here')),
  report: async () => 'reported',
  serve: () => Promise.reject(new Error('nothing is served here')),
};

/** Runs a program to its end, away from the settings of whoever runs the tests. */
export async function runProcess(command: string, args: readonly string[], stdin = '', env = {}) {
  const child = spawn(command, args, { cwd: import.meta.dirname, env: { PATH: '/usr/bin:/bin', ...env } });
  // A program that needs no input may be gone before it is written.
  child.stdin.on('error', () => {});
  child.stdin.end(stdin);
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  return { out, err, code };
}

export function runProgram(args: readonly string[], stdin?: string, env?: Readonly<Record<string, string>>) {
  return runProcess(process.execPath, [MAIN, ...args], stdin, env);
}

export function openTerminal({ isTTY = true, columns = 80, color = false, links = false } = {}) {
  const input = Object.assign(new PassThrough(), { isTTY });
  const output = Object.assign(new PassThrough(), { isTTY, columns });
  return { input, output, errors: new PassThrough(), color, showsLinks: async () => links };
}

/** Runs a command line on a terminal of its own, where `stdin` is typed and then ends. */
export async function runInTerminal(args: readonly string[], options = {}, stdin = '', load = program.load) {
  const terminal = openTerminal(options);
  terminal.input.end(stdin);
  const code = await runCommandLine(args, terminal, { ...program, load });
  const [out, err] = await Promise.all([text(terminal.output.end()), text(terminal.errors.end())]);
  return { code, out, err };
}

export function parseObject(json: string): Record<string, unknown> {
  return JSON.parse(json);
}

export function quotedLines(out: string): string[] {
  return out.split('\n').filter((line) => line.startsWith('│ '));
}

export function unwrapQuotation(out: string): string {
  return quotedLines(out)
    .map((line) => line.slice(2))
    .join(' ');
}
