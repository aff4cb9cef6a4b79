import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { continueThread, type Rapporteur, type Topic } from '../../core/index.ts';
import { readChatText } from '../chat-text.ts';
import { answerToWire } from '../wire.ts';
import type { WireAnswer } from '../wire-schema.ts';

/** An answer with the id that its question came with. */
type BatchAnswer = { readonly id: unknown } & WireAnswer;

/** Answers one JSON object a line, in order; a thread's turns lean on each other. A line that is no question is answered as invalid. */
export async function answerBatch(rapporteur: Rapporteur, input: Readable, output: Writable): Promise<0> {
  const threads = new Map<string, readonly Topic[]>();
  let line = 0;
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    line++;
    if (text.trim()) output.write(`${JSON.stringify(answerLine(rapporteur, threads, text, line))}\n`);
  }
  return 0;
}

function answerLine(
  rapporteur: Rapporteur,
  threads: Map<string, readonly Topic[]>,
  text: string,
  line: number,
): BatchAnswer {
  const asked = parseLine(text);
  if (!asked)
    return {
      id: null,
      kind: 'invalid',
      problem: `Line ${line}: needs a JSON object with "id" and "question", both strings.`,
    };
  const { id, question, thread } = asked;
  const turns = thread === undefined ? [] : (threads.get(thread) ?? []);
  const answer = rapporteur.ask(readChatText(question), turns);
  if (thread !== undefined) threads.set(thread, continueThread(turns, answer));
  return { id, ...answerToWire(rapporteur, answer) };
}

interface BatchLine {
  readonly id: unknown;
  readonly question: string;
  readonly thread: string | undefined;
}

function parseLine(text: string): BatchLine | undefined {
  let value: unknown;
  try {
    // Some editors begin a file with a byte-order mark.
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || !('question' in value)) return undefined;
  const { question } = value;
  if (typeof question !== 'string') return undefined;
  const thread = 'thread' in value && value.thread != null ? String(value.thread) : undefined;
  return { id: 'id' in value ? value.id : null, question, thread };
}
