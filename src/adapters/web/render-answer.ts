import { html } from 'hono/html';
import type { Answer, Topic } from '../../core/index.ts';
import { introduce, sayMissing, sayRefusal, saySilence } from '../say.ts';
import type { Words } from '../words/words.ts';
import { beside, type Desk, renderPlaceLink, renderQuotes } from './quotation.ts';
import type { Html } from './statement.ts';

/** A question and what it came to, with what the conversation was about before. */
export interface Answered {
  readonly question: string;
  readonly answer: Answer;
  readonly before: readonly Topic[];
}

/** `desk` speaks the language of the answer. */
export function renderAnswer(desk: Desk, answered: Answered): Html {
  const { answer } = answered;
  const { words } = desk;
  const phrases = words.answer;
  switch (answer.kind) {
    case 'answer': {
      const missing = sayMissing(words, answer);
      return html`${renderContext(desk, answered)}${answer.contradicts ? html`<p class="verdict">${phrases.otherwise}</p>` : ''}${
        phrases.quotedInEnglish ? html`<p class="note">${phrases.quotedInEnglish}</p>` : ''
      }${renderQuotes(desk, answer.citations)}
${missing ? html`<p class="verdict silent">${missing}</p>` : ''}
${renderRelated(desk, answer)}`;
    }
    case 'not-stated': {
      const { nearest, language } = answer;
      return html`${renderContext(desk, answered)}<p class="verdict silent">${saySilence(words, answer)}</p>
${language === undefined ? renderSearch(desk, answered.question) : ''}
${nearest.length ? html`<p class="note">${phrases.nearest}</p><div class="near">${renderQuotes(desk, nearest)}</div>` : ''}
${renderRelated(desk, answer)}`;
    }
    case 'about':
      return html`<p class="verdict">${introduce(words, desk.rapporteur)}</p>`;
    case 'invalid':
      return html`<p class="verdict">${sayRefusal(words, answer)}</p>`;
  }
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
    if (citation) labels.set(rapporteur.quoteIn(citation, desk.words.language).label, place);
  }
  const links = [...labels].map(
    ([label, place], i) => html`${i ? '; ' : ''}${renderPlaceLink(desk, place, label)}`,
  );
  const about = labels.has(follows) ? '' : html`${links.length ? ' – ' : ''}<bdi lang="en">${follows}</bdi>`;
  return html`<p class="note context">${desk.words.page.followed}: ${links}${about}</p>`;
}

/** Places of the turn before that are named. */
const MOST_PLACES = 3;

/** How it was looked for: what stands nowhere, and one step to look oneself. */
function renderSearch(desk: Desk, question: string): Html {
  const { rapporteur, base, kept } = desk;
  const absent = rapporteur.absentWords(question);
  const [word] = absent;
  const offer =
    word === undefined
      ? ''
      : html` <a href="${base}/?${new URLSearchParams({ find: word, ...kept })}"${beside(desk)}>${desk.words.page.offerToFind(word)}</a>`;
  return html`<p class="note searched">${saySearched(desk.words, rapporteur.statement.sentences.length, absent)}${offer}</p>`;
}

/** `absent`: words as they were asked, which stand nowhere. */
function saySearched({ page }: Words, sentences: number, absent: readonly string[]): string {
  const quoted = absent.map(page.quoted);
  const [last = ''] = quoted.slice(-1);
  if (absent.length === 0) return page.searched(sentences);
  const list = quoted.length > 1 ? `${quoted.slice(0, -1).join(page.comma)}${page.and}${last}` : last;
  return page.searchedAnd(sentences, list, quoted.length);
}

function renderRelated(desk: Desk, { related }: Stated): Html | string {
  if (related.length === 0) return '';
  return html`<details class="related"><summary>${desk.words.page.related(related.length)}</summary>
${renderQuotes(desk, related)}</details>`;
}

type Stated = Extract<Answer, { readonly kind: 'answer' | 'not-stated' }>;

/** The outcome in one line, for who can't see it appear. */
export function sayOutcome({ rapporteur, words }: Desk, answer: Answer): string {
  switch (answer.kind) {
    case 'answer': {
      const places = answer.citations.map((citation) => rapporteur.quoteIn(citation, words.language).label);
      const said = words.page.quotations(places.length, places.join('; '));
      const missing = sayMissing(words, answer);
      return [answer.contradicts && words.answer.otherwise, said, missing].filter(Boolean).join(' ');
    }
    case 'not-stated':
      return `${saySilence(words, answer)} ${words.page.nearPassages(answer.nearest.length)}`;
    case 'about':
      return introduce(words, rapporteur);
    case 'invalid':
      return sayRefusal(words, answer);
  }
}
