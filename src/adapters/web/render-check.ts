import { html } from 'hono/html';
import type { CheckedQuotation, CheckedText, Difference } from '../../core/index.ts';
import { beginningOf, isRight, listVerdicts, sayVerdict, sentencesAround } from '../say-check.ts';
import { CORRECTED, STATEMENT_HAS, sayDifference } from '../wording.ts';
import { LIMITS } from './limits.ts';
import { type Desk, renderQuotes } from './quotation.ts';
import type { Html } from './statement.ts';

/** The verdicts of all as a table, then each. */
export function renderCheck(desk: Desk, checked: CheckedText): Html {
  const { quotations, problem } = checked;
  if (problem !== undefined) return html`<p class="verdict">${problem}</p>`;
  const each = quotations
    .slice(0, LIMITS.checked)
    .map((one, i) => renderChecked(desk, one, quotations.length > 1 ? i + 1 : undefined));
  if (quotations.length === 1) return html`${each}`;
  return html`<table><thead><tr><th scope="col">Quotation</th><th scope="col">Verdict</th></tr></thead>
<tbody>${listVerdicts(checked).map(([words, verdict], i) => html`<tr><td>${i + 1}. “${words}”</td><td>${verdict}</td></tr>`)}</tbody></table>
${each}${quotations.length > LIMITS.checked ? html`<p class="note">Only the first ${LIMITS.checked} are shown in full.</p>` : ''}`;
}

/** With its number, where there are several. */
function renderChecked(desk: Desk, one: CheckedQuotation, number: number | undefined): Html {
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
${renderQuotes(desk, sentencesAround(desk.rapporteur, one))}`;
}

function renderDifference({ kind, said, stated }: Difference): Html {
  if (kind === 'same') return html`${said} `;
  return html`${said ? html`<del>${said}</del> ` : ''}${stated ? html`<ins>${stated}</ins> ` : ''}`;
}
