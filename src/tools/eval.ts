// npm run eval: how well questions are answered that nothing was fitted on, and what more or less caution would cost.
// npm run eval -- --coverage: how the facts of the statement are covered by the bank.
// npm run eval -- --fit-conversations: learns from data/conversations what later turns mean, and writes data/turns.json.
// npm run eval -- --fit: weighs the signals anew, out of fold, and writes data/ranking.json.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Answer,
  compileKnowledge,
  continueThread,
  createRapporteur,
  type Knowledge,
  type Rapporteur,
  type Topic,
} from '../core/index.ts';
import { DATA, loadKnowledge, readDataFolder, readDictionary } from '../load.ts';
import { type Case, type Conversation, isRight, readCases } from './cases.ts';
import { printCoverage } from './coverage.ts';
import { fitWeights } from './fit.ts';
import { fitConversations } from './fit-conversations.ts';

interface Row {
  asked: number;
  right: number;
}
type Table = Map<string, Row>;

/** Bounds of the rows of the table of confidence. */
const CONFIDENCES = [0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1.01];
/** Who came later, each with single questions and conversations. */
const AUTHORS = ['strangers', 'newcomers', 'passers-by', 'listeners'];
/** Who came later still, with conversations alone. */
const TALKERS = [...AUTHORS, 'callers'];
const ANSWERABLE = 'answerable';
const UNANSWERABLE = 'not stated';
const CAUTIONS = [0.3, 0.4, 0.45, 0.475, 0.5, 0.525, 0.55, 0.575, 0.6, 0.65, 0.7, 0.8];

function count(table: Table, key: string, right: boolean): void {
  const row = table.get(key) ?? { asked: 0, right: 0 };
  table.set(key, { asked: row.asked + 1, right: row.right + Number(right) });
}

interface Asked {
  readonly one: Case;
  readonly answer: Answer;
}

function askAll({ ask }: Rapporteur, cases: readonly Case[]): Asked[] {
  return cases.map((one) => ({ one, answer: ask(one.question) }));
}

function measureCases({ statement }: Rapporteur, asked: readonly Asked[]): Table {
  const table: Table = new Map();
  for (const { one, answer } of asked) {
    const right = isRight(statement, one, answer);
    count(table, one.places ? ANSWERABLE : UNANSWERABLE, right);
    if (one.category) count(table, `  ${one.category}${one.places ? '' : ', not stated'}`, right);
  }
  return table;
}

interface ForeignCase extends Case {
  /** BCP 47. */
  readonly language: string;
}

function measureLanguages({ ask, statement }: Rapporteur, cases: readonly ForeignCase[]): Table {
  const table: Table = new Map();
  for (const one of cases) {
    const right = isRight(statement, one, ask(one.question));
    count(table, one.places ? ANSWERABLE : UNANSWERABLE, right);
    count(table, `  ${one.language}${one.places ? '' : ', not stated'}`, right);
  }
  return table;
}

/** On the calibration set, declining where it is at least so probable that there is no answer. */
function measureCaution(knowledge: Knowledge, cases: readonly Case[], declineAt: number): Table {
  const rapporteur = createRapporteur({ ...knowledge, declineAt });
  return measureCases(rapporteur, askAll(rapporteur, cases));
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
    const table = measureCaution(knowledge, cases, declineAt);
    return { declineAt, worse: Math.min(share(table, ANSWERABLE), share(table, UNANSWERABLE)) };
  });
  return measured.reduce((best, one) => (one.worse > best.worse ? one : best)).declineAt;
}

if (process.argv.includes('--coverage')) {
  printCoverage(readDataFolder(DATA));
} else if (process.argv.includes('--fit-conversations')) {
  const { answers, leaning } = fitConversations(readDataFolder(DATA), readDictionary());
  const lines = (record: object): string =>
    Object.entries(record)
      .map(([name, weights]) => `${JSON.stringify(name)}: ${JSON.stringify(weights)}`)
      .join(',\n');
  const text = `{"answers": {\n${lines(answers)}\n},\n"leaning": {\n${lines(leaning)}\n}}\n`;
  writeFileSync(join(DATA, 'turns.json'), text);
  console.log('data/turns.json written. Build, then measure: npm run eval');
} else if (process.argv.includes('--fit')) {
  const folder = readDataFolder(DATA);
  const { weights, certainAt } = fitWeights(folder, readDictionary());
  const ranking = { path: 'ranking.json', text: JSON.stringify({ weights, declineAt: 0.5, certainAt }) };
  const { knowledge } = await compileKnowledge({ ...folder, ranking }, readDictionary());
  const declineAt = calibrate(knowledge);
  writeFileSync(
    join(DATA, 'ranking.json'),
    `${JSON.stringify({ weights, declineAt, certainAt }, null, 2)}\n`,
  );
  console.log(`data/ranking.json written; declines at ${declineAt}. Build, then measure: npm run eval`);
} else {
  const knowledge = await loadKnowledge();
  const calibration = readCases<Case>('calibration.jsonl');
  const test = [...AUTHORS, 'test'].flatMap((name) => readCases<Case>(`${name}.jsonl`));
  const talks = [...TALKERS.map((name) => `${name}-talking`), 'conversations'].flatMap((name) =>
    readCases<Conversation>(`${name}.jsonl`),
  );
  console.log(
    'Caution: declines where "not stated" is at least so probable. Right on the calibration set, in per cent:',
  );
  console.log('        answerable  not stated');
  for (const declineAt of CAUTIONS) {
    const table = measureCaution(knowledge, calibration, declineAt);
    const cells = [share(table, ANSWERABLE), share(table, UNANSWERABLE)];
    const mark = declineAt === knowledge.declineAt ? '*' : ' ';
    console.log(
      `${mark} ${declineAt.toFixed(3)}  ${cells.map((cell) => cell.toFixed(1).padStart(10)).join('  ')}`,
    );
  }
  const rapporteur = createRapporteur(knowledge);
  const asked = askAll(rapporteur, test);
  const tested = measureCases(rapporteur, asked);
  const talked = measureConversations(rapporteur, talks);
  print(`Test sets (${test.length} questions)`, tested);
  print('Conversations', talked);
  const foreign = measureLanguages(rapporteur, readCases<ForeignCase>('languages.jsonl'));
  print('Other languages', foreign);
  printSilence(rapporteur, asked);
  printConfidence(rapporteur, asked);
  console.log(`\nFor docs/how-it-answers.md:\n${tabulate(tested, talked, foreign)}`);
}

/** How true it is that the statement does not say something, where that is claimed; and what is shown where nothing is answered. */
function printSilence({ statement }: Rapporteur, asked: readonly Asked[]): void {
  const stated = asked.filter(({ one }) => one.places && !one.contradicts);
  const claims = asked.filter(({ answer }) => answer.kind === 'not-stated' && answer.certain);
  const wrong = claims.filter((claim) => stated.includes(claim));
  const declined = stated.filter(({ answer }) => answer.kind === 'not-stated');
  const near = declined.filter(({ one, answer }) => {
    if (answer.kind !== 'not-stated') return false;
    return isRight(statement, one, { ...answer, kind: 'answer', citations: answer.nearest.slice(0, 1) });
  });
  console.log('\nSilence');
  console.log(
    `claims that the statement does not say ${claims.length}, of them true ${percent(claims.length - wrong.length, claims.length)}`,
  );
  console.log(
    `of what it says, denied ${percent(wrong.length, stated.length)}, declined ${percent(declined.length, stated.length)}`,
  );
  console.log(
    `of these the first nearest passage is the whole answer ${percent(near.length, declined.length)}`,
  );
}

/** How often right at each confidence: as often as it says, where it is calibrated. */
function printConfidence({ statement }: Rapporteur, asked: readonly Asked[]): void {
  console.log('\nConfidence   answers   right   silent   right');
  CONFIDENCES.slice(1).forEach((to, i) => {
    const from = CONFIDENCES[i] ?? 0;
    const cells = (['answer', 'not-stated'] as const).map((kind) => {
      const some = asked.filter(
        ({ answer }) => answer.kind === kind && answer.confidence >= from && answer.confidence < to,
      );
      const right = some.filter(({ one, answer }) => isRight(statement, one, answer)).length;
      return `${String(some.length).padStart(7)} ${percent(right, some.length).padStart(8)}`;
    });
    console.log(`${from.toFixed(2)} to ${Math.min(1, to).toFixed(2)} ${cells.join(' ')}`);
  });
}

function percent(some: number, all: number): string {
  return all ? `${((100 * some) / all).toFixed(1)} %` : '-';
}

/** The table of docs/how-it-answers.md; a test holds it against this. */
function tabulate(tested: Table, talked: Table, foreign: Table): string {
  const rows: readonly (readonly [string, Row | undefined])[] = [
    ['what the statement answers', tested.get(ANSWERABLE)],
    ['what it does not', tested.get(UNANSWERABLE)],
    ['a follow-up that it answers', talked.get('later turn')],
    ['a follow-up that it does not', talked.get('later turn, not stated')],
    ['in eight other languages, what it answers', foreign.get(ANSWERABLE)],
    ['in these, what it does not', foreign.get(UNANSWERABLE)],
  ];
  const cells = rows.map(
    ([name, row = { asked: 0, right: 0 }]) =>
      `| ${name} | ${row.asked} | ${((100 * row.right) / row.asked).toFixed(1)} % |`,
  );
  return ['| Asked | Questions | Right |', '|---|--:|--:|', ...cells].join('\n');
}
