import { createInterface } from 'node:readline/promises';
import { continueThread, type Rapporteur, type Topic } from '../../core/index.ts';
import { type Layout, renderAnswer } from './render.ts';
import type { Terminal } from './run.ts';

const SUGGESTED = 8;
const PROMPT = '? ';
const WELCOME =
  'Ask about the statement. Tab completes, the arrow keys go back, Ctrl-D or an empty line ends.';

/** A conversation: follow-ups are understood, Tab completes from others' questions. Ends at an empty line, Ctrl-C or Ctrl-D. */
export async function converse(
  rapporteur: Rapporteur,
  { input, output }: Terminal,
  layout: Layout,
): Promise<void> {
  const lines = createInterface({
    input,
    output,
    terminal: output.isTTY === true,
    prompt: PROMPT,
    historySize: 200,
    completer: (typed: string): [string[], string] => [
      typed.trim() ? [...rapporteur.suggest(typed, SUGGESTED)] : [],
      typed,
    ],
  });
  let thread: readonly Topic[] = [];
  output.write(`${WELCOME}\n`);
  lines.on('SIGINT', () => lines.close());
  lines.prompt();
  for await (const question of lines) {
    if (!question.trim()) break;
    const answer = rapporteur.ask(question, thread);
    thread = continueThread(thread, answer);
    output.write(`\n${renderAnswer(rapporteur, answer, layout)}\n\n`);
    lines.prompt();
  }
  lines.close();
}
