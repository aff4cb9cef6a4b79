import { html } from 'hono/html';
import {
  type Answer,
  type CheckedQuotation,
  type CheckedText,
  CITATION_STYLES,
  type Citation,
  continueThread,
  type Difference,
  type Rapporteur,
  type Topic,
} from '../../core/index.ts';
import { readChatText } from '../chat-text.ts';
import { cut, shorten, tidy } from '../echo.ts';
import { en } from '../frames/en.ts';
import {
  beginningOf,
  isRight,
  listVerdicts,
  sayCheckedText,
  sayVerdict,
  sentencesAround,
} from '../say-check.ts';
import {
  CORRECTED,
  ECHOED,
  introduce,
  plural,
  STATEMENT_HAS,
  STYLE_NAMES,
  sayDifference,
  sayMissing,
  sayNowhere,
  saySilence,
} from '../wording.ts';
import { LIMITS } from './limits.ts';
import type { Html } from './statement.ts';
import { readThread, writeThread } from './thread.ts';

/** What someone wants of the page besides reading, from the address. */
export type PageRequest =
  | { readonly kind: 'ask'; readonly text: string; readonly thread: string }
  | { readonly kind: 'check' | 'cite'; readonly text: string; readonly thread: string };

/** One turn: what was asked, and what the page says to it. */
export interface Turn {
  readonly asked: PageRequest;
  readonly heading: string;
  readonly body: Html;
  /** The outcome in one line, for who can't see it appear. */
  readonly said: string;
  /** What the conversation is about after it. */
  readonly thread: string;
  /** Whether what was typed should stay, to be changed. */
  readonly invalid: boolean;
}

export function takeTurn(rapporteur: Rapporteur, asked: PageRequest): Turn {
  switch (asked.kind) {
    case 'ask':
      return answerQuestion(rapporteur, asked);
    case 'check':
      return checkQuotation(rapporteur, asked);
    case 'cite':
      return citePlace(rapporteur, asked);
  }
}

/** `aria-label`s say what the eye sees by position. */
export function renderTurn({ asked, heading, body, said, thread, invalid }: Turn): Html {
  const search = `?${new URLSearchParams({
    [PARAMETER[asked.kind]]: asked.text,
    ...(asked.thread && { thread: asked.thread }),
  })}`;
  return html`<article class="turn turn-${asked.kind}" data-search="${search}" data-thread="${thread}" data-said="${said}"${invalid ? html` data-invalid` : ''}>
<h3 tabindex="-1"><span class="unseen">${VERB[asked.kind]} </span><bdi>${heading}</bdi></h3>
${body}
</article>`;
}

export const PARAMETER = { ask: 'q', check: 'check', cite: 'cite' } as const;
const VERB = { ask: 'Asked:', check: 'Checked:', cite: 'Cite:' } as const;

function answerQuestion(rapporteur: Rapporteur, asked: PageRequest): Turn {
  const before: readonly Topic[] = readThread(rapporteur, asked.thread);
  const answer = rapporteur.ask(readChatText(asked.text), before);
  return {
    asked,
    heading: cut(asked.text, ECHOED),
    body: renderAnswer(rapporteur, answer),
    said: sayOutcome(rapporteur, answer),
    thread: writeThread(rapporteur, continueThread(before, answer)),
    invalid: answer.kind === 'invalid',
  };
}

function renderAnswer(rapporteur: Rapporteur, answer: Answer): Html {
  switch (answer.kind) {
    case 'answer':
      return html`${answer.contradicts ? html`<p class="verdict">${en.otherwise}</p>` : ''}${renderQuotes(rapporteur, answer.citations)}
${answer.missing ? html`<p class="verdict silent">${sayMissing(en, answer)}</p>` : ''}
${renderRelated(rapporteur, answer.related)}`;
    case 'not-stated':
      return html`<p class="verdict silent">${saySilence(en, answer)}</p>
${answer.nearest.length ? html`<p class="note">${en.nearest}</p><div class="near">${renderQuotes(rapporteur, answer.nearest)}</div>` : ''}
${renderRelated(rapporteur, answer.related)}`;
    case 'about':
      return html`<p class="verdict">${introduce(rapporteur)}</p>`;
    case 'invalid':
      return html`<p class="verdict">${answer.problem}</p>`;
  }
}

function renderRelated(rapporteur: Rapporteur, related: readonly Citation[]): Html | string {
  if (related.length === 0) return '';
  return html`<details class="related"><summary>${en.related.replace(/:$/, '')} (${related.length})</summary>
${renderQuotes(rapporteur, related)}</details>`;
}

function sayOutcome(rapporteur: Rapporteur, answer: Answer): string {
  const places = (citations: readonly Citation[]): string =>
    citations.map((citation) => rapporteur.quote(citation).label).join('; ');
  switch (answer.kind) {
    case 'answer': {
      const missing = answer.missing ? ` ${sayMissing(en, answer)}` : '';
      const otherwise = answer.contradicts ? `${en.otherwise} ` : '';
      return `${otherwise}${plural(answer.citations.length, 'quotation')}: ${places(answer.citations)}.${missing}`;
    }
    case 'not-stated':
      return `${saySilence(en, answer)} ${plural(answer.nearest.length, 'near passage')}.`;
    case 'about':
      return introduce(rapporteur);
    case 'invalid':
      return answer.problem;
  }
}

function checkQuotation(rapporteur: Rapporteur, asked: PageRequest): Turn {
  const checked = rapporteur.check(asked.text);
  return {
    asked,
    heading: shorten(asked.text, LONGEST_HEADING),
    body: renderCheck(rapporteur, checked),
    said: sayCheckedText(checked),
    thread: asked.thread,
    invalid: checked.problem !== undefined,
  };
}

/** What someone pasted may be long for a heading; it is not the statement's, so it may be cut. */
const LONGEST_HEADING = 90;

/** The verdicts of all as a table, then each. */
function renderCheck(rapporteur: Rapporteur, checked: CheckedText): Html {
  const { quotations, problem } = checked;
  if (problem !== undefined) return html`<p class="verdict">${problem}</p>`;
  const each = quotations
    .slice(0, LIMITS.checked)
    .map((one, i) => renderChecked(rapporteur, one, quotations.length > 1 ? i + 1 : undefined));
  if (quotations.length === 1) return html`${each}`;
  return html`<table><thead><tr><th scope="col">Quotation</th><th scope="col">Verdict</th></tr></thead>
<tbody>${listVerdicts(checked).map(([words, verdict], i) => html`<tr><td>${i + 1}. “${words}”</td><td>${verdict}</td></tr>`)}</tbody></table>
${each}${quotations.length > LIMITS.checked ? html`<p class="note">Only the first ${LIMITS.checked} are shown in full.</p>` : ''}`;
}

/** With its number, where there are several. */
function renderChecked(rapporteur: Rapporteur, one: CheckedQuotation, number: number | undefined): Html {
  const { verdict, differences, changes, corrected } = one;
  return html`${number === undefined ? '' : html`<h4>${number}. “${beginningOf(one)}”</h4>`}
<p class="verdict ${verdict === 'exact' && !isRight(one) ? 'altered' : verdict}">${sayVerdict(one)}</p>
${
  changes.length > 0
    ? html`<p class="difference" lang="en">${differences.map(renderDifference)}</p>
<ul class="changes">${differences.filter(({ kind }) => kind !== 'same').map((change) => html`<li>${sayDifference(change)}</li>`)}</ul>
<p class="note">${CORRECTED}: <span class="corrected">${corrected}</span> <button type="button" class="scripted copy">Copy<span class="unseen"> the corrected quotation</span></button></p>
<p class="note">${STATEMENT_HAS}</p>`
    : ''
}
${renderQuotes(rapporteur, sentencesAround(rapporteur, one))}`;
}

function renderDifference({ kind, said, stated }: Difference): Html {
  if (kind === 'same') return html`${said} `;
  return html`${said ? html`<del>${said}</del> ` : ''}${stated ? html`<ins>${stated}</ins> ` : ''}`;
}

function citePlace(rapporteur: Rapporteur, asked: PageRequest): Turn {
  const { text, thread } = asked;
  const nowhere = sayNowhere(tidy(text, LIMITS.echo));
  const citations = rapporteur.read(text)?.citations ?? [];
  const labels = [...new Set(citations.map((citation) => rapporteur.quote(citation).label))];
  const [first = '', ...more] = labels;
  return {
    asked,
    heading: more.length ? `${first}, and on` : first || tidy(text, LIMITS.echo),
    body: citations.length
      ? html`${citations.map((citation) => renderQuote(rapporteur, citation, true))}`
      : html`<p class="verdict">${nowhere}</p>`,
    said: citations.length ? `References in ${CITATION_STYLES.length} styles.` : nowhere,
    thread,
    invalid: false,
  };
}

function renderQuotes(rapporteur: Rapporteur, citations: readonly Citation[]): Html {
  return html`${citations.map((citation) => renderQuote(rapporteur, citation, false))}`;
}

function renderQuote(rapporteur: Rapporteur, citation: Citation, open: boolean): Html {
  const { text, speaker, place, label } = rapporteur.quote(citation);
  const references = CITATION_STYLES.map(
    (style) =>
      html`<dt>${STYLE_NAMES[style]}</dt><dd><span>${rapporteur.cite(citation, style)}</span> <button type="button" class="scripted copy">Copy<span class="unseen"> the reference: ${STYLE_NAMES[style]}</span></button></dd>`,
  );
  return html`<figure class="quote"><blockquote><p>${text}</p></blockquote>
<figcaption><b>${speaker}</b> <a class="to-place" href="#${place}">${label}</a>
<details${open ? html` open` : ''}><summary>Cite<span class="unseen"> ${label}</span></summary><dl>${references}</dl>
<p><a href="${rapporteur.linkToSource(citation)}" rel="noreferrer">On the source’s page<span class="unseen">: ${label}</span></a></p></details></figcaption></figure>
`;
}
