import type { Check, Difference } from '../../core/index.ts';
import { plural, STATEMENT_HAS, sayChecked, sayDifference } from '../wording.ts';
import { cite, lookAround, row } from './actions.ts';
import { type Block, type Card, head, type Line, say, words } from './card.ts';
import { measureAll, quoteFitting } from './quote.ts';
import type { Scene } from './scene.ts';

export function showCheck(scene: Scene, check: Check): Card {
  const said = head(sayChecked(check));
  if (check.kind === 'not-found' || check.kind === 'invalid')
    return { tone: 'plain', blocks: [said], rows: [] };
  const above = check.kind === 'altered' ? [said, ...showChanges(scene, check.differences)] : [said];
  const { blocks } = quoteFitting(scene, check.citations, { above });
  return {
    tone: check.kind === 'exact' ? 'stated' : 'silent',
    blocks,
    rows: [...lookAround(scene, check.citations), ...row(cite(scene, check.citations))],
  };
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
