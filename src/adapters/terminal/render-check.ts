import type { CheckedQuotation, CheckedText, Difference, Rapporteur } from '../../core/index.ts';
import { sayUnchecked } from '../say.ts';
import { beginningOf, listVerdicts, sayVerdict, sentencesAround } from '../say-check.ts';
import type { Layout } from './layout.ts';
import { drawBar, renderQuote } from './render-quote.ts';

/** The verdicts of all, then each: its verdict, its differences, and the whole sentences that it is from. */
export function renderCheck(rapporteur: Rapporteur, checked: CheckedText, layout: Layout): string {
  const { words } = layout;
  const { quotations } = checked;
  const unchecked = sayUnchecked(words, checked);
  if (unchecked !== undefined) return layout.wrap(unchecked);
  const each = quotations.map((one, i) => renderChecked(rapporteur, one, layout, i));
  if (quotations.length === 1) return each.join('');
  const list = listVerdicts(checked, words).map(([quoted, verdict], i) =>
    layout.wrap(words.check.verdict(i + 1, verdict, quoted), 2).replaceAll('\n', '\n  '),
  );
  return [list.join('\n'), ...each].join('\n\n');
}

function renderChecked(rapporteur: Rapporteur, one: CheckedQuotation, layout: Layout, at: number): string {
  const isChanged = one.changes.length > 0;
  const { words } = layout;
  return [
    layout.wrap(words.check.begins(at + 1, beginningOf(one))),
    layout.paint('bold', layout.wrap(sayVerdict(one, words))),
    ...(isChanged ? [words.terminal.comparison, drawBar(renderDifferences(one, layout), layout)] : []),
    ...sentencesAround(rapporteur, one).map((cited) =>
      renderQuote(rapporteur, cited, layout, {
        marks: one.citations.filter(({ start, end }) => start < cited.end && end > cited.start),
      }),
    ),
    ...(isChanged ? [layout.wrap(`${words.check.corrected}: ${one.corrected}`)] : []),
  ].join('\n\n');
}

function renderDifferences({ differences }: CheckedQuotation, layout: Layout): string {
  return differences.map((difference) => renderDifference(difference, layout)).join(' ');
}

function renderDifference({ kind, said, stated }: Difference, { paint }: Layout): string {
  if (kind === 'same') return said ?? '';
  const marks = [said && paint('red', `[-${said}-]`), stated && paint('green', `{+${stated}+}`)];
  return marks.filter(Boolean).join(' ');
}
