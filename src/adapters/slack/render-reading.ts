import type { types } from '@slack/bolt';
import type { Citation, Found, Hit, Rapporteur } from '../../core/index.ts';
import { shorten, tidy } from '../echo.ts';
import type { Piece } from '../fit.ts';
import type { Press } from '../press.ts';
import { countSentences, fillPage, HITS_A_PAGE, spanOfPlace, turnPages } from '../reading.ts';
import { plural, sayFound, sayHits, sayNowhere, sayRest } from '../wording.ts';
import {
  button,
  line,
  list,
  type Message,
  measurePart,
  menu,
  message,
  type Part,
  part,
  row,
  words,
} from './blocks.ts';
import { MOST_CITATIONS, OPTION_CHARACTERS, OPTIONS } from './limits.ts';
import { optionValue, plainly, pressValue, renderCite, renderContext, renderPiece } from './render.ts';

/** A passage to read on from. Where it is too long for a message, it says so, and "Continue" goes on with the sentence after. */
export function renderReader(rapporteur: Rapporteur, span: Citation): Message {
  const { citations, before, paragraph, after } = rapporteur.readSpan(span);
  const note = (left: Citation): Part => plainly(sayRest(countSentences(rapporteur, left)));
  const measure = (piece: Piece): number => measurePart(renderPiece(rapporteur, piece));
  const { pieces, rest } = fillPage(
    rapporteur,
    citations,
    span,
    measure,
    1 - measurePart(note(span)),
    MOST_CITATIONS,
  );
  const parts = pieces.map((piece) => renderPiece(rapporteur, piece));
  const read = (name: string, label: string, at: Citation | undefined): types.Button[] =>
    at ? button(`read.${name}`, label, pressValue(rapporteur, { action: 'read', at })) : [];
  return message(
    rest ? [...parts, note(rest)] : parts,
    row([
      ...read('before', 'Before', before),
      ...read('paragraph', 'Whole paragraph', paragraph),
      ...read('after', rest ? 'Continue' : 'After', rest ?? after),
      ...renderCite(rapporteur, citations),
    ]),
  );
}

/** One page of mentions, from 0. Every mention is on a page; none is left out. */
export function renderFound(rapporteur: Rapporteur, query: string, found: Found, page: number): Message {
  const said = sayFound(`“${tidy(query, 300)}”`, found);
  if (found.hits.length === 0) return message([plainly(said)]);
  const measure = (hit: Hit): number => measurePart(renderHit(rapporteur, hit));
  const turned = turnPages(found.hits, page, measure, HIT_ROOM, HITS_A_PAGE);
  const heading = part(
    line(words(`“${tidy(query, 300)}”`, { bold: true })),
    line(words(said)),
    ...(turned.pages > 1 ? [line(words(sayHits(turned, found)))] : []),
  );
  const turn = (name: string, label: string, to: number): types.Button[] =>
    to >= 0 && to < turned.pages
      ? button(`find.${name}`, label, pressValue(rapporteur, { action: 'find', words: query, page: to }))
      : [];
  const cited = turned.shown.map(({ citation }) => citation);
  return message(
    [heading, ...turned.shown.map((hit) => renderHit(rapporteur, hit))],
    [
      ...row([
        ...turn('previous', 'Previous page', turned.page - 1),
        ...turn('next', 'Next page', turned.page + 1),
      ]),
      ...renderContext(rapporteur, cited),
    ],
  );
}

/** Of a message, without its heading. */
const HIT_ROOM = 0.8;

function renderHit(rapporteur: Rapporteur, { citation, mentions }: Hit): Part {
  const whole = renderPiece(rapporteur, { shown: citation, cited: citation, omitted: 0 }, mentions);
  // A sentence longer than a message: its reference stands for it.
  return measurePart(whole) <= HIT_ROOM
    ? whole
    : renderPiece(rapporteur, { shown: undefined, cited: citation, omitted: 1 });
}

/** The parts to choose from or, of one part, its paragraphs by how they begin. */
export function renderOutline(rapporteur: Rapporteur, partId = '', page = 0): Message {
  const outline = rapporteur.outline();
  const opened = outline.find(({ id }) => id === partId);
  if (!opened) {
    const parts = outline.map(({ name, speaker, paragraphs }) =>
      part(
        line(words(name, { bold: true })),
        line(words(`${speaker}, ${plural(paragraphs.length, 'paragraph')}`)),
      ),
    );
    const choices = outline.map(({ id, name }) => ({
      label: name,
      value: optionValue(rapporteur, { action: 'outline', part: id, page: 0 }),
    }));
    return message(parts, row(menu('outline.part', 'Open a part', choices)));
  }
  const paragraphs = opened.paragraphs.slice(page * OPTIONS, (page + 1) * OPTIONS);
  const listed = paragraphs.map(({ place, opening, sentences }) => {
    const begins = shorten(rapporteur.quote(opening).text, OPTION_CHARACTERS);
    return `${place.split('.').at(-1)}  ${begins} (${plural(sentences, 'sentence')})`;
  });
  const choices = paragraphs.map(({ place, opening }) => ({
    label: `${place.split('.').at(-1)}  ${rapporteur.quote(opening).text}`,
    value: optionValue(rapporteur, { action: 'open', at: spanOfPlace(rapporteur, place) ?? opening }),
  }));
  const turn = (name: string, label: string, to: Extract<Press, { action: 'outline' }>): types.Button[] =>
    button(`outline.${name}`, label, pressValue(rapporteur, to));
  const turnTo = (name: string, label: string, to: number): types.Button[] =>
    opened.paragraphs[to * OPTIONS]
      ? turn(name, label, { action: 'outline', part: opened.id, page: to })
      : [];
  return message(
    [part(line(words(opened.name, { bold: true })), line(words(opened.speaker)), list(listed))],
    [
      ...row(menu('open', 'Read a paragraph', choices)),
      ...row([
        ...turnTo('previous', 'Previous page', page - 1),
        ...turnTo('next', 'Next page', page + 1),
        ...turn('all', 'All parts', { action: 'outline', part: '', page: 0 }),
      ]),
    ],
  );
}

/** Where there is no such place: those that may have been meant. */
export function renderNowhere(rapporteur: Rapporteur, place: string): Message {
  const choices = rapporteur.suggestPlaces(place, OPTIONS).map(({ place: meant, label, opening }) => {
    const at = spanOfPlace(rapporteur, meant);
    return { label: `${label}: ${opening}`, value: at && optionValue(rapporteur, { action: 'open', at }) };
  });
  return message([plainly(sayNowhere(tidy(place, 100)))], row(menu('open', 'Did you mean …', choices)));
}
