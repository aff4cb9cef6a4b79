import type { Readable, Writable } from 'node:stream';
import { continueThread, type Rapporteur, type Topic } from '../../core/index.ts';
import { readChatText } from '../chat-text.ts';
import { answerToWire, checkedToWire } from '../wire.ts';
import { readRawLines } from './input.ts';

/** Answers one JSON object a line, in order; a thread's turns lean on each other. A line that is no question is answered as invalid. */
export async function answerBatch(rapporteur: Rapporteur, input: Readable, output: Writable): Promise<0> {
  const threads = new Map<string, readonly Topic[]>();
  return eachLine(input, output, (text, line) => answerLine(rapporteur, threads, text, line));
}

/** Checks the text of one JSON object a line, in order. */
export async function checkBatch(rapporteur: Rapporteur, input: Readable, output: Writable): Promise<0> {
  return eachLine(input, output, (text, line) => checkLine(rapporteur, text, line));
}

async function eachLine(
  input: Readable,
  output: Writable,
  respond: (text: string, line: number) => object,
): Promise<0> {
  let line = 0;
  for await (const text of readRawLines(input)) {
    line++;
    if (text.trim()) output.write(`${JSON.stringify(respond(text, line))}\n`);
  }
  return 0;
}

function answerLine(
  rapporteur: Rapporteur,
  threads: Map<string, readonly Topic[]>,
  text: string,
  line: number,
): object {
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

function checkLine(rapporteur: Rapporteur, raw: string, line: number): object {
  const { id = null, text } = parseObject(raw) ?? {};
  if (typeof text === 'string') {
    const checked = rapporteur.check(text);
    const { problem } = checked;
    const wire = checkedToWire(rapporteur, checked);
    return problem === undefined ? { id, ...wire } : { id, kind: 'invalid', problem, ...wire };
  }
  return {
    id: null,
    kind: 'invalid',
    problem: `Line ${line}: needs a JSON object with "id" and "text", both strings.`,
    quotations: [],
  };
}

interface BatchLine {
  readonly id: unknown;
  readonly question: string;
  readonly thread: string | undefined;
}

function parseLine(text: string): BatchLine | undefined {
  const { id = null, question, thread } = parseObject(text) ?? {};
  if (typeof question !== 'string') return undefined;
  return { id, question, thread: thread == null ? undefined : String(thread) };
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
