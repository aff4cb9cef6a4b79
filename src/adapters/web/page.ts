import { html, raw } from 'hono/html';
import type { Found, Rapporteur } from '../../core/index.ts';
import { tidy } from '../echo.ts';
import { chooseExamples, describePrivacy, introduce, sayFound } from '../say.ts';
import type { Assets } from './assets.ts';
import type { Tongue } from './choose-language.ts';
import { renderDesk } from './desk.ts';
import {
  renderBrand,
  renderByline,
  renderFindBar,
  renderFooter,
  renderPhrases,
  renderPlaceBars,
  renderScript,
  renderStyle,
} from './furniture.ts';
import { LIMITS } from './limits.ts';
import { type Html, renderHits, renderOutline, renderStatement, renderTitle } from './statement.ts';
import { renderTurn, type Turn } from './turn.ts';

/** What the page shows besides the statement. */
export interface View {
  readonly turn?: Turn | undefined;
  readonly find?: Finding | undefined;
}

export interface Finding {
  readonly words: string;
  readonly found: Found;
}

/** Something that is said on a page of its own. */
export interface Aside {
  readonly title: string;
  readonly body: Html;
  /** What of an address the answer is that it belongs to. */
  readonly search?: string | undefined;
}

export interface Page {
  readonly render: (view: View) => Html;
  /** The ask box with its answer, for other sites to frame. */
  readonly renderEmbedded: (turn: Turn | undefined) => Html;
  /** A turn alone, for the page's script. */
  readonly renderTurn: (turn: Turn) => Html;
  /** What was found alone, for the page's script. */
  readonly renderFound: (find: Finding) => Html;
  /** What has a page of its own where there is no script. */
  readonly renderAside: (aside: Aside) => Html;
  readonly renderError: (title: string, text: string) => Html;
}

export interface PageOptions {
  readonly assets: Assets;
  /** Whether the admin keeps what could not be answered. */
  readonly logsUnanswered: boolean;
  /** Whether those who are answered are asked if that was right. */
  readonly takesFeedback: boolean;
  /** See `readBase`. */
  readonly base: string;
}

interface Frame {
  readonly title: string;
  readonly body: Html;
  readonly isIndexed?: boolean;
  readonly script?: Html | undefined;
}

/** The page in each language, made when it is first asked for. */
export function createPages(rapporteur: Rapporteur, options: PageOptions): (tongue: Tongue) => Promise<Page> {
  const pages = new Map<string, Promise<Page>>();
  return (tongue) => {
    const name = `${tongue.words.language} ${new URLSearchParams(tongue.kept)}`;
    const page = pages.get(name) ?? createPage(rapporteur, options, tongue);
    pages.set(name, page);
    return page;
  };
}

/** Prepares what is the same in every view. */
async function createPage(rapporteur: Rapporteur, options: PageOptions, tongue: Tongue): Promise<Page> {
  const { assets, logsUnanswered, takesFeedback, base } = options;
  const { words } = tongue;
  const phrasesOf = words.page;
  const privacy = describePrivacy(words, words.about.keptOnPage, { logsUnanswered, takesFeedback });
  const [statement, outline, styled, scripted, embedScript, footer, byline, brand, phrases, bars] =
    await Promise.all(
      [
        renderStatement(rapporteur, base),
        renderOutline(rapporteur, words.language),
        renderStyle(assets, base),
        renderScript(assets, base),
        renderScript(assets, base, 'embed.js'),
        renderFooter(rapporteur, privacy, base, words),
        renderByline(rapporteur, words),
        renderBrand(assets, base, words),
        renderPhrases(words),
        renderPlaceBars(base, words),
      ].map(async (piece) => raw(await piece)),
    );
  const examples = chooseExamples(words, rapporteur, LIMITS.examples);
  const description = raw(await html`<meta name="description" content="${introduce(words, rapporteur)}">`);
  const version = rapporteur.statement.version.slice(0, 8);
  const frame = ({ title, body, isIndexed = false, script }: Frame): Html => html`<!doctype html>
<html lang="${words.language}" dir="${words.direction}" data-base="${base}" data-version="${version}"><head><meta charset="utf-8"><title>${title}</title>
${styled}${script ?? ''}${isIndexed ? description : html`<meta name="robots" content="noindex">`}</head>
<body>${body}${script ? phrases : ''}</body></html>
`;
  const { title } = rapporteur.statement;
  const titleOf = (sought: string): string =>
    `${phrasesOf.findPageTitle(tidy(sought, LIMITS.echo))} – ${title}`;
  const titled = (turn: Turn | undefined, find?: Finding): string => {
    if (turn) return `${turn.heading} – ${title}`;
    return find ? titleOf(find.words) : title;
  };
  return {
    render: ({ turn, find }) =>
      frame({
        title: titled(turn, find),
        isIndexed: !turn && !find,
        script: scripted,
        body: html`<a class="skip" href="#statement">${phrasesOf.skip}</a>
<div class="sheet">
<header class="top">${brand}${renderTitle(rapporteur, find?.found.hits)}${byline}</header>
${renderDesk({ ...tongue, action: `${base}/`, turn, examples })}
<nav class="outline" aria-label="${phrasesOf.outline}">${outline}</nav>
<main id="statement" tabindex="-1" lang="en" dir="ltr">
${renderFindBar(rapporteur, find, { ...tongue, base })}
${find ? renderStatement(rapporteur, base, find.found.hits) : statement}
</main>
${bars}
<footer class="foot">${footer}</footer>
</div>`,
      }),
    renderEmbedded: (turn) =>
      frame({
        title: titled(turn),
        script: embedScript,
        body: html`<main class="embedded"><h1><a href="${base}/" target="_blank" rel="noopener">${title}</a></h1>
${renderDesk({ ...tongue, action: `${base}/embed`, turn, examples: examples.slice(0, LIMITS.embedded), isSmall: true })}
<p class="note"><b>Rapporteur</b> <a href="${base}/" target="_blank" rel="noopener">${phrasesOf.openStatement}</a></p></main>`,
      }),
    renderTurn: (turn) => frame({ title: titled(turn), body: renderTurn(turn) }),
    renderFound: (find) =>
      frame({
        title: titleOf(find.words),
        body: html`<output>${sayFound(words, find.words, find.found)}</output>${renderHits(rapporteur, find.found.hits)}`,
      }),
    renderAside: ({ title: name, body, search }) =>
      frame({
        title: `${name} – ${title}`,
        body: html`<main class="error"><h1>${name}</h1>${body}<p><a href="${base}/${search ?? ''}">${search ? phrasesOf.backToAnswer : phrasesOf.toStatement}</a></p></main>`,
      }),
    renderError: (name, text) =>
      frame({
        title: name,
        body: html`<main class="error"><article class="turn" data-said="${text}" data-invalid><h1 tabindex="-1">${name}</h1><p>${text}</p></article><p><a href="${base}/">${phrasesOf.toStatement}</a></p></main>`,
      }),
  };
}
