import { html } from 'hono/html';
import type { Answer, Rapporteur, Topic } from '../../core/index.ts';
import { frameOf } from '../frames/choose-frame.ts';
import { en } from '../frames/en.ts';
import type { Frame } from '../frames/frame.ts';
import { introduce, plural, sayMissing, saySilence } from '../wording.ts';
import { FOLLOWED, offerToFind, saySearched } from '../words/page.ts';
import { beside, type Desk, renderPlaceLink, renderQuotes } from './quotation.ts';
import type { Html } from './statement.ts';

/** A question and what it came to, with what the conversation was about before. */
export interface Answered {
  readonly question: string;
  readonly answer: Answer;
  readonly before: readonly Topic[];
}

export function renderAnswer(desk: Desk, answered: Answered): Html {
  const { answer } = answered;
  switch (answer.kind) {
    case 'answer': {
      const { language } = answer;
      const frame = frameOf(language);
      const missing = sayMissing(frame, answer);
      return html`${renderContext(desk, answered)}${answer.contradicts ? html`<p class="verdict"${tongueOf(frame)}>${frame.otherwise}</p>` : ''}${
        frame.quotedInEnglish ? html`<p class="note"${tongueOf(frame)}>${frame.quotedInEnglish}</p>` : ''
      }${renderQuotes(desk, answer.citations, { language })}
${missing ? html`<p class="verdict silent"${tongueOf(frame)}>${missing}</p>` : ''}
${renderRelated(desk, answer)}`;
    }
    case 'not-stated': {
      const { nearest, language } = answer;
      const frame = frameOf(language);
      return html`${renderContext(desk, answered)}<p class="verdict silent"${tongueOf(frame)}>${saySilence(frame, answer)}</p>
${frame === en ? renderSearch(desk, answered.question) : ''}
${nearest.length ? html`<p class="note"${tongueOf(frame)}>${frame.nearest}</p><div class="near">${renderQuotes(desk, nearest, { language })}</div>` : ''}
${renderRelated(desk, answer)}`;
    }
    case 'about': {
      const frame = frameOf(answer.language);
      return html`<p class="verdict"${tongueOf(frame)}>${introduce(desk.rapporteur, frame)}</p>`;
    }
    case 'invalid':
      return html`<p class="verdict">${answer.problem}</p>`;
  }
}

/** The language and direction of what stands around quotations, which may not be the page's. */
function tongueOf({ tag, direction }: Frame): Html | string {
  return tag === en.tag ? '' : html` lang="${tag}" dir="${direction}"`;
}

/** What a question was understood after, where it was taken for a follow-up: the places, and what it was taken to go on about. */
function renderContext(desk: Desk, { answer, before }: Answered): Html | string {
  const { rapporteur } = desk;
  const follows = 'follows' in answer ? answer.follows : undefined;
  const last = before.at(-1);
  if (!follows || !last) return '';
  const labels = new Map<string, string>();
  for (const place of last.places.slice(0, MOST_PLACES)) {
    const [citation] = rapporteur.read(place)?.citations ?? [];
    if (citation) labels.set(rapporteur.quote(citation).label, place);
  }
  const links = [...labels].map(
    ([label, place], i) => html`${i ? '; ' : ''}${renderPlaceLink(desk, place, label)}`,
  );
  const about = labels.has(follows) ? '' : html`${links.length ? ' – ' : ''}${follows}`;
  return html`<p class="note context">${FOLLOWED}: ${links}${about}</p>`;
}

/** Places of the turn before that are named. */
const MOST_PLACES = 3;

/** How it was looked for: what stands nowhere, and one step to look oneself. */
function renderSearch(desk: Desk, question: string): Html {
  const { rapporteur, base } = desk;
  const absent = rapporteur.absentWords(question);
  const [word] = absent;
  const offer =
    word === undefined
      ? ''
      : html` <a href="${base}/?${new URLSearchParams({ find: word })}"${beside(desk)}>${offerToFind(word)}</a>`;
  return html`<p class="note searched">${saySearched(rapporteur.statement.sentences.length, absent)}${offer}</p>`;
}

function renderRelated(desk: Desk, { related, language }: Stated): Html | string {
  if (related.length === 0) return '';
  const frame = frameOf(language);
  return html`<details class="related"><summary${tongueOf(frame)}>${frame.related.replace(/:$/, '')} (${related.length})</summary>
${renderQuotes(desk, related, { language })}</details>`;
}

type Stated = Extract<Answer, { readonly kind: 'answer' | 'not-stated' }>;

/** The outcome in one line, for who can't see it appear. */
export function sayOutcome(rapporteur: Rapporteur, answer: Answer): string {
  switch (answer.kind) {
    case 'answer': {
      const frame = frameOf(answer.language);
      const places = answer.citations.map((citation) => rapporteur.quoteIn(citation, answer.language).label);
      const said = `${plural(answer.citations.length, 'quotation')}: ${places.join('; ')}.`;
      const missing = sayMissing(frame, answer);
      return [answer.contradicts && frame.otherwise, said, missing].filter(Boolean).join(' ');
    }
    case 'not-stated':
      return `${saySilence(frameOf(answer.language), answer)} ${plural(answer.nearest.length, 'near passage')}.`;
    case 'about':
      return introduce(rapporteur, frameOf(answer.language));
    case 'invalid':
      return answer.problem;
  }
}
