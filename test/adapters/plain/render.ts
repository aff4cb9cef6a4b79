import type { Block, Card, Line, Medium, Row } from '../../../src/adapters/chat/card.ts';
import { sayDifference, sayOmitted, TOO_LONG } from '../../../src/adapters/wording.ts';

// The drawing of a chat that has nothing but text: no markup, so nothing to escape, and buttons that are typed.

export const MESSAGE_CHARACTERS = 5_000;
/** What stands before what is pressed. */
export const PRESS = '!';

export const MEDIUM: Medium = {
  // Each block, and two line ends after it.
  measure: (block) => (draw(block).length + 2) / (MESSAGE_CHARACTERS - ROOM_FOR_BUTTONS),
  mostQuotations: 8,
  mostMessages: 5,
  mostChoices: 10,
  choiceLabel: 40,
  choiceState: 40,
  buttonState: 60,
  link: 300,
  opening: 60,
  shareLabel: 'Share',
};
const ROOM_FOR_BUTTONS = 1_000;

/** A card as text. */
export function render({ blocks, rows }: Card): string {
  return [...blocks.map(draw), ...rows.map(drawRow)].join('\n\n');
}

function draw(block: Block): string {
  switch (block.kind) {
    case 'words':
      return block.lines.map(drawLine).join('\n');
    case 'quotation': {
      const quoted = block.runs.map(({ text }) => text).join('');
      const left = block.omitted ? [`(${sayOmitted(block.omitted)})`] : [];
      return [
        ...(quoted ? [quoted] : []),
        ...left,
        `— ${block.speaker}, ${block.label} <${block.link}>`,
      ].join('\n');
    }
    case 'comparison':
      return block.differences
        .filter(({ kind }) => kind !== 'same')
        .map(sayDifference)
        .join('\n');
    case 'reference':
      return `${block.style}: ${block.text ?? `${TOO_LONG} ${block.label} <${block.link}>`}`;
    case 'parts':
      return block.parts.map(({ name, about }) => `${name}: ${about}`).join('\n');
  }
}

function drawLine(line: Line): string {
  switch (line.as) {
    case 'item':
      return `- ${line.text}`;
    case 'value':
      return `${line.name}: ${line.text}`;
    case 'entry':
      return `${line.number} ${line.text} ${line.note}`;
    default:
      return line.text;
  }
}

function drawRow(row: Row): string {
  const pressable = row.kind === 'buttons' ? row.buttons : row.choices;
  return pressable.map(({ label, state }) => `${label}: ${PRESS}${state}`).join('\n');
}
