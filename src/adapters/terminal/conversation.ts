import { createInterface } from 'node:readline/promises';
import { continueThread, type Rapporteur, type Topic } from '../../core/index.ts';
import { readChatText } from '../chat-text.ts';
import { LONGEST_SUGGESTION } from '../echo.ts';
import { type Layout, renderAnswer } from './render.ts';
import type { Terminal } from './terminal.ts';

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
    completer: (typed: string) => completeQuestion(rapporteur, typed),
  });
  let thread: readonly Topic[] = [];
  output.write(`${WELCOME}\n`);
  lines.on('SIGINT', () => lines.close());
  lines.prompt();
  for await (const question of lines) {
    if (!question.trim()) break;
    const answer = rapporteur.ask(readChatText(question), thread);
    thread = continueThread(thread, answer);
    output.write(`\n${renderAnswer(rapporteur, answer, layout)}\n\n`);
    lines.prompt();
  }
  lines.close();
}

/** readline puts what all completions begin with in the place of what was typed: where they don't begin with that, they are only listed. */
function completeQuestion(rapporteur: Rapporteur, typed: string): [string[], string] {
  const found = typed.trim() ? rapporteur.suggest(typed, SUGGESTED, LONGEST_SUGGESTION) : [];
  const longer = found.filter((question) => question.toLowerCase().startsWith(typed.toLowerCase()));
  if (longer.length) return [longer.map((question) => typed + question.slice(typed.length)), typed];
  return [found.length ? [typed, ...found] : [], typed];
}
