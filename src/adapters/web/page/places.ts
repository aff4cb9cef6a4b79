import { announce, closestTo, focusOn, say, take } from './dom.ts';
import { showActions } from './place-actions.ts';
import { PLACE, placeOf, sentencesAt } from './statement.ts';
import { readTypedPlace } from './typed-place.ts';

// The browser itself opens and marks the place in the address (`:target`), so Back works. Here it gets a name and what can be done with it.

const bar = take('.place', HTMLElement);
const label = take('.place output', HTMLOutputElement);
const leaving = take('.place .leave span', HTMLElement);
const NOWHERE = '#nowhere';
/** A window with no room for a bar over the text: it stands below the place. */
const LOW = matchMedia('(max-height: 30rem)');
/** Where the reader came from. */
let from: HTMLElement | undefined;

export function startPlaces(): void {
  addEventListener('hashchange', open);
  document.addEventListener('click', (event) => {
    const link = closestTo(event, '.desk a[href^="#"], .outline a');
    if (link) from = link;
    else tap(event);
  });
  take('.place .leave', HTMLElement).addEventListener('click', () => leavePlace());
  open();
  // When all is loaded the browser goes to the place once more, and takes the focus along.
  addEventListener('load', () => {
    delete bar.dataset.place;
    open();
  });
}

/** A touch on a sentence marks it where it is; one more, near it, all between both; one on what is marked takes the mark away. */
function tap(event: MouseEvent): void {
  const sentence = closestTo(event, 'main .s');
  if (!sentence || closestTo(event, 'a')) return;
  // Words are being selected: a second click selects one.
  if (event.detail > 1) leavePlace();
  if (event.detail > 1 || getSelection()?.isCollapsed === false) return;
  const marked = [...document.querySelectorAll<HTMLElement>('main .cited')];
  const [only] = marked;
  from = undefined;
  if (marked.includes(sentence)) {
    leavePlace();
    announce(say('cleared'));
  } else if (only && marked.length === 1 && areNear(only, sentence)) markPlace(rangeOf(only, sentence));
  else markPlace([sentence]);
}

/** In one paragraph, or in two that stand together. */
function areNear(a: HTMLElement, b: HTMLElement): boolean {
  const [paragraphs, others] = [a, b].map((one) => one.closest('.para'));
  if (!paragraphs || !others) return false;
  return [paragraphs, paragraphs.nextElementSibling, paragraphs.previousElementSibling].includes(others);
}

function rangeOf(a: HTMLElement, b: HTMLElement): readonly HTMLElement[] {
  const all = [...document.querySelectorAll<HTMLElement>('.para .s')];
  const [start = 0, end = 0] = [all.indexOf(a), all.indexOf(b)].sort((x, y) => x - y);
  return all.slice(start, end + 1);
}

/** Puts a place into the address without going there. */
function markPlace(sentences: readonly HTMLElement[]): void {
  const place = placeOf(sentences);
  unmark();
  // Only a navigation ends `:target`, and one to an anchor that isn't there scrolls nowhere.
  if (document.querySelector(':target')) location.replace(NOWHERE);
  history.replaceState(history.state, '', `${location.pathname}${location.search}#${place}`);
  show({ place, sentences, label: nameOf(place, sentences) });
  announce(say('marked', { label: label.value }));
}

function open(): void {
  const place = readHash();
  if (place === bar.dataset.place && !bar.hidden) return;
  unmark();
  const sentences = PLACE.test(place) ? sentencesAt(place) : [];
  if (sentences.length > 0) show({ place, sentences, label: nameOf(place, sentences) });
  else if (place && !place.startsWith('found-') && place !== NOWHERE.slice(1)) void openTyped(place);
}

/** As far as the browser can read it. */
function readHash(): string {
  const hash = location.hash.slice(1);
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}

function unmark(): void {
  bar.hidden = true;
  delete bar.dataset.place;
  for (const sentence of document.querySelectorAll('.cited')) {
    sentence.classList.remove('cited');
    sentence.removeAttribute('aria-current');
  }
}

/** Several paragraphs, lists, and whatever else people write. */
async function openTyped(typed: string): Promise<void> {
  const meant = await readTypedPlace(typed);
  if (readHash() !== typed) return;
  if (!meant) announce(say('nowhere', { place: typed }));
  // What the browser can mark itself has an address of its own.
  else if (meant.place !== typed && sentencesAt(meant.place).length > 0) location.replace(`#${meant.place}`);
  else show({ ...meant, sentences: meant.pieces.flatMap(sentencesAt) });
}

interface Shown {
  readonly place: string;
  readonly sentences: readonly HTMLElement[];
  readonly label: string;
}

function show({ place, sentences, label: name }: Shown): void {
  const [first] = sentences;
  if (!first) return;
  const anchored = document.getElementById(place);
  // A range that has no anchor of its own: only the script can open it.
  if (!anchored && !isInSight(first)) first.scrollIntoView();
  const isPart = !place.includes('.') && !anchored?.matches('.brief');
  if (!isPart) for (const sentence of sentences) sentence.classList.add('cited');
  first.setAttribute('aria-current', 'location');
  label.value = name;
  bar.dataset.place = place;
  leaving.textContent = say(from ? 'back' : 'close');
  if (LOW.matches) first.closest('.para, .part > *')?.after(bar);
  bar.hidden = false;
  showActions(bar, { place, sentences, label: name });
  focusOn(isPart ? (anchored ?? first) : first);
  announce(name);
}

function isInSight(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}

/** `Guiding Principles, paragraph 6, sentences 1–2` */
export function nameOf(place: string, sentences: readonly HTMLElement[]): string {
  const part = sentences[0]?.closest('.part');
  const name = part?.querySelector('h2')?.textContent ?? document.title;
  const [, , paragraph, first, lastParagraph, last] = PLACE.exec(place) ?? [];
  if (!paragraph) return place.includes('.') ? `${name}, ${place.split('.')[1]}` : name;
  const numbered = part?.matches('.brief') ? '' : say('paragraph', { number: paragraph });
  if (!first) return name + numbered;
  if (!last) return name + numbered + say('sentence', { number: first });
  return (
    name + numbered + say('sentences', { first, last: lastParagraph ? `${lastParagraph}.${last}` : last })
  );
}

/** Goes back to where the reader came from. Whether there was a place to leave. */
export function leavePlace(): boolean {
  if (bar.hidden) return false;
  const sentence = document.querySelector<HTMLElement>('.cited');
  const { state } = history;
  if (document.querySelector(':target')) location.replace(NOWHERE);
  history.replaceState(state, '', location.pathname + location.search);
  unmark();
  if (from?.isConnected) {
    from.focus();
    from = undefined;
  } else if (sentence) focusOn(sentence);
  return true;
}

/** Opens the next (1) or previous (-1) of what has places, from where one reads; in place of the entry in the history, or Back would take for ever. */
export function walk(selector: '.para' | 'main .s', by: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>(selector)];
  const place = document.querySelector<HTMLElement>('.cited');
  const here = place
    ? all.findIndex((one) => one.contains(place) || place.contains(one))
    : nearestTo(all) - by;
  const next = all[Math.max(0, Math.min(all.length - 1, here + by))];
  from = undefined;
  if (!next) return;
  location.replace(`#${next.id}`);
  // The event comes later, perhaps after the next key.
  open();
}

/** The first that begins below the bar. */
function nearestTo(all: readonly HTMLElement[]): number {
  const { bottom } = take('.find', HTMLElement).getBoundingClientRect();
  const found = all.findIndex((one) => one.getBoundingClientRect().top >= bottom);
  return found < 0 ? all.length - 1 : found;
}
