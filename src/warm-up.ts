import { setImmediate } from 'node:timers/promises';
import { continueThread, type Rapporteur } from './core/index.ts';

/** Milliseconds: on a busy machine people rather wait for cold answers than for the start. */
const LONGEST = 1_500;
/** Questions after which the next ones find nearly all at hand. */
const QUESTIONS = 30;

export interface WarmUp {
  /** Whether the process is to end, and needs no warmth. */
  readonly isOver: () => boolean;
  /** Milliseconds. */
  readonly longest?: number;
}

/**
 * Does what people will ask for, so that the first of them find the data read and the code compiled: cold, an answer takes ten times as long, and those who ask
 * right after a restart wait for each other. `rapporteur` is one that neither counts nor logs. The event loop is free between any two pieces.
 */
export async function warmUp(rapporteur: Rapporteur, { isOver, longest = LONGEST }: WarmUp): Promise<void> {
  const since = performance.now();
  for (const piece of piecesOf(rapporteur)) {
    if (isOver() || performance.now() - since > longest) return;
    piece();
    await setImmediate();
  }
}

function* piecesOf(rapporteur: Rapporteur): Generator<() => unknown> {
  const questions = rapporteur.suggest('', QUESTIONS);
  const [first = ''] = questions;
  const ask = (question: string) => (): unknown => rapporteur.ask(question);
  yield ask(first);
  yield () => rapporteur.ask(first, continueThread([], rapporteur.ask(first)));
  yield ask(misspell(first));
  yield () => rapporteur.find(first);
  yield () => rapporteur.check(`“${first}”`);
  yield* questions.map(ask);
}

/** Without a letter in the middle. */
function misspell(question: string): string {
  const middle = Math.floor(question.length / 2);
  return question.slice(0, middle) + question.slice(middle + 1);
}
