import type { Citation, Found, Hit, Rapporteur } from '../../core/index.ts';
import type { Piece } from '../fit.ts';
import { plural, sayFound } from '../wording.ts';
import {
  button,
  container,
  type Message,
  menu,
  message,
  row,
  separate,
  shorten,
  text,
} from './components.ts';
import { CHOICES } from './limits.ts';
import { escapeMarkdown, tidy } from './markdown.ts';
import { COLOR, measureText, pressId, renderContext, renderPiece } from './render.ts';

/** A passage to read on from. Where it is too long for a message, it says so, and "Continue" goes on with the sentence after. */
export function renderReader(rapporteur: Rapporteur, span: Citation): Message {
  const { citations, before, paragraph, after } = rapporteur.readSpan(span);
  const { blocks, rest } = fillPage(rapporteur, citations, span);
  const read = (at: Citation | undefined): string | undefined =>
    at && pressId(rapporteur, { action: 'read', at });
  return message([
    container(separate(blocks), COLOR.stated),
    ...row(
      button('Before', read(before)),
      button('Whole paragraph', read(paragraph)),
      button(rest ? 'Continue' : 'After', read(rest ?? after)),
      button('Cite', pressId(rapporteur, { action: 'cite', citations })),
    ),
  ]);
}

/** As many whole sentences as a message holds, in order, and the span of those that are left. */
function fillPage(
  rapporteur: Rapporteur,
  citations: readonly Citation[],
  span: Citation,
): { readonly blocks: string[]; readonly rest: Citation | undefined } {
  const blocks: string[] = [];
  let room = 1 - measureText(sayRest(rapporteur, span));
  for (const citation of citations) {
    const piece = takePiece(rapporteur, citation, room, blocks.length === 0);
    if (piece) blocks.push(renderPiece(rapporteur, piece));
    room -= measureText(blocks.at(-1) ?? '');
    const next = piece ? piece.cited.end : citation.start;
    if (next >= citation.end) continue;
    const rest = { start: next, end: Math.max(span.end, citation.end) };
    return { blocks: [...blocks, sayRest(rapporteur, rest)], rest };
  }
  return { blocks, rest: undefined };
}

function sayRest({ statement }: Rapporteur, { start, end }: Citation): string {
  const left = statement.sentences.filter((sentence) => sentence.start < end && sentence.end > start);
  return `-# ${plural(left.length, 'more sentence')} here: Continue shows them.`;
}

/** The first whole sentences of a citation that fit. A sentence longer than any message is named and linked instead. */
function takePiece(
  rapporteur: Rapporteur,
  citation: Citation,
  room: number,
  isFirst: boolean,
): Piece | undefined {
  const ends = rapporteur.statement.sentences
    .filter(({ start, end }) => start < citation.end && end > citation.start)
    .map(({ end }) => end);
  const pieceTo = (end: number): Piece => {
    const shown = { start: citation.start, end };
    return { shown, cited: shown, omitted: 0 };
  };
  const fitting = ends.findLast((end) => measureText(renderPiece(rapporteur, pieceTo(end))) <= room);
  if (fitting !== undefined) return pieceTo(fitting);
  const [first] = ends;
  const cited = { start: citation.start, end: first ?? citation.end };
  return isFirst ? { shown: undefined, cited, omitted: 1 } : undefined;
}

const HITS_A_PAGE = 8;

/** One page of mentions, from 0. Every mention is on a page; none is left out. */
export function renderFound(rapporteur: Rapporteur, words: string, found: Found, page: number): Message {
  const sought = tidy(words, 300);
  const said = escapeMarkdown(sayFound(`“${sought}”`, found));
  if (found.hits.length === 0) return message([text(said)]);
  const pages = paginate(rapporteur, found.hits);
  const shown = Math.min(page, pages.length - 1);
  const hits = pages[shown] ?? [];
  const before = pages.slice(0, shown).flat().length;
  const where =
    pages.length > 1 ? `\n-# Sentences ${before + 1} to ${before + hits.length} of ${found.hits.length}` : '';
  const heading = `**“${escapeMarkdown(sought)}”**\n${said}${where}`;
  const turn = (to: number): string | undefined =>
    pages[to] && pressId(rapporteur, { action: 'find', words, page: to });
  return message([
    container(separate([heading, ...hits.map((hit) => renderHit(rapporteur, hit))]), COLOR.stated),
    ...row(button('Previous page', turn(shown - 1)), button('Next page', turn(shown + 1))),
    ...renderContext(
      rapporteur,
      hits.map(({ citation }) => citation),
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

function paginate(rapporteur: Rapporteur, hits: readonly Hit[]): Hit[][] {
  const pages: Hit[][] = [];
  let room = 0;
  for (const hit of hits) {
    const size = measureText(renderHit(rapporteur, hit));
    const last = pages.at(-1);
    if (last && last.length < HITS_A_PAGE && size <= room) {
      last.push(hit);
      room -= size;
    } else {
      pages.push([hit]);
      room = HIT_ROOM - size;
    }
  }
  return pages;
}

/** The parts to choose from or, of one part, its paragraphs by how they begin. */
export function renderOutline(rapporteur: Rapporteur, partId = '', page = 0): Message {
  const outline = rapporteur.outline();
  const opened = outline.find(({ id }) => id === partId);
  if (!opened) {
    const blocks = outline.map(
      ({ name, speaker, paragraphs }) =>
        `**${escapeMarkdown(name)}**\n${escapeMarkdown(speaker)}, ${plural(paragraphs.length, 'paragraph')}`,
    );
    const parts = outline.map(({ id, name }) => ({
      label: name,
      value: pressId(rapporteur, { action: 'outline', part: id, page: 0 }),
    }));
    return message([container(separate(blocks), COLOR.stated), ...menu('outline', 'Open a part', parts)]);
  }
  const paragraphs = opened.paragraphs.slice(page * CHOICES, (page + 1) * CHOICES);
  const listed = paragraphs.map(({ place, opening, sentences }) => {
    const number = place.split('.').at(-1);
    const begins = shorten(rapporteur.quote(opening).text);
    return `\`${number}\` ${escapeMarkdown(begins)} (${plural(sentences, 'sentence')})`;
  });
  const turn = (label: string, to: number): ReturnType<typeof button> =>
    opened.paragraphs[to * CHOICES]
      ? button(label, pressId(rapporteur, { action: 'outline', part: opened.id, page: to }))
      : [];
  return message([
    container(
      separate([`**${escapeMarkdown(opened.name)}**\n${escapeMarkdown(opened.speaker)}`, listed.join('\n')]),
      COLOR.stated,
    ),
    ...menu(
      'open',
      'Read a paragraph',
      paragraphs.map(({ place, opening }) => ({
        label: `${place.split('.').at(-1)}  ${rapporteur.quote(opening).text}`,
        value: pressId(rapporteur, { action: 'open', at: spanOfPlace(rapporteur, place) ?? opening }),
      })),
    ),
    ...row(
      turn('Previous page', page - 1),
      turn('Next page', page + 1),
      button('All parts', pressId(rapporteur, { action: 'outline', part: '', page: 0 })),
    ),
  ]);
}

/** From the first to the last character of what stands at a place. */
export function spanOfPlace({ read }: Rapporteur, place: string): Citation | undefined {
  const citations = read(place)?.citations ?? [];
  const [first] = citations;
  return first && { start: first.start, end: Math.max(...citations.map(({ end }) => end)) };
}
