import { html } from 'hono/html';
import { renderKept, type Tongue } from './choose-language.ts';
import type { Html } from './statement.ts';
import { type PageRequest, renderTurn, type Turn } from './turn.ts';

export interface DeskOptions extends Tongue {
  /** Where its forms lead without a script. */
  readonly action: string;
  readonly turn: Turn | undefined;
  /** Questions to begin with. */
  readonly examples: readonly string[];
  /** The ask box alone: no check, and no examples below. */
  readonly isSmall?: boolean;
}

/** Where one asks and is answered. */
export function renderDesk(options: DeskOptions): Html {
  const { turn, isSmall, words } = options;
  return html`<section class="desk" id="desk" aria-label="${words.page.desk}">
<search aria-label="${words.page.ask}">
${renderAskForm(options)}
${isSmall ? '' : renderCheckForm(options)}
</search>
<p class="unseen" role="status" id="status"></p>
<div class="log">${turn ? renderTurn(turn) : renderExamples(options)}</div>
</section>`;
}

/** What was typed and could not be worked on stays, to be mended. */
function typedAs(turn: Turn | undefined, kind: PageRequest['kind']): string {
  return turn?.invalid && turn.asked.kind === kind ? turn.asked.text : '';
}

function renderAskForm({ turn, examples, action, kept, words: { page } }: DeskOptions): Html {
  // The shortest fits into the field of a phone.
  const [example] = examples.toSorted((a, b) => a.length - b.length);
  return html`<form class="ask" action="${action}">
<h2><label for="q">${page.askTitle}</label></h2>
<div class="field"><input id="q" name="q" type="text" dir="auto" value="${typedAs(turn, 'ask')}"${example ? html` placeholder="${example}"` : ''} required autocomplete="off" autocapitalize="none" spellcheck="true" enterkeyhint="search" aria-describedby="q-about">
<button>${page.ask}</button>
<ul class="scripted options" id="options" role="listbox" aria-label="${page.othersQuestions}" hidden></ul></div>
<input type="hidden" name="thread" value="${turn?.thread ?? ''}">${renderKept(kept)}
<p class="note" id="q-about"><span class="own">${page.askNote}</span>
<span class="follow"${turn?.thread ? '' : html` hidden`}>${page.followNote} <a href="${action}${searchOf(kept)}">${page.newConversation}</a></span></p>
</form>`;
}

function renderCheckForm({ turn, action, kept, words: { page } }: DeskOptions): Html {
  const isOpen = turn?.asked.kind === 'check';
  return html`<details class="check"${isOpen ? html` open` : ''}><summary>${page.checkTitle}</summary>
<form action="${action}"><label for="check">${page.checkLabel}</label>
<textarea id="check" name="check" rows="4" dir="auto" required>${typedAs(turn, 'check')}</textarea>${renderKept(kept)}
<button>${page.check}</button></form></details>`;
}

function renderExamples({ examples, action, kept, words }: DeskOptions): Html | string {
  const questions = examples.map((q) => ({ q, search: searchOf({ q, ...kept }) }));
  if (questions.length === 0) return '';
  return html`<div class="examples"><h3>${words.page.forExample}</h3><ul>${questions.map(({ q, search }) => html`<li><a href="${action}${search}">${q}</a></li>`)}</ul></div>`;
}

/** `?q=…`; nothing where there is nothing to say. */
function searchOf(values: Readonly<Record<string, string>>): string {
  const params = new URLSearchParams(values);
  return params.size > 0 ? `?${params}` : '';
}
