import { COMMANDS, type Described } from './commands.ts';
import { describeOption } from './options.ts';

/** What answers nothing itself, and so is no `Command`. */
export const SERVE: Described = {
  usage: 'serve',
  summary: 'start the web page, and every chat (Discord, Slack) that has its settings',
  examples: ['serve', 'serve --check', 'serve --data FOLDER', 'PORT=8080 rapporteur serve'],
  options: ['check', 'data', 'help'],
};

export const INIT: Described = {
  usage: 'init',
  summary: 'set up Discord and Slack step by step, each checked at once, and write .env',
  examples: ['init'],
  options: ['help'],
};

export const DOCTOR: Described = {
  usage: 'doctor',
  summary: 'test all that is set up, and say what is missing and how to mend it',
  examples: ['doctor', 'doctor --json'],
  options: ['json', 'data', 'help'],
};

export const REPORT: Described = {
  usage: 'report',
  summary: 'what people said of answers, and the subjects most declined (FEEDBACK, LOG_UNANSWERED)',
  examples: ['report', 'report --json'],
  options: ['json', 'data', 'help'],
};

/** What sets the program up, each in a file of its own that only it loads. */
export const SET_UP: readonly Described[] = [INIT, DOCTOR];

export const IMPORT: Described = {
  usage: 'import FILE',
  summary: 'make another statement of a text, Markdown or HTML file, to be asked with --data',
  examples: [
    'import speech.html --speaker "Ines Calder, Mayor of Marlsby"',
    'import report.md --to report --date 2026-06-08',
    'import report.md --speaker "The editor; annex=The council"',
  ],
  details: [
    ['FILE', 'a .txt, .md or .html file; - for what is piped in'],
    ['--speaker NAME', 'who says what the text gives to nobody; PART=NAME for one part'],
    ['--to FOLDER', 'the folder to make (default: named after the title)'],
  ],
  options: ['title', 'speaker', 'publisher', 'date', 'url', 'to', 'help'],
};

export const DESCRIBED: readonly Described[] = [...Object.values(COMMANDS), IMPORT, REPORT, ...SET_UP, SERVE];

type Row = readonly [string, string];

/** Characters: help is read where windows are this wide. */
const WIDE = 80;

/** Help for all; `columns` is how wide the window is. */
export function describeProgram(columns: number): string {
  return [
    'Usage: rapporteur COMMAND',
    '',
    ...layOut(
      DESCRIBED.map(({ usage, summary }) => [usage, summary]),
      columns,
    ),
    '',
    ...fill('Every command but import, init, doctor and serve also takes', columns),
    ...layOut([describeOption('json'), describeOption('data')], columns),
    '',
    ...layOut(
      [describeOption('help', 'help; with a command, on that command'), describeOption('version')],
      columns,
    ),
    '',
    'For example',
    '  rapporteur ask "what does the FTF working group do?"',
    '  rapporteur find Iraq -Syria',
    '  rapporteur check < article.txt',
    '',
    ...fill(
      'Ends with 0 answered, 1 not stated, 2 wrong use or set-up; serve with 78 where settings can’t work.',
      columns,
    ),
  ].join('\n');
}

export function describeCommand(
  { usage, summary, details = [], examples, options }: Described,
  columns: number,
): string {
  const known = details.map(([name]) => name.split(' ')[0]);
  const rest = options.filter((name) => !known.includes(`--${name}`)).map((name) => describeOption(name));
  return [
    `Usage: rapporteur ${usage}`,
    '',
    ...fill(summary, columns),
    '',
    ...layOut([...details, ...rest], columns),
    '',
    'For example',
    ...examples.map((example) => `  ${example.includes('rapporteur serve') ? '' : 'rapporteur '}${example}`),
  ].join('\n');
}

/** Two columns or, in a narrow window, one below the other. */
function layOut(rows: readonly Row[], columns: number): string[] {
  const widest = Math.max(...rows.map(([name]) => name.length)) + 4;
  const width = Math.min(columns, WIDE);
  return rows.flatMap(([name, says]) => {
    if (width < widest + 30) return [`  ${name}`, ...fill(says, width - 6).map((line) => `      ${line}`)];
    return fill(says, width - widest).map((line, i) => `${(i ? '' : `  ${name}`).padEnd(widest)}${line}`);
  });
}

/** Our own words, which are letters of one column: no library is loaded for help. */
function fill(text: string, columns: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= Math.min(columns, WIDE))
      lines.push(`${lines.pop()} ${word}`);
    else lines.push(word);
  }
  return lines;
}
