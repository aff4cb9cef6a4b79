import { html } from 'hono/html';
import { CITATION_STYLES, type Citation, type CitationStyle, type Rapporteur } from '../../core/index.ts';
import { renderKept, type Tongue } from './choose-language.ts';
import type { Html } from './statement.ts';

/** What turns are made with. */
export interface Desk extends Tongue {
  readonly rapporteur: Rapporteur;
  /** See `readBase`. */
  readonly base: string;
  /** Whether those who are answered are asked if that was right. */
  readonly takesFeedback?: boolean | undefined;
  /** Another site frames it: what it links to opens beside that. */
  readonly isEmbedded?: boolean | undefined;
}

interface Shown {
  /** Whether its reference is unfolded. */
  readonly isOpen?: boolean;
  readonly style?: CitationStyle | undefined;
}

export function renderQuotes(desk: Desk, citations: readonly Citation[], shown: Shown = {}): Html {
  return html`${citations.map((citation) => renderQuote(desk, citation, shown))}`;
}

function renderQuote(desk: Desk, citation: Citation, shown: Shown): Html {
  const { isOpen = false, style = 'plain' } = shown;
  const {
    rapporteur,
    words: { language, page },
  } = desk;
  const { text, speaker, place, label } = rapporteur.quoteIn(citation, language);
  return html`<figure class="quote" data-place="${place}"><blockquote lang="en" dir="ltr"><p>${text}</p></blockquote>
<figcaption><b>${speaker}</b> ${renderPlaceLink(desk, place, label)}
<details class="cite"${isOpen ? html` open` : ''}><summary>${page.actions.cite}<span class="unseen"> ${label}</span></summary>
${renderStyles(desk, place, style)}
<p class="reference" lang="en" dir="ltr">${rapporteur.cite(citation, style)}</p> <button type="button" class="scripted copy">${page.copy}<span class="unseen">${page.copyReference}</span></button>
<p><a href="${rapporteur.linkToSource(citation)}" rel="noreferrer"${beside(desk)}>${page.onSource}<span class="unseen">: ${label}</span></a></p></details></figcaption></figure>
`;
}

export function renderPlaceLink(desk: Desk, place: string, label: string): Html {
  return html`<a class="to-place" href="${desk.isEmbedded ? `${desk.base}/` : ''}#${place}"${beside(desk)}>${label}</a>`;
}

/** One style at a time: without a script the form shows another. */
function renderStyles(
  { base, isEmbedded, kept, words: { cite, page } }: Desk,
  place: string,
  chosen: CitationStyle,
): Html {
  const options = CITATION_STYLES.map(
    (style) =>
      html`<option value="${style}"${style === chosen ? html` selected` : ''}>${cite[style]}</option>`,
  );
  return html`<form class="styles" action="${base}/${isEmbedded ? 'embed' : ''}"><input type="hidden" name="cite" value="${place}">${renderKept(kept)}
<label>${page.style} <select name="style">${options}</select></label> <button class="unscripted">${page.show}</button></form>`;
}

/** A link that leaves a frame. */
export function beside({ isEmbedded }: Desk): Html | string {
  return isEmbedded ? html` target="_blank"` : '';
}
