import type { APIButtonComponent, APIMessageTopLevelComponent } from 'discord.js';
import type { Citation, Found, Hit, OutlineParagraph, OutlinePart, Rapporteur } from '../../core/index.ts';
import { tidy } from '../echo.ts';
import type { Piece } from '../fit.ts';
import { countSentences, fillPage, HITS_A_PAGE, spanOfPlace, type Turned, turnPages } from '../reading.ts';
import { plural, sayFound, sayHits, sayRest } from '../wording.ts';
import { button, container, type Message, menu, message, row, separate, text } from './components.ts';
import { CHOICES, MOST_CITATIONS } from './limits.ts';
import { escapeMarkdown } from './markdown.ts';
import { COLOR, measureText, pressId, renderContext, renderPiece } from './render.ts';

/** A passage to read on from. Where it is too long for a message, it says so, and "Continue" goes on with the sentence after. */
export function renderReader(rapporteur: Rapporteur, span: Citation): Message {
  const { citations, before, paragraph, after } = rapporteur.readSpan(span);
  const note = (left: Citation): string => `-# ${sayRest(countSentences(rapporteur, left))}`;
  const measure = (piece: Piece): number => measureText(renderPiece(rapporteur, piece));
  const { pieces, rest } = fillPage(
    rapporteur,
    citations,
    span,
    measure,
    1 - measureText(note(span)),
    MOST_CITATIONS,
  );
  const blocks = pieces.map((piece) => renderPiece(rapporteur, piece));
  const read = (at: Citation | undefined): string | undefined =>
    at && pressId(rapporteur, { action: 'read', at });
  return message([
    container(separate(rest ? [...blocks, note(rest)] : blocks), COLOR.stated),
    ...row(
      button('Before', read(before)),
      button('Whole paragraph', read(paragraph)),
      button(rest ? 'Continue' : 'After', read(rest ?? after)),
      button('Cite', pressId(rapporteur, { action: 'cite', citations })),
    ),
  ]);
}

/** One page of mentions, from 0. Every mention is on a page; none is left out. */
export function renderFound(rapporteur: Rapporteur, words: string, found: Found, page: number): Message {
  const sought = tidy(words, 300);
  const said = escapeMarkdown(sayFound(`“${sought}”`, found));
  if (found.hits.length === 0) return message([text(said)]);
  const measure = (hit: Hit): number => measureText(renderHit(rapporteur, hit));
  const turned = turnPages(found.hits, page, measure, HIT_ROOM, HITS_A_PAGE);
  const where = turned.pages > 1 ? `\n-# ${sayHits(turned, found)}` : '';
  const heading = `**“${escapeMarkdown(sought)}”**\n${said}${where}`;
  const turn = (to: number): string | undefined =>
    to >= 0 && to < turned.pages ? pressId(rapporteur, { action: 'find', words, page: to }) : undefined;
  return message([
    container(separate([heading, ...turned.shown.map((hit) => renderHit(rapporteur, hit))]), COLOR.stated),
    ...row(button('Previous page', turn(turned.page - 1)), button('Next page', turn(turned.page + 1))),
    ...renderContext(
      rapporteur,
      turned.shown.map(({ citation }) => citation),
    ),
  ]);
}

function renderHit(rapporteur: Rapporteur, { citation, mentions }: Hit): string {
  const whole = renderPiece(rapporteur, { shown: citation, cited: citation, omitted: 0 }, mentions);
  // A sentence longer than a message: its reference stands for it.
  return measureText(whole) <= HIT_ROOM
    ? whole
    : renderPiece(rapporteur, { shown: undefined, cited: citation, omitted: 1 });
}
/** Of a message, without its heading. */
const HIT_ROOM = 0.8;

/** Of a message, for a list with a heading above it. */
const LIST_ROOM = 0.9;

/** The parts to choose from. */
export function renderOutline(rapporteur: Rapporteur, page = 0): Message {
  const describe = ({ name, speaker, paragraphs }: OutlinePart): string =>
    `**${escapeMarkdown(name)}**\n${escapeMarkdown(speaker)}, ${plural(paragraphs.length, 'paragraph')}\n`;
  const measure = (part: OutlinePart): number => measureText(describe(part));
  const turned = turnPages(rapporteur.outline(), page, measure, LIST_ROOM, CHOICES);
  const choices = turned.shown.map(({ id, name }) => ({
    label: name,
    value: pressId(rapporteur, { action: 'outline', part: id, page: 0 }),
  }));
  return message([
    container([text(turned.shown.map(describe).join('\n'))], COLOR.stated),
    ...menu('outline', 'Open a part', choices),
    ...renderTurns(rapporteur, turned, ''),
  ]);
}

/** One part: its paragraphs by the sentences with which they begin. Undefined where there is no such part. */
export function renderPart(rapporteur: Rapporteur, partId: string, page: number): Message | undefined {
  const part = rapporteur.outline().find(({ id }) => id === partId);
  if (!part) return undefined;
  const describe = ({ place, opening, sentences }: OutlineParagraph): string =>
    `\`${place.split('.').at(-1)}\` ${escapeMarkdown(rapporteur.quote(opening).text)} (${plural(sentences, 'sentence')})`;
  const heading = `**${escapeMarkdown(part.name)}**\n${escapeMarkdown(part.speaker)}`;
  const room = LIST_ROOM - measureText(heading);
  const fits = (paragraph: OutlineParagraph): boolean => measureText(describe(paragraph)) <= room;
  // A sentence longer than a message is left to the menu.
  const line = (paragraph: OutlineParagraph): string =>
    fits(paragraph)
      ? describe(paragraph)
      : `\`${paragraph.place.split('.').at(-1)}\` (${plural(paragraph.sentences, 'sentence')})`;
  const turned = turnPages(part.paragraphs, page, (one) => measureText(`${line(one)}\n`), room, CHOICES);
  const choices = turned.shown.map(({ place, opening }) => ({
    label: `${place.split('.').at(-1)}  ${rapporteur.quote(opening).text}`,
    value: pressId(rapporteur, { action: 'open', at: spanOfPlace(rapporteur, place) ?? opening }),
  }));
  return message([
    container(separate([heading, turned.shown.map(line).join('\n')]), COLOR.stated),
    ...menu('open', 'Read a paragraph', choices),
    ...renderTurns(rapporteur, turned, part.id),
  ]);
}

function renderTurns(
  rapporteur: Rapporteur,
  { page, pages }: Turned<unknown>,
  part: string,
): APIMessageTopLevelComponent[] {
  const turn = (label: string, to: number): APIButtonComponent[] =>
    to >= 0 && to < pages ? button(label, pressId(rapporteur, { action: 'outline', part, page: to })) : [];
  return row(
    turn('Previous page', page - 1),
    turn('Next page', page + 1),
    part ? button('All parts', pressId(rapporteur, { action: 'outline', part: '', page: 0 })) : [],
  );
}
