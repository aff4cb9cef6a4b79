import type { OutlineParagraph, OutlinePart } from '../../core/index.ts';
import { shorten, tidy } from '../echo.ts';
import { button, menu, pageButtons, row } from './actions.ts';
import { type Card, type Line, type Parts, type Row, say, words } from './card.ts';
import { nameQuote } from './quote.ts';
import { type ListPage, pickPage, spanOfPlace } from './reading.ts';
import type { Scene } from './scene.ts';

/** Of a message, for a list with a heading above it. */
const LIST_ROOM = 0.9;

/** The parts to choose from or, of one part, its paragraphs by the sentences with which they begin. */
export function showOutline(scene: Scene, partId = '', page = 0): Card {
  const parts = scene.rapporteur.outline(scene.words.language);
  const opened = parts.find(({ id }) => id === partId);
  return opened ? showPart(scene, opened, page) : showParts(scene, parts, page);
}

function showParts(scene: Scene, all: readonly OutlinePart[], page: number): Card {
  const { medium } = scene;
  const measure = (part: OutlinePart): number => medium.measure(listParts(scene, [part]));
  const turned = pickPage(all, page, measure, LIST_ROOM, medium.mostChoices);
  const offers = turned.shown.map(({ id, name }) => ({
    label: name,
    press: { action: 'outline', part: id, page: 0 } as const,
  }));
  return {
    tone: 'stated',
    blocks: [listParts(scene, turned.shown)],
    rows: [
      ...menu(scene, 'outline', scene.words.labels.openPart, offers),
      ...outlineButtons(scene, turned, ''),
    ],
  };
}

function listParts({ words: { places } }: Scene, parts: readonly OutlinePart[]): Parts {
  return {
    kind: 'parts',
    parts: parts.map(({ name, speaker, paragraphs }) => ({
      name,
      about: places.part(speaker, places.paragraphs(paragraphs.length)),
    })),
  };
}

function showPart(scene: Scene, part: OutlinePart, page: number): Card {
  const { rapporteur, medium } = scene;
  const heading = words({ as: 'heading', text: part.name }, { as: 'text', text: part.speaker });
  const room = LIST_ROOM - medium.measure(heading);
  const measure = (paragraph: OutlineParagraph): number =>
    medium.measure(words(listParagraph(scene, paragraph, room)));
  const turned = pickPage(part.paragraphs, page, measure, room, medium.mostChoices);
  const offers = turned.shown.map(({ place, opening, title = rapporteur.quote(opening).text }) => ({
    label: `${numberOf(place)}  ${title}`,
    press: { action: 'open', at: spanOfPlace(rapporteur, place) ?? opening } as const,
  }));
  const lines = turned.shown.map((paragraph) => listParagraph(scene, paragraph, room));
  return {
    tone: 'stated',
    blocks: [heading, words(...lines)],
    rows: [
      ...menu(scene, 'open', scene.words.labels.openParagraph, offers),
      ...outlineButtons(scene, turned, part.id),
    ],
  };
}

/** A sentence longer than a message is left to the menu. */
function listParagraph(
  { rapporteur, medium, words: { places } }: Scene,
  { place, opening, sentences, title = rapporteur.quote(opening).text }: OutlineParagraph,
  room: number,
): Line {
  const text = shorten(title, medium.opening);
  const note = places.sentences(sentences);
  const line: Line = { as: 'entry', number: numberOf(place), text, note };
  return medium.measure(words(line)) <= room ? line : { ...line, text: '' };
}

function numberOf(place: string): string {
  return place.slice(place.lastIndexOf('.') + 1);
}

function outlineButtons(scene: Scene, turned: ListPage<unknown>, part: string): Row[] {
  return row(
    pageButtons(scene, turned, (page) => ({ action: 'outline', part, page })),
    part ? button(scene, scene.words.labels.all, { action: 'outline', part: '', page: 0 }, 'all') : [],
  );
}

/** Where there is no such place: those that may have been meant. */
export function showNowhere(scene: Scene, place: string): Card {
  const { rapporteur, medium } = scene;
  const offers = rapporteur.suggestPlaces(place, medium.mostChoices).map((meant) => {
    const at = spanOfPlace(rapporteur, meant.place);
    const label = at ? nameQuote(scene, at).label : meant.label;
    return {
      label: `${label}: ${meant.title ?? meant.opening}`,
      press: at && ({ action: 'open', at } as const),
    };
  });
  return {
    tone: 'plain',
    blocks: [say(scene.words.problems.nowhere(tidy(place, ECHOED_PLACE)))],
    rows: menu(scene, 'open', scene.words.labels.meant, offers),
  };
}

/** Characters. */
const ECHOED_PLACE = 100;
