// npm run bench: what an answer costs, as ratios measured in one run.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import {
  compileKnowledge,
  createRapporteur,
  type DataFolder,
  openKnowledge,
  type Rapporteur,
} from '../core/index.ts';
import { COMPILED, DATA, loadKnowledge, readDataFolder, readDictionary } from '../load.ts';
import { type Case, readCases } from './cases.ts';

const questions = readCases<Case>('test.jsonl').map(({ question }) => question);
const ROUNDS = 5;
const PROCESSES = 21;
const QUESTION = 'what does the FTF working group do?';
const MAIN = join(DATA, '..', 'dist', 'main.js');

function quantile(sorted: readonly number[], q: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
}

/** Milliseconds a call, over all questions, in turn, so that the machine's moods fall on both. */
function timeInTurn(...calls: readonly ((question: string) => unknown)[]): number[][] {
  const times = calls.map((): number[] => []);
  for (let round = 0; round <= ROUNDS; round++)
    for (const question of questions)
      calls.forEach((call, i) => {
        const start = performance.now();
        call(question);
        // The first round warms up.
        if (round > 0) times[i]?.push(performance.now() - start);
      });
  return times.map((one) => one.sort((a, b) => a - b));
}

function report(name: string, a: number, b: number, unit: string, aim?: number): void {
  const ratio = (a / b).toFixed(2);
  console.log(
    `${name.padEnd(52)} ${a.toFixed(2)} / ${b.toFixed(2)} ${unit} = ${ratio}${aim ? ` (aim: at most ${aim})` : ''}`,
  );
}

const knowledge = await loadKnowledge();
const { ask, statement } = createRapporteur(knowledge);
const bare = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
bare.addAll(
  statement.sentences.map(({ index: id, start, end }) => ({ id, text: statement.text.slice(start, end) })),
);
const [asks = [], searches = []] = timeInTurn(ask, (question) =>
  bare.search(question, { fuzzy: 0.2, prefix: true }),
);
report('ask / bare MiniSearch search, median', quantile(asks, 0.5), quantile(searches, 0.5), 'ms', 1.7);
report(
  'ask / bare MiniSearch search, 99th percentile',
  quantile(asks, 0.99),
  quantile(searches, 0.99),
  'ms',
  2,
);

/** Milliseconds and kilobytes of a whole Node process. */
function runNode(args: readonly string[]): { readonly ms: number; readonly kilobytes: number } {
  const tell =
    'data:text/javascript,process.on("exit",()=>process.stderr.write("rss="+process.resourceUsage().maxRSS))';
  const start = performance.now();
  spawnSync(process.execPath, args, { stdio: 'ignore' });
  const ms = performance.now() - start;
  const { stderr } = spawnSync(process.execPath, ['--import', tell, ...args], { encoding: 'utf8' });
  return { ms, kilobytes: Number(/rss=(\d+)/.exec(stderr)?.[1]) };
}

const pairs = Array.from({ length: PROCESSES }, () => ({
  ours: runNode([MAIN, 'ask', QUESTION]),
  node: runNode(['-e', '0']),
}));
const medianOf = (pick: (pair: (typeof pairs)[number]) => number): number =>
  quantile(
    pairs.map(pick).sort((a, b) => a - b),
    0.5,
  );
report(
  'process that answers one question / node -e 0',
  medianOf(({ ours }) => ours.ms),
  medianOf(({ node }) => node.ms),
  'ms',
  2.2,
);
report(
  'its peak memory / node -e 0',
  medianOf(({ ours }) => ours.kilobytes / 1024),
  medianOf(({ node }) => node.kilobytes / 1024),
  'MB',
  2,
);

/** Bytes of what the build made that a question makes a process read, and all of them. */
function countRead(question: string): { readonly read: number; readonly all: number } {
  const header = readFileSync(join(COMPILED, 'knowledge.json'), 'utf8');
  const bytes = new Uint8Array(readFileSync(join(COMPILED, 'knowledge.bin')));
  const dictionary = readDictionary();
  const always = header.length + dictionary.bits.length;
  let read = always;
  const readBytes = (start: number, end: number): Uint8Array => {
    read += end - start;
    return bytes.subarray(start, end);
  };
  createRapporteur(openKnowledge({ header, readBytes }, dictionary)).ask(question);
  return { read, all: always + bytes.length };
}

const { read, all } = countRead(QUESTION);
report('data that it reads / all there is', read / 2 ** 20, all / 2 ** 20, 'MB');

/** The statement again and again, its content words marked by the copy, so that every copy has words of its own. */
function multiply(folder: DataFolder, times: number): DataFolder {
  const file = JSON.parse(folder.statement.text) as { parts: { id: string; paragraphs: unknown[] }[] };
  const parts = Array.from({ length: times }, (_, copy) =>
    file.parts.map((part) => ({
      ...part,
      id: `${part.id}-${copy}`,
      paragraphs: JSON.parse(
        JSON.stringify(part.paragraphs).replace(/\b[a-z]{6,}\b/g, (word) =>
          copy && word !== 'speaker' ? `${word}x${copy}` : word,
        ),
      ) as unknown[],
    })),
  ).flat();
  return { statement: { path: 'synthetic', text: JSON.stringify({ ...file, parts }) }, bank: [] };
}

const scaled: { readonly times: number; readonly ask: Rapporteur['ask'] }[] = [];
for (const times of [1, 10, 100]) {
  const compiled = await compileKnowledge(multiply(readDataFolder(DATA), times), readDictionary());
  scaled.push({ times, ask: createRapporteur(compiled.knowledge).ask });
}
const [once = [], ...more] = timeInTurn(...scaled.map((one) => one.ask));
more.forEach((times, i) => {
  report(
    `ask without a bank, ${scaled[i + 1]?.times} times the text / once`,
    quantile(times, 0.5),
    quantile(once, 0.5),
    'ms',
  );
});
