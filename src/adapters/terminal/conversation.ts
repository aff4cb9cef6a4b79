import { createInterface } from 'node:readline/promises';
import {
  type Answer,
  CITATION_STYLES,
  type CitationStyle,
  continueThread,
  type Rapporteur,
  type Topic,
} from '../../core/index.ts';
import { readChatText } from '../chat-text.ts';
import { LONGEST_SUGGESTION } from '../echo.ts';
import type { Layout } from './layout.ts';
import { renderAnswer } from './render.ts';
import type { Terminal } from './terminal.ts';

const SUGGESTED = 8;
const PROMPT = '? ';
const HELP = `Ask in a sentence or a few words; a later question may lean on the one before (“who said that?”).
  cite         a reference for the last answer; cite ${CITATION_STYLES.filter((style) => style !== 'plain').join(', cite ')}
  help         this
  exit, quit   end, as Ctrl-D and Ctrl-C
Tab completes, the arrow keys bring back earlier questions, Ctrl-L clears.`;

/** What is typed that is no question. */
type Instruction =
  | { readonly kind: 'help' | 'end' | 'nothing' }
  | { readonly kind: 'cite'; readonly style: CitationStyle };

/** A conversation: follow-ups are understood, Tab completes from others' questions. Ends at "exit", "quit", Ctrl-C or Ctrl-D. */
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
  let last: Answer | undefined;
  const say = (text: string): void => void output.write(`\n${text}\n\n`);
  output.write(`${layout.wrap(layout.words.terminal.welcome)}\n`);
  let isOpen = true;
  lines.once('close', () => {
    isOpen = false;
  });
  // Lines that came before the end are read after it, when Node 24 takes a prompt for a fault.
  const prompt = (): void => {
    if (isOpen) lines.prompt();
  };
  lines.on('SIGINT', () => lines.close());
  prompt();
  for await (const typed of lines) {
    const instruction = readInstruction(typed);
    if (instruction?.kind === 'end') break;
    if (instruction?.kind === 'help') say(layout.wrap(HELP));
    else if (instruction?.kind === 'cite')
      say(citeAnswer(rapporteur, last, instruction.style) || layout.words.terminal.nothingToCite);
    else if (!instruction) {
      last = rapporteur.ask(readChatText(typed), thread);
      thread = continueThread(thread, last);
      say(renderAnswer(rapporteur, last, layout));
    }
    prompt();
  }
  lines.close();
}

/** Undefined for a question. Some type a slash or a colon before a command, as elsewhere. */
function readInstruction(typed: string): Instruction | undefined {
  const words = typed
    .trim()
    .toLowerCase()
    .replace(/^[/:\\]/, '')
    .replace(/[.!?]$/, '');
  if (!words) return { kind: 'nothing' };
  if (words === 'help') return { kind: 'help' };
  if (['exit', 'quit', 'q'].includes(words)) return { kind: 'end' };
  const [verb, wanted = 'plain', ...more] = words.split(/\s+/);
  const style = CITATION_STYLES.find((one) => one === wanted);
  return verb === 'cite' && style && more.length === 0 ? { kind: 'cite', style } : undefined;
}

function citeAnswer(rapporteur: Rapporteur, last: Answer | undefined, style: CitationStyle): string {
  const shown = last?.kind === 'answer' ? last.citations : last?.kind === 'not-stated' ? last.nearest : [];
  return shown.map((citation) => rapporteur.cite(citation, style)).join('\n\n');
}

/** readline puts what all completions begin with in the place of what was typed: where they don't begin with that, they are only listed. */
function completeQuestion(rapporteur: Rapporteur, typed: string): [string[], string] {
  const found = typed.trim() ? rapporteur.suggest(typed, SUGGESTED, LONGEST_SUGGESTION) : [];
  const longer = found.filter((question) => question.toLowerCase().startsWith(typed.toLowerCase()));
  if (longer.length) return [longer.map((question) => typed + question.slice(typed.length)), typed];
  return [found.length ? [typed, ...found] : [], typed];
}
