import type { Citation } from '../../core/index.ts';
import { shorten } from '../echo.ts';
import type { Button, Choice, Row } from './card.ts';
import { type Press, writePress } from './press.ts';
import { nameQuote } from './quote.ts';
import type { Scene } from './scene.ts';

/** A button; none where it has nothing to do, or its state does not fit. `which` tells it from others that do the same. */
export function button(
  { rapporteur, medium, words }: Scene,
  label: string,
  press: Press | undefined,
  which?: string,
): Button[] {
  if (!press) return [];
  const state = writePress(rapporteur.statement, press, medium.buttonState, words.language);
  return state === undefined ? [] : [{ id: which ? `${press.action}.${which}` : press.action, label, state }];
}

/** A row of them; none where there are none. */
export function row(...buttons: readonly (readonly Button[])[]): Row[] {
  const some = buttons.flat();
  return some.length ? [{ kind: 'buttons', buttons: some }] : [];
}

export interface Offer {
  readonly label: string;
  readonly press: Press | undefined;
}

/** A menu of what fits, each once; none where nothing does. */
export function menu(
  { rapporteur, medium, words }: Scene,
  id: string,
  label: string,
  offers: readonly Offer[],
): Row[] {
  const choices = new Map<string, Choice>();
  for (const offer of offers) {
    const state =
      offer.press && writePress(rapporteur.statement, offer.press, medium.choiceState, words.language);
    if (state !== undefined && !choices.has(state))
      choices.set(state, { label: shorten(offer.label, medium.choiceLabel), state });
  }
  const some = [...choices.values()].slice(0, medium.mostChoices);
  return some.length ? [{ kind: 'menu', id, label, choices: some }] : [];
}

export function cite(scene: Scene, citations: readonly Citation[]): Button[] {
  return button(scene, scene.words.labels.cite, { action: 'cite', citations });
}

/** Ways into the text around what is shown: buttons for one quotation, a menu for several. */
export function lookAround(scene: Scene, citations: readonly Citation[]): Row[] {
  const { rapporteur } = scene;
  const [only, ...others] = citations;
  if (!only) return [];
  if (others.length) {
    const offers = citations.map((at): Offer => {
      const { label, text } = nameQuote(scene, at);
      return { label: `${label}: ${text}`, press: { action: 'open', at } };
    });
    return menu(scene, 'open', scene.words.labels.openQuotation, offers);
  }
  const { before, paragraph, after } = rapporteur.readSpan(only);
  const open = (which: 'before' | 'paragraph' | 'after', at: Citation | undefined): Button[] =>
    button(scene, scene.words.labels[which], at && { action: 'open', at }, which);
  return row(open('before', before), open('paragraph', paragraph), open('after', after));
}

/** Buttons that turn the pages of a list. */
export function pageButtons(
  scene: Scene,
  { page, pages }: { readonly page: number; readonly pages: number },
  pressTo: (page: number) => Press,
): Button[] {
  const turn = (which: 'previous' | 'next', to: number): Button[] =>
    to >= 0 && to < pages ? button(scene, scene.words.labels[which], pressTo(to), which) : [];
  return [...turn('previous', page - 1), ...turn('next', page + 1)];
}
