import { SetupError } from '../../core/index.ts';
import type { Command } from './commands.ts';
import type { Terminal } from './terminal.ts';

/** What a command works on, one after another: the words behind it, or what is piped in. Nothing, where it needs something and nothing is given. */
export async function* readInputs(
  { reads }: Pick<Command, 'reads'>,
  words: readonly string[],
  { input }: Terminal,
): AsyncGenerator<string> {
  const given = words.join(' ').trim();
  if (reads === 'nothing' || given) yield given;
  else if (input.isTTY) return;
  else if (reads === 'lines') yield* readLines(input);
  else {
    const text = await readAll(input);
    if (text) yield text;
  }
}

/** The lines of an input that are not empty. */
async function* readLines(input: Terminal['input']): AsyncGenerator<string> {
  for await (const line of readRawLines(input)) if (line.trim()) yield line.trim();
}

/** Every line of an input, without the mark with which some editors begin a file. Throws a SetupError where it can't be read. */
export async function* readRawLines(input: Terminal['input']): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for await (const chunk of input) {
      const lines = `${rest}${decoder.decode(Buffer.from(chunk), { stream: true })}`.split('\n');
      rest = lines.pop() ?? '';
      yield* lines.map(endLine);
    }
  } catch (error) {
    if (error instanceof SetupError || !(error instanceof Error)) throw error;
    throw new SetupError(`Cannot read the input: ${error.message}`);
  }
  if (rest) yield endLine(rest);
}

function endLine(line: string): string {
  // UTF-16, read as UTF-8
  if (line.includes('\0')) throw new SetupError('The input is UTF-16, or no text. Give it as UTF-8.');
  return line.replace(/\r$/, '');
}

export async function readAll(input: Terminal['input']): Promise<string> {
  const lines: string[] = [];
  for await (const line of readRawLines(input)) lines.push(line);
  return lines.join('\n').trim();
}
