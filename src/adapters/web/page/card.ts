import type { Card } from './share.ts';

// An answer as a picture: as high as its words need, never cut.

const WIDTH = 1_200;
const MARGIN = 72;
const ROOM = WIDTH - 2 * MARGIN;
const SERIF = 'Charter, "Bitstream Charter", "Sitka Text", Cambria, P052, Georgia, serif';
const SANS = 'system-ui, "Segoe UI", Roboto, Inter, "Helvetica Neue", sans-serif';

interface Style {
  readonly font: string;
  readonly line: number;
  readonly color: string;
  readonly gap: number;
  /** A quotation has a bar beside it. */
  readonly indent?: number;
}

const STYLES: Readonly<Record<'asked' | 'verdict' | 'words' | 'speaker' | 'place' | 'source', Style>> = {
  asked: { font: `600 34px ${SERIF}`, line: 44, color: '#5f5b53', gap: 0 },
  verdict: { font: `600 34px ${SANS}`, line: 46, color: '#a3262a', gap: 36 },
  words: { font: `40px ${SERIF}`, line: 58, color: '#1d1c1a', gap: 40, indent: 32 },
  speaker: { font: `600 28px ${SANS}`, line: 38, color: '#1d1c1a', gap: 20, indent: 32 },
  place: { font: `26px ${SANS}`, line: 36, color: '#0d5468', gap: 4, indent: 32 },
  source: { font: `24px ${SANS}`, line: 34, color: '#5f5b53', gap: 56 },
};

interface Block {
  readonly style: Style;
  readonly lines: readonly string[];
}

export async function drawCard(card: Card): Promise<Blob> {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is nothing to draw on');
  const blocks = writeBlocks(card).map(({ style, text }) => {
    context.font = style.font;
    return { style, lines: wrap(context, text, ROOM - (style.indent ?? 0)) };
  });
  canvas.width = WIDTH;
  // Setting a size clears what was set before.
  canvas.height = blocks.reduce((sum, block) => sum + heightOf(block), 2 * MARGIN);
  context.fillStyle = '#fdfcf9';
  context.fillRect(0, 0, canvas.width, canvas.height);
  let top = MARGIN;
  for (const block of blocks) {
    draw(context, block, top);
    top += heightOf(block);
  }
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('There is no picture'))), 'image/png'),
  );
}

function writeBlocks({ asked, verdict, quotes, version }: Card) {
  const title = document.querySelector('h1')?.textContent?.trim() ?? '';
  const quoted = quotes.flatMap(({ words, speaker, label, link }) => [
    { style: STYLES.words, text: words },
    { style: STYLES.speaker, text: speaker },
    { style: STYLES.place, text: `${label}. ${link}` },
  ]);
  return [
    { style: STYLES.asked, text: asked },
    ...(verdict ? [{ style: STYLES.verdict, text: verdict }] : []),
    ...quoted,
    { style: STYLES.source, text: `${title}. ${version}` },
  ];
}

function heightOf({ style, lines }: Block): number {
  return style.gap + lines.length * style.line;
}

function draw(context: CanvasRenderingContext2D, { style, lines }: Block, top: number): void {
  const { font, line, color, gap, indent = 0 } = style;
  context.font = font;
  context.textBaseline = 'middle';
  if (style === STYLES.words) {
    context.fillStyle = '#0d5468';
    context.fillRect(MARGIN, top + gap, 6, lines.length * line);
  }
  context.fillStyle = color;
  lines.forEach((text, i) => {
    context.fillText(text, MARGIN + indent, top + gap + (i + 0.5) * line);
  });
}

/** Breaks between words, and within one that is longer than a line. */
function wrap(context: CanvasRenderingContext2D, text: string, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line ? `${line} ${word}` : word;
    if (context.measureText(longer).width <= room) line = longer;
    else {
      if (line) lines.push(line);
      line = breakWord(context, word, room, lines);
    }
  }
  return [...lines, line];
}

/** Puts what of a word fills lines into `lines`, and gives the rest. */
function breakWord(context: CanvasRenderingContext2D, word: string, room: number, lines: string[]): string {
  let rest = '';
  for (const character of word) {
    if (rest && context.measureText(rest + character).width > room) {
      lines.push(rest);
      rest = '';
    }
    rest += character;
  }
  return rest;
}
