import { styleText } from 'node:util';
import type {
  Answer,
  CheckedQuotation,
  CheckedText,
  Citation,
  Definition,
  Difference,
  Found,
  OutlinePart,
  Passage,
  Rapporteur,
} from '../../core/index.ts';
import { shorten } from '../echo.ts';
import { frameOf } from '../frames/choose-frame.ts';
import { cutRuns } from '../runs.ts';
import { beginningOf, listVerdicts, sayVerdict, sentencesAround } from '../say-check.ts';
import {
  CORRECTED,
  describeSource,
  introduce,
  sayDefined,
  sayFound,
  sayMissing,
  saySilence,
} from '../wording.ts';

/** How text is laid out: `columns` characters wide, with or without colours. */
export interface Layout {
  readonly columns: number;
  readonly color: boolean;
}

const BAR = '│ ';
const WIDEST = 88;
const NARROWEST = 20;

export function renderAnswer(rapporteur: Rapporteur, answer: Answer, layout: Layout): string {
  const frame = frameOf(answer.language);
  const quote = (citation: Citation): string =>
    renderQuote(rapporteur, citation, layout, { language: frame.tag });
  switch (answer.kind) {
    case 'answer': {
      const quotes = answer.citations.map(quote);
      if (frame.quotedInEnglish) quotes.unshift(wrap(frame.quotedInEnglish, layout));
      if (answer.contradicts) quotes.unshift(paint(layout, 'bold', wrap(frame.otherwise, layout)));
      const missing = sayMissing(frame, answer);
      if (missing) quotes.push(wrap(missing, layout));
      return quotes.join('\n\n');
    }
    case 'not-stated': {
      const nearest = answer.nearest.map(quote);
      const said = paint(layout, 'bold', wrap(saySilence(frame, answer), layout));
      return nearest.length ? [said, wrap(frame.nearest, layout), ...nearest].join('\n\n') : said;
    }
    case 'about':
      return wrap(introduce(rapporteur, frame), layout);
    case 'invalid':
      return wrap(answer.problem, layout);
  }
}

function renderQuote(
  rapporteur: Rapporteur,
  citation: Citation,
  layout: Layout,
  { marks = [], language }: { readonly marks?: readonly Citation[]; readonly language?: string } = {},
): string {
  const { speaker, label, place, link } = rapporteur.quoteIn(citation, language);
  const quoted = markSpans(rapporteur, citation, marks, layout);
  return [
    barred(quoted, layout),
    indent(paint(layout, 'bold', wrap(`— ${speaker}`, inset(layout)))),
    `  ${indent(wrap(`${label} (${place})`, inset(layout)))}`,
    `  ${paint(layout, 'dim', link)}`,
  ].join('\n');
}

function barred(text: string, layout: Layout): string {
  return wrap(text, inset(layout))
    .split('\n')
    .map((line) => `${paint(layout, 'cyan', BAR)}${line}`)
    .join('\n');
}

/** The words of a citation with its mentions set off or, without colours, as they are. */
function markSpans(
  rapporteur: Rapporteur,
  citation: Citation,
  marks: readonly Citation[],
  layout: Layout,
): string {
  // Word by word, so that a line may break within a mention.
  const set = (text: string): string =>
    text
      .split(' ')
      .map((word) => paint(layout, 'inverse', word))
      .join(' ');
  return cutRuns(rapporteur, citation, marks)
    .map(({ text, isMarked }) => (isMarked ? set(text) : text))
    .join('');
}

export function renderPassage(
  rapporteur: Rapporteur,
  { citations, before, after }: Passage,
  layout: Layout,
): string {
  const around = [before && `before: ${before}`, after && `after: ${after}`].filter(Boolean).join('   ');
  return [...citations.map((citation) => renderQuote(rapporteur, citation, layout)), around]
    .filter(Boolean)
    .join('\n\n');
}

export function renderFound(rapporteur: Rapporteur, words: string, found: Found, layout: Layout): string {
  const head = sayFound(words, found);
  if (found.hits.length === 0) return wrap(head, layout);
  const hits = found.hits.map(({ citation, mentions }) =>
    renderQuote(rapporteur, citation, layout, { marks: mentions }),
  );
  return [paint(layout, 'bold', head), ...hits].join('\n\n');
}

/** The verdicts of all, then each: its verdict, its differences, and the whole sentences that it is from. */
export function renderCheck(rapporteur: Rapporteur, checked: CheckedText, layout: Layout): string {
  const { quotations, problem } = checked;
  if (problem !== undefined) return wrap(problem, layout);
  const each = quotations.map((one, i) => renderChecked(rapporteur, one, layout, i));
  if (quotations.length === 1) return each.join('');
  const list = listVerdicts(checked).map(([words, verdict], i) =>
    indent(wrap(`${i + 1}. ${verdict} “${words}”`, inset(layout))),
  );
  return [list.join('\n'), ...each].join('\n\n');
}

function renderChecked(rapporteur: Rapporteur, one: CheckedQuotation, layout: Layout, at: number): string {
  const head = `${at + 1}. “${beginningOf(one)}”`;
  const isChanged = one.changes.length > 0;
  return [
    wrap(head, layout),
    paint(layout, 'bold', wrap(sayVerdict(one), layout)),
    ...(isChanged ? ['[-as quoted-] {+as stated+}:', barred(renderDifferences(one, layout), layout)] : []),
    ...sentencesAround(rapporteur, one).map((cited) =>
      renderQuote(rapporteur, cited, layout, {
        marks: one.citations.filter(({ start, end }) => start < cited.end && end > cited.start),
      }),
    ),
    ...(isChanged ? [wrap(`${CORRECTED}: ${one.corrected}`, layout)] : []),
  ].join('\n\n');
}

function renderDifferences({ differences }: CheckedQuotation, layout: Layout): string {
  return differences.map((difference) => renderDifference(difference, layout)).join(' ');
}

function renderDifference({ kind, said, stated }: Difference, layout: Layout): string {
  if (kind === 'same') return said ?? '';
  const marks = [
    said && paint(layout, 'red', `[-${said}-]`),
    stated && paint(layout, 'green', `{+${stated}+}`),
  ];
  return marks.filter(Boolean).join(' ');
}

export function renderDefinition(rapporteur: Rapporteur, definition: Definition, layout: Layout): string {
  const head = wrap(sayDefined(definition), layout);
  if (definition.kind === 'unknown') return head;
  return [paint(layout, 'bold', head), renderQuote(rapporteur, definition.citation, layout)].join('\n\n');
}

export function renderOutline(rapporteur: Rapporteur, parts: readonly OutlinePart[], layout: Layout): string {
  const wide = widthOf(layout);
  return parts
    .map(({ id, name, speaker, paragraphs }) => {
      const lines = paragraphs.map(
        ({ place, opening, sentences, title = rapporteur.quote(opening).text }) => {
          const head = `  ${place}  `;
          const count = `  (${sentences})`;
          return `${head}${shorten(title, wide - head.length - count.length)}${count}`;
        },
      );
      return [`${paint(layout, 'bold', name)} (${id})`, `  ${speaker}`, ...lines].join('\n');
    })
    .join('\n\n');
}

export function renderAbout(rapporteur: Rapporteur, layout: Layout): string {
  return [
    wrap(introduce(rapporteur), layout),
    describeSource(rapporteur)
      .map(([name, value]) => `${`${name}:`.padEnd(9)}${value}`)
      .join('\n'),
    wrap('Kept: nothing. A conversation lives in this terminal and ends with it.', layout),
  ].join('\n\n');
}

/** As wide as what stands behind a bar or an indent. */
function inset(layout: Layout): Layout {
  return { ...layout, columns: widthOf(layout) - BAR.length };
}

/** Further lines stand under the text of the first. */
function indent(text: string): string {
  return text.replaceAll('\n', '\n  ');
}

type Style = Parameters<typeof styleText>[0];

function paint({ color }: Layout, style: Style, text: string): string {
  return color ? styleText(style, text, { validateStream: false }) : text;
}

function widthOf({ columns }: Layout): number {
  return Math.max(NARROWEST, Math.min(WIDEST, columns));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape that begins a colour
const COLOR = /\u001b\[\d+m/g;

function wrap(text: string, layout: Layout): string {
  const lines: string[] = [];
  let line = '';
  let length = 0;
  for (const word of text.split(' ')) {
    const width = word.replace(COLOR, '').length;
    if (line && length + 1 + width > widthOf(layout)) {
      lines.push(line);
      [line, length] = [word, width];
    } else {
      line = line ? `${line} ${word}` : word;
      length += (line === word ? 0 : 1) + width;
    }
  }
  return [...lines, line].join('\n');
}
