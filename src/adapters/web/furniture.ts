import { html } from 'hono/html';
import type { Rapporteur } from '../../core/index.ts';
import { describeSource, introduce, sayFound } from '../say.ts';
import type { Words } from '../words/words.ts';
import type { Assets } from './assets.ts';
import { renderKept, renderLanguages, type Tongue } from './choose-language.ts';
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
export function renderPhrases({ script }: Words): Html {
  const phrases = Object.entries(script).map(
    ([name, phrase]) => html`<data value="${name}">${phrase}</data>`,
  );
  return html`<template id="phrases">${phrases}</template>`;
}

export function renderBrand({ path }: Assets, base: string, { page }: Words): Html {
  return html`<p class="brand"><img src="${base}${path}icon.svg" alt="" width="28" height="28"><b>Rapporteur</b> <span>${page.promise}</span></p>`;
}

/** What can be done with the place in the address, and with selected words; the script fills and shows both. */
export function renderPlaceBars(base: string, { page, script }: Words): Html {
  const { cite, copy, link, ask } = page.actions;
  const actions = html`<a class="cite-place" href="${base}/">${cite}</a>
<button type="button" class="copy-words">${copy}</button> <button type="button" class="copy-link">${link}</button>
<button type="button" class="ask-about">${ask}</button>`;
  return html`<aside class="place scripted" aria-label="${page.markedPlace}" hidden><output></output>
<span class="actions">${actions} <button type="button" class="leave"><span>${script.close}</span> <kbd>Esc</kbd></button></span></aside>
<div class="beside scripted" role="toolbar" aria-label="${page.selectedWords}" hidden>${actions}</div>`;
}

export function renderByline({ statement }: Rapporteur, { page, day }: Words): Html {
  const { publisher, date, url } = statement.source;
  return html`<p class="byline"><time datetime="${date}">${day(date)}</time>${page.byline} <a href="${url}" rel="noreferrer">${publisher}</a></p>`;
}

export function renderFindBar(
  rapporteur: Rapporteur,
  find: Finding | undefined,
  { base, words, kept }: Tongue & { readonly base: string },
): Html {
  const { language, direction, page } = words;
  const found = find && sayFound(words, find.words, find.found);
  let number = 0;
  const links = find?.found.hits.flatMap(({ citation, mentions }) =>
    mentions.map(
      () =>
        html`<a href="#found-${++number}" aria-label="${page.mention(number, rapporteur.quoteIn(citation, language).label)}">${number}</a> `,
    ),
  );
  // Without a script the form itself leads to the first mention.
  return html`<search class="find" lang="${language}" dir="${direction}" aria-label="${page.findTitle}"><form action="${base}/#found-1">
<label class="unseen" for="find">${page.findLabel}</label>
<input id="find" name="find" type="search" value="${find?.words ?? ''}" placeholder="${page.findLabel}" required autocomplete="off" spellcheck="false" enterkeyhint="search">
${renderKept(kept)}<button class="to-find">${page.find}</button> <a class="to-desk" href="#desk">${page.ask}</a>
<output for="find" id="found">${found ?? ''}</output>
<span class="scripted steps" hidden><button type="button" class="before" aria-label="${page.previousMention}">↑</button><button type="button" class="after" aria-label="${page.nextMention}">↓</button></span></form>
${links?.length ? html`<p class="mentions">${links}</p>` : ''}</search>`;
}

export function renderFooter(rapporteur: Rapporteur, privacy: string, base: string, words: Words): Html {
  const { page } = words;
  const { keys } = page;
  const source = describeSource(words, rapporteur).map(
    ([name, value]) =>
      html`<dt>${name}</dt><dd>${/^https?:/.test(value) ? html`<a href="${value}" rel="noreferrer">${value}</a>` : value}</dd>`,
  );
  return html`${renderLanguages(words, base)}<p>${introduce(words, rapporteur)}</p>
<dl>${source}<dt>${page.privacy}</dt><dd>${privacy}</dd>
<dt>${page.programs}</dt><dd><a href="${base}/api/openapi.json">${page.api}</a>${page.apiDoes}</dd>
<dt class="scripted screen">${page.keyboard}</dt><dd class="scripted screen"><p><kbd>/</kbd> ${keys.ask}, <kbd>f</kbd> ${keys.find}, <kbd>j</kbd> <kbd>k</kbd> ${keys.paragraphs}, <kbd>l</kbd> <kbd>h</kbd> ${keys.sentences}, <kbd>Esc</kbd> ${keys.back}</p>
<p><label><input type="checkbox" id="keys" checked> ${keys.use}</label></p></dd></dl>`;
}
