// npm run eval: how well questions are answered that nothing was fitted on, and what more or less caution would cost.
// npm run eval -- --fit: weighs the signals anew, out of fold, and writes data/ranking.json.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  continueThread,
  createRapporteur,
  type Knowledge,
  type Rapporteur,
  type Topic,
} from '../core/index.ts';
import { DATA, loadKnowledge, readDataFolder, readDictionary } from '../load.ts';
import { type Case, type Conversation, isRight, readCases } from './cases.ts';
import { fitWeights } from './fit.ts';

interface Row {
  asked: number;
  right: number;
}
type Table = Map<string, Row>;

const ANSWERABLE = 'answerable';
const UNANSWERABLE = 'not stated';
const CAUTIONS = [0.3, 0.4, 0.45, 0.475, 0.5, 0.525, 0.55, 0.575, 0.6, 0.65, 0.7, 0.8];

function count(table: Table, key: string, right: boolean): void {
  const row = table.get(key) ?? { asked: 0, right: 0 };
  table.set(key, { asked: row.asked + 1, right: row.right + Number(right) });
}

function measureCases({ ask, statement }: Rapporteur, cases: readonly Case[]): Table {
  const table: Table = new Map();
  for (const asked of cases) {
    const right = isRight(statement, asked, ask(asked.question));
    count(table, asked.places ? ANSWERABLE : UNANSWERABLE, right);
    if (asked.category) count(table, `  ${asked.category}${asked.places ? '' : ', not stated'}`, right);
  }
  return table;
}

function measureConversations({ ask, statement }: Rapporteur, conversations: readonly Conversation[]): Table {
  const table: Table = new Map();
  for (const { turns } of conversations) {
    let thread: readonly Topic[] = [];
    turns.forEach((turn, i) => {
      const answer = ask(turn.question, thread);
      thread = continueThread(thread, answer);
      const kind = turn.switch ? 'change of topic' : i === 0 ? 'first turn' : 'later turn';
      count(table, `${kind}${turn.places ? '' : ', not stated'}`, isRight(statement, turn, answer));
    });
  }
  return table;
}

function share(table: Table, key: string): number {
  const { right, asked } = table.get(key) ?? { right: 0, asked: 1 };
  return (100 * right) / asked;
}

function print(title: string, table: Table): void {
  console.log(`\n${title}`);
  for (const [key, { asked, right }] of [...table].sort(([a], [b]) => order(a).localeCompare(order(b))))
    console.log(
      `${key.padEnd(32)} ${`${right}/${asked}`.padStart(9)} ${((100 * right) / asked).toFixed(1).padStart(6)} %`,
    );
}

function order(key: string): string {
  return key.startsWith(' ') ? `~${key}` : key;
}

/** Declines where both kinds of questions of the calibration set come out most nearly as well. */
function calibrate(knowledge: Knowledge): number {
  const cases = readCases<Case>('calibration.jsonl');
  const measured = CAUTIONS.map((declineAt) => {
    const table = measureCases(createRapporteur({ ...knowledge, declineAt }), cases);
    return { declineAt, worse: Math.min(share(table, ANSWERABLE), share(table, UNANSWERABLE)) };
  });
  return measured.reduce((best, one) => (one.worse > best.worse ? one : best)).declineAt;
}

if (process.argv.includes('--fit')) {
  const folder = readDataFolder(DATA);
  const { weights, knowledge } = await fitWeights(folder, readDictionary());
  const declineAt = calibrate(knowledge);
  writeFileSync(join(DATA, 'ranking.json'), `${JSON.stringify({ weights, declineAt }, null, 2)}\n`);
  console.log(`data/ranking.json written; declines at ${declineAt}. Build, then measure: npm run eval`);
} else {
  const knowledge = await loadKnowledge();
  const calibration = readCases<Case>('calibration.jsonl');
  const test = readCases<Case>('test.jsonl');
  console.log('Caution: declines where "not stated" is at least so probable. Right, in per cent:');
  console.log('            calibration set              test set');
  console.log('        answerable  not stated   answerable  not stated');
  for (const declineAt of CAUTIONS) {
    const rapporteur = createRapporteur({ ...knowledge, declineAt });
    const tables = [calibration, test].map((cases) => measureCases(rapporteur, cases));
    const cells = tables.flatMap((table) => [share(table, ANSWERABLE), share(table, UNANSWERABLE)]);
    const mark = declineAt === knowledge.declineAt ? '*' : ' ';
    console.log(
      `${mark} ${declineAt.toFixed(3)}  ${cells.map((cell) => cell.toFixed(1).padStart(10)).join('  ')}`,
    );
  }
  const rapporteur = createRapporteur(knowledge);
  const tested = measureCases(rapporteur, test);
  const talked = measureConversations(rapporteur, readCases<Conversation>('conversations.jsonl'));
  print(`Test set (${test.length} questions)`, tested);
  print('Conversations', talked);
  console.log(`\nFor the README:\n${tabulate(tested, talked)}`);
}

/** The README's table; a test holds it against this. */
function tabulate(tested: Table, talked: Table): string {
  const rows: readonly (readonly [string, Row | undefined])[] = [
    ['what the statement answers', tested.get(ANSWERABLE)],
    ['what it does not', tested.get(UNANSWERABLE)],
    ['a follow-up that it answers', talked.get('later turn')],
    ['a follow-up that it does not', talked.get('later turn, not stated')],
  ];
  const cells = rows.map(
    ([name, row = { asked: 0, right: 0 }]) =>
      `| ${name} | ${row.asked} | ${((100 * row.right) / row.asked).toFixed(1)} % |`,
  );
  return ['| Asked | Questions | Right |', '|---|--:|--:|', ...cells].join('\n');
}
