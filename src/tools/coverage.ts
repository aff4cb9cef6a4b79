// Which facts of the statement the bank asks for, how often, how, and by how many authors: it should grow where that is thin.
import { basename } from 'node:path';
import type { DataFolder } from '../core/index.ts';
import { parseBank, parseFacts } from '../core/learning/schema.ts';

/** How a question asks, by its first word that tells. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  ['how many', /\bhow (?:many|much|long|often)\b/i],
  ['who', /\b(?:who|whom|whose)\b/i],
  ['when', /\b(?:when|what year|what date|since)\b/i],
  ['where', /\b(?:where|which country|which city)\b/i],
  ['why', /\b(?:why|how come|what for|reason)\b/i],
  ['how', /\bhow\b/i],
  ['what', /\b(?:what|whats|which)\b/i],
  [
    'yes or no',
    /^(?:so |and |but )?(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|must)\b/i,
  ],
];
const OTHER = 'otherwise';
const THINNEST = 15;

interface Asked {
  readonly kinds: Map<string, number>;
  readonly authors: Set<string>;
  questions: number;
}

export function printCoverage({ bank, facts }: DataFolder): void {
  const asked = new Map<string, Asked>();
  const known = facts ? parseFacts(facts.text, facts.path) : [];
  for (const { id } of known) asked.set(id, { kinds: new Map(), authors: new Set(), questions: 0 });
  for (const { path, text } of bank)
    for (const { question, fact } of parseBank(text, path)) {
      const one = fact === undefined ? undefined : asked.get(fact);
      if (!one) continue;
      const kind = KINDS.find(([, pattern]) => pattern.test(question))?.[0] ?? OTHER;
      one.kinds.set(kind, (one.kinds.get(kind) ?? 0) + 1);
      one.authors.add(basename(path));
      one.questions++;
    }
  const names = [...KINDS.map(([name]) => name), OTHER];
  const thinnest = [...asked].sort(([, a], [, b]) => a.questions - b.questions).slice(0, THINNEST);
  console.log(
    `${known.length} facts; asked for by name in ${sum([...asked.values()].map(({ questions }) => questions))} questions`,
  );
  for (const name of names) {
    const covered = [...asked.values()].filter(({ kinds }) => kinds.has(name)).length;
    console.log(
      `${name.padEnd(12)} ${String(sum([...asked.values()].map(({ kinds }) => kinds.get(name) ?? 0))).padStart(6)} questions on ${covered} facts`,
    );
  }
  console.log(`\nThe ${THINNEST} thinnest facts: questions, kinds, authors`);
  for (const [id, { questions, kinds, authors }] of thinnest)
    console.log(
      `${id.padEnd(24)} ${String(questions).padStart(4)} ${String(kinds.size).padStart(3)} ${String(authors.size).padStart(3)}`,
    );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
