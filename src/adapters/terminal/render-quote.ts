import type { Citation, Rapporteur } from '../../core/index.ts';
import { cutRuns } from '../runs.ts';
import type { Words } from '../words/words.ts';
import type { Layout } from './layout.ts';

const BAR = '│ ';

/** A citation's words, who says them, where, and its link; `marks` are set off in them, and all else is in `words`. */
export function renderQuote(
  rapporteur: Rapporteur,
  citation: Citation,
  layout: Layout,
  { marks = [], words = layout.words }: { readonly marks?: readonly Citation[]; readonly words?: Words } = {},
): string {
  const { speaker, label, place, link } = rapporteur.quoteIn(citation, words.language);
  const where = `${label} (${place})`;
  const lines = [`— ${speaker}`, layout.link?.(where, link) ?? where];
  const [who = '', ...rest] = lines.map((line) => indent(line, layout));
  return [
    drawBar(markSpans(rapporteur, citation, marks, layout), layout),
    layout.paint('bold', who),
    ...rest,
    ...(layout.link
      ? []
      : [layout.paint('dim', `${margin(layout)}${layout.isPlain ? link : shorten(link)}`)]),
  ].join('\n');
}

/** Sets text off as the statement's. */
export function drawBar(text: string, layout: Layout): string {
  // So that who reads on, `rapporteur check` too, knows the statement's words from others.
  if (layout.isPlain) return `“${text}”`;
  const lines = layout.wrap(text, BAR.length).split('\n');
  return lines.map((line) => `${layout.paint('cyan', BAR)}${line}`).join('\n');
}

/** Stands under the words of a quotation. */
function indent(text: string, layout: Layout): string {
  const lines = layout.wrap(text, BAR.length).split('\n');
  return lines
    .map((line, i) => (i === 0 && text.startsWith('—') ? line : `${margin(layout)}${line}`))
    .join('\n');
}

function margin({ isPlain }: Layout): string {
  return isPlain ? '' : '  ';
}

/** Without the directive that marks the words: it is longer than most windows are wide. */
function shorten(link: string): string {
  return link.replace(/#:~:.*/, '');
}

/** The words of a citation with its mentions set off or, without colours, as they are. */
function markSpans(
  rapporteur: Rapporteur,
  citation: Citation,
  marks: readonly Citation[],
  { paint }: Layout,
): string {
  // Word by word, so that a line may break within a mention.
  const set = (text: string): string =>
    text
      .split(' ')
      .map((word) => paint('inverse', word))
      .join(' ');
  return cutRuns(rapporteur, citation, marks)
    .map(({ text, isMarked }) => (isMarked ? set(text) : text))
    .join('');
}
