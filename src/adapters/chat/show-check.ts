import type { CheckedText, Difference } from '../../core/index.ts';
import { isAllRight, listVerdicts, sayVerdict, sentencesAround } from '../say-check.ts';
import { plural, STATEMENT_HAS, sayDifference } from '../wording.ts';
import { cite, lookAround, row } from './actions.ts';
import { type Block, type Card, head, type Line, say, words } from './card.ts';
import { measureAll, quoteFitting } from './quote.ts';
import type { Scene } from './scene.ts';

/** The verdicts, the changes, and the whole sentences that the quotations are from. */
export function showCheck(scene: Scene, checked: CheckedText): Card {
  const { quotations, problem } = checked;
  if (problem !== undefined) return { tone: 'plain', blocks: [head(problem)], rows: [] };
  const said =
    quotations.length === 1 ? quotations.map((one) => head(sayVerdict(one))) : [showVerdicts(checked)];
  const citations = quotations.flatMap((one) => sentencesAround(scene.rapporteur, one));
  if (citations.length === 0) return { tone: 'plain', blocks: said, rows: [] };
  const differences = quotations
    .filter(({ changes }) => changes.length > 0)
    .flatMap((one) => one.differences);
  const above = differences.length ? [...said, ...showChanges(scene, differences)] : said;
  const { blocks } = quoteFitting(scene, citations, { above });
  return {
    tone: isAllRight(checked) ? 'stated' : 'silent',
    blocks,
    rows: [...lookAround(scene, citations), ...row(cite(scene, citations))],
  };
}

function showVerdicts(checked: CheckedText): Block {
  const items = listVerdicts(checked)
    .slice(0, MOST_LISTED)
    .map(([quoted, verdict], i): Line => ({ as: 'item', text: `${i + 1}. ${verdict} “${quoted}”` }));
  return words({ as: 'heading', text: `${plural(checked.quotations.length, 'quotation')}:` }, ...items);
}

/** Of a message, so that what the statement has fits beside it. */
const CHANGES_ROOM = 0.45;
const MOST_LISTED = 10;

/** The quotation word by word, and its changes in words: not everyone sees or hears what is struck out. As much of both as fits. */
function showChanges(scene: Scene, differences: readonly Difference[]): readonly Block[] {
  const compared: Block = { kind: 'comparison', differences };
  const listed = listChanges(differences.filter(({ kind }) => kind !== 'same'));
  const shown = [[compared, listed], [listed], [compared]].find(
    (blocks) => measureAll(scene, blocks) <= CHANGES_ROOM,
  );
  return [...(shown ?? []), say(STATEMENT_HAS)];
}

function listChanges(changes: readonly Difference[]): Block {
  const items = changes
    .slice(0, MOST_LISTED)
    .map((change): Line => ({ as: 'item', text: sayDifference(change) }));
  const more = changes.length - MOST_LISTED;
  return words(
    { as: 'text', text: `${plural(changes.length, 'change')}:` },
    ...items,
    ...(more > 0 ? [{ as: 'aside', text: `and ${plural(more, 'more change')}` } as const] : []),
  );
}
