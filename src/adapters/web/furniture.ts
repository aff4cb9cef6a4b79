import { html } from 'hono/html';
import type { Rapporteur } from '../../core/index.ts';
import { describeSource, introduce, sayFound } from '../wording.ts';
import { PLACE_ACTIONS, PROMISE, SCRIPT_PHRASES } from '../words/page.ts';
import type { Assets } from './assets.ts';
import type { Finding } from './page.ts';
import type { Html } from './statement.ts';

// What stands around the statement and the desk.

export function renderStyle({ path }: Assets, base: string): Html {
  return html`<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="${base}${path}page.css">
<link rel="icon" type="image/svg+xml" href="${base}${path}icon.svg">
`;
}

/** Loaded when they are first used. */
const LATER = new Set(['card.js', 'embed.js']);

export function renderScript({ path, files }: Assets, base: string, entry = 'main.js'): Html {
  // Named at once, or the browser would learn of each only from the one that imports it.
  const imported = [...files.keys()].filter(
    (name) => name.endsWith('.js') && name !== 'main.js' && !LATER.has(name),
  );
  return html`<script type="module" src="${base}${path}${entry}"></script>
${entry === 'main.js' ? imported.map((name) => html`<link rel="modulepreload" href="${base}${path}${name}">`) : ''}
`;
}

/** The scripts' words, so that they are in the page's language. */
export function renderPhrases(): Html {
  const phrases = Object.entries(SCRIPT_PHRASES).map(
    ([name, phrase]) => html`<data value="${name}">${phrase}</data>`,
  );
  return html`<template id="phrases">${phrases}</template>`;
}

export function renderBrand({ path }: Assets, base: string): Html {
  return html`<p class="brand"><img src="${base}${path}icon.svg" alt="" width="28" height="28"><b>Rapporteur</b> <span>${PROMISE}</span></p>`;
}

/** What can be done with the place in the address, and with selected words; the script fills and shows both. */
export function renderPlaceBars(base: string): Html {
  const { cite, copy, link, ask } = PLACE_ACTIONS;
  const actions = html`<a class="cite-place" href="${base}/">${cite}</a>
<button type="button" class="copy-words">${copy}</button> <button type="button" class="copy-link">${link}</button>
<button type="button" class="ask-about">${ask}</button>`;
  return html`<aside class="place scripted" aria-label="The marked place" hidden><output></output>
<span class="actions">${actions} <button type="button" class="leave"><span>${SCRIPT_PHRASES.close}</span> <kbd>Esc</kbd></button></span></aside>
<div class="beside scripted" role="toolbar" aria-label="The selected words" hidden>${actions}</div>`;
}

export function renderByline({ statement }: Rapporteur): Html {
  const { publisher, date, url } = statement.source;
  const day = new Date(`${date}T00:00:00Z`).toLocaleDateString('en-GB', {
    ...{ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
  });
  return html`<p class="byline"><time datetime="${date}">${day}</time>, as published by <a href="${url}" rel="noreferrer">${publisher}</a></p>`;
}

export function renderFindBar(rapporteur: Rapporteur, find: Finding | undefined, base: string): Html {
  const found = find && sayFound(find.words, find.found);
  let number = 0;
  const links = find?.found.hits.flatMap(({ citation, mentions }) =>
    mentions.map(
      () =>
        html`<a href="#found-${++number}" aria-label="Mention ${number}: ${rapporteur.quote(citation).label}">${number}</a> `,
    ),
  );
  // Without a script the form itself leads to the first mention.
  return html`<search class="find" aria-label="Find in the statement"><form action="${base}/#found-1">
<label class="unseen" for="find">Find words, or a “phrase”</label>
<input id="find" name="find" type="search" value="${find?.words ?? ''}" placeholder="Find words, or a “phrase”" required autocomplete="off" spellcheck="false" enterkeyhint="search">
<button class="to-find">Find</button> <a class="to-desk" href="#desk">Ask</a>
<output for="find" id="found">${found ?? ''}</output>
<span class="scripted steps" hidden><button type="button" class="before" aria-label="Previous mention">↑</button><button type="button" class="after" aria-label="Next mention">↓</button></span></form>
${links?.length ? html`<p class="mentions">${links}</p>` : ''}</search>`;
}

export function renderFooter(rapporteur: Rapporteur, privacy: string, base: string): Html {
  const source = describeSource(rapporteur).map(
    ([name, value]) =>
      html`<dt>${name}</dt><dd>${/^https?:/.test(value) ? html`<a href="${value}" rel="noreferrer">${value}</a>` : value}</dd>`,
  );
  return html`<p>${introduce(rapporteur)}</p>
<dl>${source}<dt>Privacy</dt><dd>${privacy}</dd>
<dt>For programs</dt><dd><a href="${base}/api/openapi.json">An API</a>: ask, read, find, check</dd>
<dt class="scripted screen">Keyboard</dt><dd class="scripted screen"><p><kbd>/</kbd> ask, <kbd>f</kbd> find, <kbd>j</kbd> <kbd>k</kbd> next and previous paragraph, <kbd>l</kbd> <kbd>h</kbd> sentence, <kbd>Esc</kbd> back to where you were</p>
<p><label><input type="checkbox" id="keys" checked> Use these keys</label></p></dd></dl>`;
}
