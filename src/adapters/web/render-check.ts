import { html } from 'hono/html';
import type { CheckedQuotation, CheckedText, Difference } from '../../core/index.ts';
import { sayDifference, sayUnchecked } from '../say.ts';
import { beginningOf, isRight, listVerdicts, sayVerdict, sentencesAround } from '../say-check.ts';
import { LIMITS } from './limits.ts';
import { type Desk, renderQuotes } from './quotation.ts';
import type { Html } from './statement.ts';

/** The verdicts of all as a table, then each. */
export function renderCheck(desk: Desk, checked: CheckedText): Html {
  const { words } = desk;
  const { page } = words;
  const { quotations } = checked;
  const unchecked = sayUnchecked(words, checked);
  if (unchecked !== undefined) return html`<p class="verdict">${unchecked}</p>`;
  const each = quotations
    .slice(0, LIMITS.checked)
    .map((one, i) => renderChecked(desk, one, quotations.length > 1 ? i + 1 : undefined));
  if (quotations.length === 1) return html`${each}`;
  return html`<table><thead><tr><th scope="col">${page.quotation}</th><th scope="col">${page.verdict}</th></tr></thead>
<tbody>${listVerdicts(checked, words).map(([quoted, verdict], i) => html`<tr><td>${words.check.begins(i + 1, quoted)}</td><td>${verdict}</td></tr>`)}</tbody></table>
${each}${quotations.length > LIMITS.checked ? html`<p class="note">${page.onlyFirst(LIMITS.checked)}</p>` : ''}`;
}

/** With its number, where there are several. */
function renderChecked(desk: Desk, one: CheckedQuotation, number: number | undefined): Html {
  const { verdict, differences, changes, corrected } = one;
  const { words } = desk;
  const { check, page } = words;
  return html`${number === undefined ? '' : html`<h4>${check.begins(number, beginningOf(one))}</h4>`}
<p class="verdict ${verdict === 'exact' && !isRight(one) ? 'altered' : verdict}">${sayVerdict(one, words)}</p>
${
  changes.length > 0
    ? html`<p class="difference" lang="en" dir="ltr">${differences.map(renderDifference)}</p>
<ul class="changes">${differences.filter(({ kind }) => kind !== 'same').map((change) => html`<li>${sayDifference(words, change)}</li>`)}</ul>
<p class="note">${check.corrected}: <span class="corrected">${corrected}</span> <button type="button" class="scripted copy">${page.copy}<span class="unseen">${page.copyCorrected}</span></button></p>
<p class="note">${check.statementHas}</p>`
    : ''
}
${renderQuotes(desk, sentencesAround(desk.rapporteur, one))}`;
}

function renderDifference({ kind, said, stated }: Difference): Html {
  if (kind === 'same') return html`${said} `;
  return html`${said ? html`<del>${said}</del> ` : ''}${stated ? html`<ins>${stated}</ins> ` : ''}`;
}
