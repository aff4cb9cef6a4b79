import type { CheckedText } from '../../core/index.ts';
import { sayUnchecked } from '../say.ts';
import { isAllRight, listVerdicts, sayVerdict, sentencesAround } from '../say-check.ts';
import { cite, lookAround, row } from './actions.ts';
import { type Block, type Card, head, type Line, words } from './card.ts';
import { quoteFitting } from './quote.ts';
import type { Scene } from './scene.ts';
import { showChanges } from './show-changes.ts';

/** The verdicts, the changes, and the whole sentences that the quotations are from. */
export function showCheck(scene: Scene, checked: CheckedText): Card {
  const { quotations } = checked;
  const unchecked = sayUnchecked(scene.words, checked);
  if (unchecked !== undefined) return { tone: 'plain', blocks: [head(unchecked)], rows: [] };
  const isOne = quotations.length === 1;
  const said = isOne
    ? quotations.map((one) => head(sayVerdict(one, scene.words)))
    : [showVerdicts(scene, checked)];
  const around = quotations.flatMap((one) => sentencesAround(scene.rapporteur, one));
  const citations = around.filter(({ start }, i) => around.findIndex((one) => one.start === start) === i);
  if (citations.length === 0) return { tone: 'plain', blocks: said, rows: [] };
  const altered = quotations.flatMap((one, i) =>
    one.changes.length > 0 ? [{ checked: one, number: isOne ? undefined : i + 1 }] : [],
  );
  const { blocks } = quoteFitting(scene, citations, { above: [...said, ...showChanges(scene, altered)] });
  return {
    tone: isAllRight(checked) ? 'stated' : 'silent',
    blocks,
    rows: [...lookAround(scene, citations), ...row(cite(scene, citations))],
  };
}

const MOST_LISTED = 10;

function showVerdicts(scene: Scene, checked: CheckedText): Block {
  const { check } = scene.words;
  const items = listVerdicts(checked, scene.words)
    .slice(0, MOST_LISTED)
    .map(([quoted, verdict], i): Line => ({ as: 'item', text: check.verdict(i + 1, verdict, quoted) }));
  const more = checked.quotations.length - MOST_LISTED;
  return words(
    { as: 'heading', text: check.quotationsBelow(checked.quotations.length) },
    ...items,
    ...(more > 0 ? [{ as: 'aside', text: check.andMoreQuotations(more) } as const] : []),
  );
}
