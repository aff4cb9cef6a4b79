import type { CheckedQuotation } from '../../core/index.ts';
import { sayDifference } from '../say.ts';
import { beginningOf } from '../say-check.ts';
import { type Block, type Line, remark, say, words } from './card.ts';
import { measureAll, nameQuote } from './quote.ts';
import type { Scene } from './scene.ts';

/** Of a message, so that what the statement has fits beside it. */
const CHANGES_ROOM = 0.45;
const MOST_LISTED = 10;

/** One of the quotations of a text, and its number there; none where it is the only one. */
export interface Altered {
  readonly checked: CheckedQuotation;
  readonly number?: number | undefined;
}

/**
 * Each quotation word by word, and its changes in words: not everyone sees or hears what is struck out; then corrected, to copy. As much of
 * that as fits.
 */
export function showChanges(scene: Scene, altered: readonly Altered[]): readonly Block[] {
  if (altered.length === 0) return [];
  const blocks: Block[] = [];
  let room = CHANGES_ROOM;
  let unshown = 0;
  for (const [i, one] of altered.entries()) {
    const share = room / (altered.length - i);
    const shown = [...variantsOf(scene, one)].find((some) => measureAll(scene, some) <= share);
    if (shown) {
      blocks.push(...shown);
      room -= measureAll(scene, shown);
    } else unshown++;
  }
  if (unshown > 0) blocks.push(remark(scene.words.check.unshownChanges(unshown)));
  return [...blocks, say(scene.words.check.statementHas)];
}

/** From all that can be shown to the least. */
function* variantsOf(scene: Scene, { checked, number }: Altered): Generator<readonly Block[]> {
  const { differences, corrected, citations } = checked;
  const { check, cite } = scene.words;
  const title = number === undefined ? [] : [say(check.begins(number, beginningOf(checked)))];
  const compared: Block = { kind: 'comparison', legend: check.comparison, differences };
  const listed = listChanges(scene, checked);
  const [first] = citations;
  const { label, link } = first ? nameQuote(scene, first) : { label: '', link: '' };
  const copy: Block = {
    kind: 'reference',
    style: check.corrected,
    text: corrected,
    note: cite.tooLong,
    ...{ label, link },
  };
  yield [...title, compared, listed, copy];
  yield [...title, listed, copy];
  yield [...title, compared, listed];
  yield [...title, listed];
  yield [...title, compared];
}

function listChanges(scene: Scene, { differences }: CheckedQuotation): Block {
  const { check } = scene.words;
  const changes = differences.filter(({ kind }) => kind !== 'same');
  const items = changes
    .slice(0, MOST_LISTED)
    .map((change): Line => ({ as: 'item', text: sayDifference(scene.words, change) }));
  const more = changes.length - MOST_LISTED;
  return words(
    { as: 'text', text: check.changes(changes.length) },
    ...items,
    ...(more > 0 ? [{ as: 'aside', text: check.andMoreChanges(more) } as const] : []),
  );
}
