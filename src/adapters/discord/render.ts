import type { APIMessageTopLevelComponent } from 'discord.js';
import type { Answer, Citation, Rapporteur } from '../../core/index.ts';
import { tidy } from '../echo.ts';
import { fitCitations, type Piece } from '../fit.ts';
import { type Press, writePress } from '../press.ts';
import { introduce, NEAREST, sayLeft, sayMissing, sayOmitted } from '../wording.ts';
import {
  button,
  type Choice,
  container,
  type Message,
  menu,
  message,
  row,
  separate,
  text,
} from './components.ts';
import {
  CUSTOM_ID_CHARACTERS,
  MESSAGE_BYTES,
  MESSAGE_CHARACTERS,
  MOST_CITATIONS,
  URL_CHARACTERS,
} from './limits.ts';
import { escapeMarkdown, maskLink } from './markdown.ts';

/** Colours say nothing that the words don't. */
export const COLOR = { stated: 0x2f6fde, silent: 0x8a8f98 } as const;
/** Characters of a question that are shown with its answer. */
const ECHOED = 300;

/** What share of a message a text takes; the sum over its texts may be 1. */
export function measureText(content: string): number {
  return Math.max(content.length / MESSAGE_CHARACTERS, Buffer.byteLength(content) / MESSAGE_BYTES);
}

export interface Asked {
  /** Shown above the answer where the platform does not show it. */
  readonly question?: string | undefined;
  /** Only the asker sees the answer, and can share it. */
  readonly isPrivate: boolean;
}

export function renderAnswer(rapporteur: Rapporteur, answer: Answer, asked: Asked): Message {
  const heading = asked.question ? [`**${escapeMarkdown(tidy(asked.question, ECHOED))}**`] : [];
  switch (answer.kind) {
    case 'answer': {
      const below = answer.missing ? [escapeMarkdown(sayMissing(answer.missing))] : [];
      const { blocks, left } = renderCitations(rapporteur, answer.citations, heading, below);
      return message([
        container(separate(blocks), COLOR.stated),
        ...renderActions(rapporteur, answer, left, asked),
      ]);
    }
    case 'not-stated': {
      const said = `**${escapeMarkdown(sayMissing(answer.missing))}**`;
      const above = [...heading, answer.nearest.length ? `${said}\n${NEAREST}` : said];
      const { blocks, left } = renderCitations(rapporteur, answer.nearest, above);
      return message([
        container(separate(blocks), COLOR.silent),
        ...renderActions(rapporteur, answer, left, asked),
      ]);
    }
    case 'about':
      return message([text(escapeMarkdown(introduce(rapporteur)))]);
    case 'invalid':
      return message([text(escapeMarkdown(answer.problem))]);
  }
}

/** Citations as blocks of text, between others, cut between sentences to what a message holds; and those that don't fit at all. */
export function renderCitations(
  rapporteur: Rapporteur,
  citations: readonly Citation[],
  above: readonly string[] = [],
  below: readonly string[] = [],
): { readonly blocks: readonly string[]; readonly left: readonly Citation[] } {
  const taken = [...above, ...below].reduce((sum, block) => sum + measureText(block), 0);
  const { pieces, left } = fitCitations(
    rapporteur,
    citations,
    (piece) => measureText(renderPiece(rapporteur, piece)),
    1 - taken - measureText(`-# ${sayLeft(citations.length)}`),
    MOST_CITATIONS,
  );
  const rest = left.length ? [`-# ${sayLeft(left.length)}`] : [];
  const blocks = [...above, ...pieces.map((piece) => renderPiece(rapporteur, piece)), ...rest, ...below];
  return { blocks, left };
}

/** A quotation with its speaker and place. Where sentences are left out, it says so, and the link opens all of them. */
export function renderPiece(
  rapporteur: Rapporteur,
  { shown, cited, omitted }: Piece,
  marks: readonly Citation[] = [],
): string {
  const { speaker, label } = rapporteur.quote(cited);
  return [
    ...(shown ? [`> ${markSpans(rapporteur, shown, marks)}`] : []),
    ...(omitted ? [`-# ${sayOmitted(omitted)}`] : []),
    `— **${escapeMarkdown(speaker)}**, ${maskLink(label, linkTo(rapporteur, cited))}`,
  ].join('\n');
}

/** The words of a citation, escaped, its mentions in bold. */
function markSpans(rapporteur: Rapporteur, citation: Citation, marks: readonly Citation[]): string {
  const wordsOf = (start: number, end: number): string =>
    start < end ? rapporteur.quote({ start, end }).text : '';
  let marked = '';
  let from = citation.start;
  for (const { start, end } of marks) {
    marked += `${wordsOf(from, start)}\u0000${wordsOf(start, end)}\u0000`;
    from = end;
  }
  // Escaped as one, since what begins a line is escaped otherwise.
  return escapeMarkdown(marked + wordsOf(from, citation.end)).replaceAll('\u0000', '**');
}

/** Discord breaks longer addresses: then the source's page opens at its top. */
function linkTo(rapporteur: Rapporteur, citation: Citation): string {
  const { link } = rapporteur.quote(citation);
  return link.length <= URL_CHARACTERS ? link : rapporteur.statement.source.url;
}

export function pressId(rapporteur: Rapporteur, press: Press): string | undefined {
  return writePress(rapporteur.statement, press, CUSTOM_ID_CHARACTERS);
}

/** What can be done with an answer. */
function renderActions(
  rapporteur: Rapporteur,
  answer: Extract<Answer, { readonly kind: 'answer' | 'not-stated' }>,
  left: readonly Citation[],
  { isPrivate }: Asked,
): APIMessageTopLevelComponent[] {
  const stated = answer.kind === 'answer';
  const shown = stated ? answer.citations : answer.nearest;
  const id = (press: Press): string | undefined => pressId(rapporteur, press);
  return [
    ...renderContext(rapporteur, shown),
    ...row(
      button('More passages', id({ action: 'more', citations: [...left, ...answer.related] })),
      stated ? button('Cite', id({ action: 'cite', citations: shown })) : [],
      button('Follow up', id({ action: 'follow' })),
      stated && isPrivate && !answer.missing
        ? button('Share', id({ action: 'share', citations: shown }))
        : [],
    ),
  ];
}

/** Ways into the text around what is shown: buttons for one quotation, a menu for several. */
export function renderContext(
  rapporteur: Rapporteur,
  citations: readonly Citation[],
): APIMessageTopLevelComponent[] {
  const [only] = citations;
  if (!only) return [];
  const open = (at: Citation | undefined): string | undefined =>
    at && pressId(rapporteur, { action: 'open', at });
  if (citations.length > 1) {
    const choices = citations.map((at): Choice => {
      const { label, text: words } = rapporteur.quote(at);
      return { label: `${label}: ${words}`, value: open(at) };
    });
    return menu('open', 'Read a quotation in its context', choices);
  }
  const { before, paragraph, after } = rapporteur.readSpan(only);
  return row(
    button('Before', open(before)),
    button('Whole paragraph', open(paragraph)),
    button('After', open(after)),
  );
}

/** Passages as such: those of an answer that is shared, or further ones. */
export function renderPassages(
  rapporteur: Rapporteur,
  citations: readonly Citation[],
  heading?: string,
): Message {
  const { blocks, left } = renderCitations(rapporteur, citations, heading ? [`**${heading}**`] : []);
  return message([
    container(separate(blocks), COLOR.stated),
    ...renderContext(rapporteur, citations),
    ...row(
      button('More passages', pressId(rapporteur, { action: 'more', citations: left })),
      button('Cite', pressId(rapporteur, { action: 'cite', citations })),
    ),
  ]);
}
