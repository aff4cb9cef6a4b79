import type { Difference } from '../../core/index.ts';
import type { Block, Line, Quotation } from './card.ts';

/** How a platform marks text: what stands before or around words of a kind; nothing, where it has no such mark. */
export interface Ink {
  /** Makes text show as it is written. */
  readonly literal: (text: string) => string;
  readonly link: (label: string, url: string) => string;
  /** On both sides. */
  readonly bold: string;
  readonly struck: string;
  /** Before each. */
  readonly quotation: string;
  readonly item: string;
  readonly aside: string;
  /** Before a paragraph in a list. */
  readonly entry: (number: string) => string;
  /** Text to be copied. */
  readonly code: (text: string) => string;
}

/** What parts a quotation's marked runs from the others; it stands in no statement. */
const MARK = '\u0000';

/** A block as text in a platform's ink. */
export function drawText(block: Block, ink: Ink): string {
  const { literal, bold } = ink;
  switch (block.kind) {
    case 'words':
      return block.lines.map((line) => drawLine(line, ink)).join('\n');
    case 'quotation':
      return drawQuotation(block, ink);
    case 'comparison': {
      const { before, said, and, stated } = block.legend;
      const legend = `${before}${ink.struck}${said}${ink.struck}${and}${bold}${stated}${bold}:`;
      const compared = block.differences.map((one) => drawDifference(one, ink)).join(' ');
      return `${legend}\n${ink.quotation}${compared}`;
    }
    case 'reference': {
      const style = `${bold}${block.style}${bold}`;
      return block.text === undefined
        ? `${style}: ${block.note} ${ink.link(block.label, block.link)}`
        : `${style}\n${ink.code(block.text)}`;
    }
    case 'parts':
      return block.parts
        .map(({ name, about }) => `${bold}${literal(name)}${bold}\n${literal(about)}`)
        .join('\n\n');
  }
}

function drawLine(line: Line, { literal, bold, ...ink }: Ink): string {
  const text = literal(line.text);
  switch (line.as) {
    case 'heading':
      return `${bold}${text}${bold}`;
    case 'text':
      return text;
    case 'item':
      return `${ink.item}${text}`;
    case 'aside':
      return `${ink.aside}${text}`;
    case 'value':
      return `${bold}${literal(line.name)}:${bold} ${line.link ? ink.link(line.text, line.link) : text}`;
    case 'entry':
      return `${ink.entry(line.number)}${text && `${text} `}${line.note}`;
  }
}

function drawQuotation({ runs, omitted, speaker, label, link }: Quotation, ink: Ink): string {
  const { literal, bold } = ink;
  // Escaped as one, since what begins a line is escaped otherwise.
  const marked = runs.map(({ text, isMarked }) => (isMarked ? `${MARK}${text}${MARK}` : text)).join('');
  return [
    ...(runs.length ? [`${ink.quotation}${literal(marked).replaceAll(MARK, bold)}`] : []),
    ...(omitted ? [`${ink.aside}${omitted}`] : []),
    `— ${bold}${literal(speaker)}${bold}, ${ink.link(label, link)}`,
  ].join('\n');
}

function drawDifference({ kind, said, stated }: Difference, { literal, bold, struck }: Ink): string {
  if (kind === 'same') return literal(said ?? '');
  return [said && `${struck}${literal(said)}${struck}`, stated && `${bold}${literal(stated)}${bold}`]
    .filter(Boolean)
    .join(' ');
}
