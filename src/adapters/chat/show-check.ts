import type { CheckedText } from '../../core/index.ts';
import { isAllRight, listVerdicts, sayVerdict, sentencesAround } from '../say-check.ts';
import { plural } from '../wording.ts';
import { cite, lookAround, row } from './actions.ts';
import { type Block, type Card, head, type Line, words } from './card.ts';
import { quoteFitting } from './quote.ts';
import type { Scene } from './scene.ts';
import { showChanges } from './show-changes.ts';

/** The verdicts, the changes, and the whole sentences that the quotations are from. */
export function showCheck(scene: Scene, checked: CheckedText): Card {
  const { quotations, problem } = checked;
  if (problem !== undefined) return { tone: 'plain', blocks: [head(problem)], rows: [] };
  const isOne = quotations.length === 1;
  const said = isOne ? quotations.map((one) => head(sayVerdict(one))) : [showVerdicts(checked)];
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

function showVerdicts(checked: CheckedText): Block {
  const items = listVerdicts(checked)
    .slice(0, MOST_LISTED)
    .map(([quoted, verdict], i): Line => ({ as: 'item', text: `${i + 1}. ${verdict} “${quoted}”` }));
  const more = checked.quotations.length - MOST_LISTED;
  return words(
    { as: 'heading', text: `${plural(checked.quotations.length, 'quotation')}:` },
    ...items,
    ...(more > 0 ? [{ as: 'aside', text: `and ${plural(more, 'more quotation')}` } as const] : []),
  );
}
