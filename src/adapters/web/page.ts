import { html, raw } from 'hono/html';
import type { Found, Rapporteur } from '../../core/index.ts';
import { tidy } from '../echo.ts';
import { describeSource, introduce, sayFound } from '../wording.ts';
import type { Assets } from './assets.ts';
import { LIMITS } from './limits.ts';
import { type Html, renderHits, renderOutline, renderStatement, renderTitle } from './statement.ts';
import { type PageRequest, renderTurn, type Turn } from './turn.ts';

/** What the page shows besides the statement. */
export interface View {
  readonly turn?: Turn | undefined;
  readonly find?: Finding | undefined;
}

export interface Finding {
  readonly words: string;
  readonly found: Found;
}

export interface Page {
  readonly render: (view: View) => Html;
  /** A turn alone, for the page's script. */
  readonly renderTurn: (turn: Turn) => Html;
  /** What was found alone, for the page's script. */
  readonly renderFound: (find: Finding) => Html;
  readonly renderError: (title: string, text: string) => Html;
}

/** Prepares what is the same in every view. */
export async function createPage(rapporteur: Rapporteur, assets: Assets, privacy: string): Promise<Page> {
  const statement = raw(await renderStatement(rapporteur));
  const outline = raw(await renderOutline(rapporteur));
  const styled = raw(await renderStyle(assets));
  const scripted = raw(await renderScript(assets));
  const examples = raw(await renderExamples(rapporteur));
  const footer = raw(await renderFooter(rapporteur, privacy));
  const byline = raw(await renderByline(rapporteur));
  const description = raw(await html`<meta name="description" content="${introduce(rapporteur)}">`);
  const frame = (title: string, indexed: boolean, body: Html, script = raw('')): Html => html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title>
${styled}${script}${indexed ? description : html`<meta name="robots" content="noindex">`}</head>
<body>${body}</body></html>
`;
  const { title } = rapporteur.statement;
  const titleOf = (words: string): string => `Find: ${tidy(words, LIMITS.echo)} – ${title}`;
  return {
    render: ({ turn, find }) =>
      frame(
        turn ? `${turn.heading} – ${title}` : find ? titleOf(find.words) : title,
        !turn && !find,
        html`<a class="skip" href="#statement">Skip to the statement</a>
<div class="sheet">
<header class="top">${renderTitle(rapporteur, find?.found.hits)}${byline}</header>
${renderDesk(turn, examples)}
<nav class="outline" aria-label="Outline">${outline}</nav>
<main id="statement" tabindex="-1">
${renderFindBar(rapporteur, find)}
${find ? renderStatement(rapporteur, find.found.hits) : statement}
</main>
${renderPlaceBar()}
<footer class="foot">${footer}</footer>
</div>`,
        scripted,
      ),
    renderTurn: (turn) => frame(`${turn.heading} – ${title}`, false, renderTurn(turn)),
    renderFound: ({ words, found }) =>
      frame(
        titleOf(words),
        false,
        html`<output>${sayFound(words, found)}</output>${renderHits(rapporteur, found.hits)}`,
      ),
    renderError: (name, text) =>
      frame(
        name,
        false,
        html`<main class="error"><article class="turn" data-said="${text}" data-invalid><h1 tabindex="-1">${name}</h1><p>${text}</p></article><p><a href="/">To the statement</a></p></main>`,
      ),
  };
}

function renderStyle({ path }: Assets): Html {
  return html`<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="${path}page.css">
<link rel="icon" type="image/svg+xml" href="${path}icon.svg">
`;
}

function renderScript({ path, files }: Assets): Html {
  // Named at once, or the browser would learn of each only from the one that imports it.
  const imported = [...files.keys()].filter((name) => name.endsWith('.js') && name !== 'main.js');
  return html`<script type="module" src="${path}main.js"></script>
${imported.map((name) => html`<link rel="modulepreload" href="${path}${name}">`)}
`;
}

/** What can be done with the place in the address; the script fills and shows it. */
function renderPlaceBar(): Html {
  return html`<aside class="place scripted" aria-label="The place in the address" hidden><output></output>
<button type="button" class="copy">Copy link</button> <a href="/">Cite</a> <button type="button" class="leave">Back <kbd>Esc</kbd></button></aside>`;
}

function renderByline({ statement }: Rapporteur): Html {
  const { publisher, date, url } = statement.source;
  const day = new Date(`${date}T00:00:00Z`).toLocaleDateString('en-GB', {
    ...{ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
  });
  return html`<p class="byline"><time datetime="${date}">${day}</time>, as published by <a href="${url}" rel="noreferrer">${publisher}</a></p>`;
}

/** Where one asks and is answered. */
function renderDesk(turn: Turn | undefined, examples: Html): Html {
  const typed = (kind: PageRequest['kind']): string =>
    turn?.invalid && turn.asked.kind === kind ? turn.asked.text : '';
  const checking = turn?.asked.kind === 'check';
  return html`<section class="desk" id="desk" aria-label="Questions and answers">
<search aria-label="Ask">
<form class="ask" action="/">
<h2><label for="q">Ask the statement</label></h2>
<div class="field"><input id="q" name="q" type="text" value="${typed('ask')}" required autocomplete="off" autocapitalize="none" spellcheck="true" enterkeyhint="search" aria-describedby="q-about">
<button>Ask</button></div>
<ul class="scripted options" id="options" role="listbox" aria-label="Questions of others" hidden></ul>
<input type="hidden" name="thread" value="${turn?.thread ?? ''}">
<p class="note" id="q-about">Answered in the statement’s own words, or not at all.
<span class="follow"${turn?.thread ? '' : html` hidden`}>Follow-ups are understood. <a href="/">New conversation</a></span></p>
</form>
<details class="check"${checking ? html` open` : ''}><summary>Check a quotation</summary>
<form action="/"><label for="check">Paste it as you have it</label>
<textarea id="check" name="check" rows="4" required>${typed('check')}</textarea>
<button>Check</button></form></details>
</search>
<p class="unseen" role="status" id="status"></p>
<div class="log">${turn ? renderTurn(turn) : examples}</div>
</section>`;
}

function renderExamples({ suggest }: Rapporteur): Html {
  const questions = suggest('', LIMITS.examples).map((q) => ({ q, search: new URLSearchParams({ q }) }));
  if (questions.length === 0) return html``;
  return html`<div class="examples"><h3>For example</h3><ul>${questions.map(({ q, search }) => html`<li><a href="/?${search}">${q}</a></li>`)}</ul></div>`;
}

function renderFindBar(rapporteur: Rapporteur, find: Finding | undefined): Html {
  const found = find && sayFound(find.words, find.found);
  let number = 0;
  const links = find?.found.hits.flatMap(({ citation, mentions }) =>
    mentions.map(
      () =>
        html`<a href="#found-${++number}" aria-label="Mention ${number}: ${rapporteur.quote(citation).label}">${number}</a> `,
    ),
  );
  return html`<search class="find" aria-label="Find in the statement"><form action="/">
<label class="unseen" for="find">Find words, or a “phrase”</label>
<input id="find" name="find" type="search" value="${find?.words ?? ''}" placeholder="Find words, or a “phrase”" required autocomplete="off" spellcheck="false" enterkeyhint="search">
<button class="to-find">Find</button>
<output for="find" id="found">${found ?? ''}</output>
<span class="scripted steps" hidden><button type="button" class="before" aria-label="Previous mention">↑</button><button type="button" class="after" aria-label="Next mention">↓</button></span>
<a class="to-desk" href="#desk">Ask</a></form>
${links?.length ? html`<p class="mentions">${links}</p>` : ''}</search>`;
}

function renderFooter(rapporteur: Rapporteur, privacy: string): Html {
  const source = describeSource(rapporteur).map(
    ([name, value]) =>
      html`<dt>${name}</dt><dd>${/^https?:/.test(value) ? html`<a href="${value}" rel="noreferrer">${value}</a>` : value}</dd>`,
  );
  return html`<p>${introduce(rapporteur)}</p>
<dl>${source}<dt>Privacy</dt><dd>${privacy}</dd>
<dt>For programs</dt><dd><a href="/api/openapi.json">An API</a>: ask, read, find, check</dd>
<dt class="scripted">Keyboard</dt><dd class="scripted"><p><kbd>/</kbd> ask, <kbd>f</kbd> find, <kbd>j</kbd> <kbd>k</kbd> next and previous paragraph, <kbd>l</kbd> <kbd>h</kbd> sentence, <kbd>Esc</kbd> back to where you were</p>
<p><label><input type="checkbox" id="keys" checked> Use these keys</label></p></dd></dl>`;
}
