import type { Card, Medium, Row } from '../../../src/adapters/chat/card.ts';
import { drawText, type Ink } from '../../../src/adapters/chat/draw-text.ts';

// The drawing of a chat that has nothing but text: no markup, so nothing to escape, and buttons that are typed.

export const MESSAGE_CHARACTERS = 5_000;
/** What stands before what is pressed. */
export const PRESS = '!';

const asIs = (text: string): string => text;

const PLAIN: Ink = {
  literal: asIs,
  link: (label, url) => `${label} <${url}>`,
  bold: '',
  struck: '',
  quotation: '',
  item: '- ',
  aside: '',
  entry: (number) => `${number} `,
  code: asIs,
};

const ROOM_FOR_BUTTONS = 1_000;

export const MEDIUM: Medium = {
  // Each block, and two line ends after it.
  measure: (block) => (drawText(block, PLAIN).length + 2) / (MESSAGE_CHARACTERS - ROOM_FOR_BUTTONS),
  mostQuotations: 8,
  mostMessages: 5,
  mostChoices: 10,
  choiceLabel: 40,
  choiceState: 40,
  buttonState: 60,
  link: 300,
  opening: 60,
  shareLabel: () => 'Share',
};

/** A card as text. */
export function render({ blocks, rows }: Card): string {
  return [...blocks.map((block) => drawText(block, PLAIN)), ...rows.map(drawRow)].join('\n\n');
}

function drawRow(row: Row): string {
  const pressable = row.kind === 'buttons' ? row.buttons : row.choices;
  return pressable.map(({ label, state }) => `${label}: ${PRESS}${state}`).join('\n');
}
