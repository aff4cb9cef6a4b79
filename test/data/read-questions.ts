import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

export const DATA = fileURLToPath(new URL('../../data', import.meta.url));

const places = z.array(z.string()).default([]);
const outcome = z.object({
  places,
  alternatives: z.array(places).default([]),
  nearest: places,
  missing: z.string().optional(),
  fact: z.string().optional(),
});
const asked = outcome.extend({ question: z.string() });
const line = z.union([
  z.object({ turns: z.array(asked).min(1) }),
  z.object({ turns: z.array(outcome.extend({ said: z.string() })).min(1) }),
  outcome.extend({ questions: z.array(z.string()).min(1) }),
  asked,
]);

export interface Asked extends z.infer<typeof asked> {
  /** `how-and-why.jsonl:12` */
  readonly at: string;
}

/** The questions of all `.jsonl` files of a folder and its folders, those of conversations one by one. */
export function readQuestions(folder: string): Asked[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readLines(join(folder, name)));
}

export function readLines(file: string): Asked[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((json, i) => {
      if (!json.trim()) return [];
      const parsed = line.parse(JSON.parse(json));
      const at = `${basename(file)}:${i + 1}`;
      return separate(parsed).map((one) => ({ ...one, at }));
    });
}

function separate(parsed: z.infer<typeof line>): z.infer<typeof asked>[] {
  if ('turns' in parsed)
    return parsed.turns.map((turn) => ('said' in turn ? { ...turn, question: turn.said } : turn));
  if ('question' in parsed) return [parsed];
  return parsed.questions.map((question) => ({ ...parsed, question }));
}

/** Two questions that differ in nothing but case, spaces and marks are the same, unless they are all marks. */
export function fold(question: string): string {
  return question.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '') || question;
}

/** Which of the questions are among the others, and where. */
export function findRepeated(questions: readonly Asked[], others: readonly Asked[]): string[] {
  const known = new Map(others.map(({ question, at }) => [fold(question), at]));
  return questions.flatMap(({ question, at }) => {
    const other = known.get(fold(question));
    return other === undefined ? [] : [`${at} is ${other}`];
  });
}
