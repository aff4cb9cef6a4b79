import { html } from 'hono/html';
import type { Rapporteur } from '../../core/index.ts';
import { LIMITS } from './limits.ts';
import type { Html } from './statement.ts';
import { type PageRequest, renderTurn, type Turn } from './turn.ts';

export interface DeskOptions {
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
  const { turn, examples, isSmall } = options;
  return html`<section class="desk" id="desk" aria-label="Questions and answers">
<search aria-label="Ask">
${renderAskForm(options)}
${isSmall ? '' : renderCheckForm(options)}
</search>
<p class="unseen" role="status" id="status"></p>
<div class="log">${turn ? renderTurn(turn) : renderExamples(examples, options.action)}</div>
</section>`;
}

/** What was typed and could not be worked on stays, to be mended. */
function typedAs(turn: Turn | undefined, kind: PageRequest['kind']): string {
  return turn?.invalid && turn.asked.kind === kind ? turn.asked.text : '';
}

function renderAskForm({ turn, examples, action }: DeskOptions): Html {
  // The shortest fits into the field of a phone.
  const [example] = examples.toSorted((a, b) => a.length - b.length);
  return html`<form class="ask" action="${action}">
<h2><label for="q">Ask the statement</label></h2>
<div class="field"><input id="q" name="q" type="text" dir="auto" value="${typedAs(turn, 'ask')}"${example ? html` placeholder="${example}"` : ''} required autocomplete="off" autocapitalize="none" spellcheck="true" enterkeyhint="search" aria-describedby="q-about">
<button>Ask</button>
<ul class="scripted options" id="options" role="listbox" aria-label="Questions of others" hidden></ul></div>
<input type="hidden" name="thread" value="${turn?.thread ?? ''}">
<p class="note" id="q-about"><span class="own">Answered in the statement’s own words, or not at all.</span>
<span class="follow"${turn?.thread ? '' : html` hidden`}>Follow-ups are understood. <a href="${action}">New conversation</a></span></p>
</form>`;
}

function renderCheckForm({ turn, action }: DeskOptions): Html {
  const isOpen = turn?.asked.kind === 'check';
  return html`<details class="check"${isOpen ? html` open` : ''}><summary>Check a quotation</summary>
<form action="${action}"><label for="check">Paste it as you have it</label>
<textarea id="check" name="check" rows="4" dir="auto" required>${typedAs(turn, 'check')}</textarea>
<button>Check</button></form></details>`;
}

function renderExamples(examples: readonly string[], action: string): Html | string {
  const questions = examples.map((q) => ({ q, search: new URLSearchParams({ q }) }));
  if (questions.length === 0) return '';
  return html`<div class="examples"><h3>For example</h3><ul>${questions.map(({ q, search }) => html`<li><a href="${action}?${search}">${q}</a></li>`)}</ul></div>`;
}

export function chooseExamples({ suggest }: Rapporteur): readonly string[] {
  return suggest('', LIMITS.examples);
}
