import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Answer, Rapporteur } from '../../core/index.ts';
import type { Opinion } from '../feedback.ts';
import type { Tongue } from './choose-language.ts';
import type { Aside } from './page.ts';
import { beside, type Desk } from './quotation.ts';
import type { Html } from './statement.ts';

// Under an answer: a form of two buttons. All that is counted stands in it; who sends it is not looked at.

/** The form, where the admin counts what people say. With a script it thanks in its own place. */
export function renderFeedback(desk: Desk, answer: Answer): Html | string {
  const shown = describeShown(desk.rapporteur, answer);
  if (!desk.takesFeedback || !shown) return '';
  const { labels, page, answer: phrases } = desk.words;
  const chosen = new URLSearchParams(desk.kept);
  const search = chosen.size ? `?${chosen}` : '';
  return html`<form class="feedback" method="post" action="${desk.base}/feedback${search}"${beside(desk)} aria-label="${page.wasRight}" data-thanks="${phrases.noted}">
<input type="hidden" name="version" value="${stampOf(desk.rapporteur)}"><input type="hidden" name="shown" value="${shown.shown}"><input type="hidden" name="places" value="${shown.places.join(BETWEEN)}">
<button name="said" value="right">${labels.right}</button> <button name="said" value="wrong">${labels.notAsked}</button></form>`;
}

const BETWEEN = ' ';
/** Places of one answer: more than it ever has. */
const MOST_PLACES = 40;

function describeShown({ quote }: Rapporteur, answer: Answer): Omit<Opinion, 'isRight'> | undefined {
  if (answer.kind !== 'answer' && answer.kind !== 'not-stated') return undefined;
  const isAnswer = answer.kind === 'answer';
  const citations = isAnswer ? answer.citations : answer.nearest;
  return { shown: isAnswer ? 'answer' : 'nothing', places: citations.map((one) => quote(one).place) };
}

/** What the form says; undefined of what no form of this version of the statement says, or what another site sends. */
export async function readOpinion(rapporteur: Rapporteur, c: Context): Promise<Opinion | undefined> {
  // Of a browser that is too old to say so, nothing is known.
  const from = c.req.header('Sec-Fetch-Site') ?? 'same-origin';
  const { said, shown, places, version } = await c.req.parseBody();
  if (from !== 'same-origin' || version !== stampOf(rapporteur)) return undefined;
  if (said !== 'right' && said !== 'wrong') return undefined;
  if (shown !== 'answer' && shown !== 'nothing') return undefined;
  const named = typeof places === 'string' ? places.split(BETWEEN, MOST_PLACES).filter(Boolean) : [];
  if (!named.every((place) => rapporteur.read(place))) return undefined;
  return { isRight: said === 'right', shown, places: named };
}

/** Where there is no script. */
export function thankFor({ words: { page, answer } }: Tongue): Aside {
  return { title: page.thanks, body: html`<p>${answer.noted}</p>` };
}

function stampOf({ statement }: Rapporteur): string {
  return statement.version.slice(0, 8);
}
