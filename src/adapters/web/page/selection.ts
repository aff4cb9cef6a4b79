import { announce, say, take } from './dom.ts';
import { showActions, startActions } from './place-actions.ts';
import { nameOf } from './places.ts';
import { allSentences, placeOf } from './statement.ts';

// What can be done with words that are selected, beside them.

const bar = take('.beside', HTMLElement);
/** Milliseconds for which a selection stays as it is before the bar comes. */
const PAUSE = 250;
/** Pixels between the words and the bar. */
const GAP = 8;

let pause: number | undefined;

export function startSelection(): void {
  startActions(take('.place', HTMLElement));
  startActions(bar);
  document.addEventListener('selectionchange', () => {
    clearTimeout(pause);
    // What it offers is no longer what is selected.
    if (!bar.contains(document.activeElement)) bar.hidden = true;
    pause = setTimeout(follow, PAUSE);
  });
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || bar.hidden) return;
    getSelection()?.removeAllRanges();
    bar.hidden = true;
    event.preventDefault();
  });
}

function follow(): void {
  const range = selectedRange();
  const sentences = range ? allSentences().filter((sentence) => holdsSome(range, sentence)) : [];
  const [first] = sentences;
  const words = range ? wordsIn(range, sentences) : '';
  if (!range || !first || !words) {
    // The focus may be in the bar itself.
    bar.hidden = !bar.contains(document.activeElement);
    return;
  }
  const parts = [...new Set(sentences.map((one) => one.closest('.part')))];
  const within = parts.map((part) => sentences.filter((one) => one.closest('.part') === part));
  const label = within.map((some) => nameOf(placeOf(some), some)).join('; ');
  // A link opens one part; what is selected in others is named.
  const place = placeOf(within[0] ?? []);
  showActions(bar, { place, sentences, label, words });
  const wasHidden = bar.hidden;
  bar.hidden = false;
  putBeside(range);
  if (wasHidden) announce(say('selected', { label }));
}

/** Within the statement only. */
function selectedRange(): Range | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  return take('main', HTMLElement).contains(range.commonAncestorContainer) ? range : undefined;
}

function holdsSome(range: Range, sentence: HTMLElement): boolean {
  return range.intersectsNode(sentence) && wordsOf(range, sentence).trim() !== '';
}

function wordsIn(range: Range, sentences: readonly HTMLElement[]): string {
  let words = '';
  sentences.forEach((sentence, i) => {
    const before = sentences[i - 1];
    if (before) words += before.closest('p') === sentence.closest('p') ? ' ' : '\n\n';
    words += wordsOf(range, sentence);
  });
  return words.trim();
}

function wordsOf(range: Range, sentence: HTMLElement): string {
  const within = document.createRange();
  within.selectNodeContents(sentence);
  if (range.compareBoundaryPoints(Range.START_TO_START, within) > 0)
    within.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, within) < 0)
    within.setEnd(range.endContainer, range.endOffset);
  return within.toString();
}

/** Below the last of the words or, where there is no room, above the first; a phone has its own menu there, so it stands at the foot. */
function putBeside(range: Range): void {
  const rects = [...range.getClientRects()];
  const [first] = rects;
  const last = rects.at(-1);
  if (!first || !last) return;
  const { width, height } = bar.getBoundingClientRect();
  const below = last.bottom + GAP;
  const top = below + height < innerHeight ? below : Math.max(GAP, first.top - height - GAP);
  const left = Math.max(GAP, Math.min(last.left, document.documentElement.clientWidth - width - GAP));
  bar.style.top = `${top + scrollY}px`;
  bar.style.left = `${left + scrollX}px`;
}
