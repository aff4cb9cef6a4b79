import { html } from 'hono/html';
import { type Answer, type CitationStyle, continueThread, type Topic } from '../../core/index.ts';
import { readChatText } from '../chat-text.ts';
import { shorten, tidy } from '../echo.ts';
import { sayCheckedText } from '../say-check.ts';
import { type Words, wordsIn } from '../words/words.ts';
import { renderFeedback } from './feedback.ts';
import { LIMITS } from './limits.ts';
import { beside, type Desk, renderQuotes } from './quotation.ts';
import { renderAnswer, sayOutcome } from './render-answer.ts';
import { renderCheck } from './render-check.ts';
import type { Html } from './statement.ts';
import { readThread, writeThread } from './thread.ts';

/** What someone wants of the page besides reading, from the address. */
export interface PageRequest {
  readonly kind: 'ask' | 'check' | 'cite';
  readonly text: string;
  readonly thread: string;
  /** How a place is cited. */
  readonly style?: CitationStyle | undefined;
}

/** One turn: what was asked, and what the page says to it. */
export interface Turn {
  readonly asked: PageRequest;
  readonly words: Words;
  readonly kept: Desk['kept'];
  readonly heading: string;
  readonly body: Html;
  /** What else can be done with an answer: to ask why, and to say whether it is right. */
  readonly below?: Html | undefined;
  /** The outcome in one line, for who can't see it appear. */
  readonly said: string;
  /** What the conversation is about after it. */
  readonly thread: string;
  /** Whether what was typed should stay, to be changed. */
  readonly invalid: boolean;
}

export function takeTurn(desk: Desk, asked: PageRequest): Turn {
  switch (asked.kind) {
    case 'ask':
      return answerQuestion(desk, asked);
    case 'check':
      return checkText(desk, asked);
    case 'cite':
      return citePlace(desk, asked);
  }
}

/** `aria-label`s say what the eye sees by position. */
export function renderTurn(turn: Turn): Html {
  const { asked, words, kept, heading, body, below = '', said, thread, invalid } = turn;
  const { language, direction, page } = words;
  const tongue = language === 'en' ? '' : html` lang="${language}" dir="${direction}"`;
  const verbs = { ask: page.asked, check: page.checked, cite: page.citing };
  const search = searchOf(asked, kept);
  return html`<article class="turn turn-${asked.kind}" data-search="${search}" data-thread="${thread}" data-said="${said}"${invalid ? html` data-invalid` : ''}${tongue}>
<h3 tabindex="-1"><span class="unseen">${verbs[asked.kind]} </span><bdi>${heading}</bdi></h3>
${body}
${asked.kind === 'cite' || invalid ? '' : renderSharing(words)}${below}
</article>`;
}

export const PARAMETER = { ask: 'q', check: 'check', cite: 'cite' } as const;

/** Characters of a heading: what somebody wrote is not the statement's, so it may be cut. */
const LONGEST_HEADING = 120;

/** By the script: its address can be sent as it is. */
function renderSharing({ page }: Words): Html {
  const { title, link, text, image } = page.sharing;
  return html`<p class="share scripted" role="group" aria-label="${title}"><button type="button" class="share-link">${link}</button>
<button type="button" class="share-text">${text}</button> <button type="button" class="share-image">${image}</button></p>`;
}

/** A link, which the script makes into something that unfolds; it is worked out only for who wants to know. */
function renderWhyLink(desk: Desk, asked: PageRequest, { kind }: Answer): Html | string {
  if (kind !== 'answer' && kind !== 'not-stated') return '';
  return html`<p class="why"><a href="${desk.base}/why${searchOf(asked, desk.kept)}"${beside(desk)}>${desk.words.page.why.open}</a></p>`;
}

/** What of an address a turn is. */
export function searchOf({ kind, text, thread }: PageRequest, kept: Desk['kept']): string {
  return `?${new URLSearchParams({ [PARAMETER[kind]]: text, ...(thread && { thread }), ...kept })}`;
}

function answerQuestion(desk: Desk, asked: PageRequest): Turn {
  const { rapporteur } = desk;
  const before: readonly Topic[] = readThread(rapporteur, asked.thread);
  const question = readChatText(asked.text);
  const answer = rapporteur.ask(question, before);
  const words = answer.language === undefined ? desk.words : wordsIn(answer.language);
  const spoken = { ...desk, words };
  return {
    asked,
    words,
    kept: desk.kept,
    heading: shorten(asked.text, LONGEST_HEADING),
    body: renderAnswer(spoken, { question, answer, before }),
    below: html`${renderFeedback(spoken, answer)}${renderWhyLink(spoken, asked, answer)}`,
    said: sayOutcome(spoken, answer),
    thread: writeThread(rapporteur, continueThread(before, answer)),
    invalid: answer.kind === 'invalid',
  };
}

function checkText(desk: Desk, asked: PageRequest): Turn {
  const checked = desk.rapporteur.check(asked.text);
  return {
    asked,
    words: desk.words,
    kept: desk.kept,
    heading: shorten(asked.text, LONGEST_HEADING),
    body: renderCheck(desk, checked),
    said: sayCheckedText(checked, desk.words),
    thread: asked.thread,
    invalid: checked.problem !== undefined,
  };
}

function citePlace(desk: Desk, asked: PageRequest): Turn {
  const { text, thread, style = 'plain' } = asked;
  const { words } = desk;
  const { read, quoteIn } = desk.rapporteur;
  const nowhere = words.problems.nowhere(tidy(text, LIMITS.echo));
  const citations = read(text)?.citations ?? [];
  const labels = [...new Set(citations.map((citation) => quoteIn(citation, words.language).label))];
  const [first = '', ...more] = labels;
  return {
    asked,
    words,
    kept: desk.kept,
    heading: more.length ? words.page.andOn(first) : first || tidy(text, LIMITS.echo),
    body: citations.length
      ? renderQuotes(desk, citations, { isOpen: true, style })
      : html`<p class="verdict">${nowhere}</p>`,
    said: citations.length ? words.cite.references(citations.length, words.cite[style]) : nowhere,
    thread,
    invalid: false,
  };
}
