import { announce, focusOn, take } from './dom.ts';
import { readTypedPlace } from './typed-place.ts';

// The browser itself opens and marks the place in the address (`:target`), so Back works. Here it gets a name and what can be done with it.

const bar = take('.place', HTMLElement);
const label = take('.place output', HTMLOutputElement);
const citing = take('.place a', HTMLAnchorElement);
const NOWHERE = '#nowhere';
/** `principles.6`, `principles.6.2`, `principles.6.1-2` */
const PLACE = /^([a-z0-9-]+)(?:\.(\d+)(?:\.(\d+)(?:-(\d+))?)?|\.title|\.dateline)?$/;
/** Where the reader came from. */
let from: HTMLElement | undefined;

export function startPlaces(): void {
  addEventListener('hashchange', open);
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return;
    const link = event.target.closest<HTMLElement>('.desk a[href^="#"], .outline a');
    if (link) from = link;
    else tap(event.target);
  });
  take('.place .leave', HTMLElement).addEventListener('click', () => leavePlace());
  open();
  // When all is loaded the browser goes to the place once more, and takes the focus along.
  addEventListener('load', open);
}

/** A touch on a sentence opens it, but not where words are being selected. */
function tap(target: Element): void {
  const sentence = target.closest('main .s');
  if (!sentence || target.closest('a') || getSelection()?.isCollapsed === false) return;
  from = undefined;
  location.hash = sentence.id;
}

/** The sentences at the place in the address. */
function sentencesAt(place: string): readonly HTMLElement[] {
  const exact = document.getElementById(place);
  if (exact?.matches('.s')) return [exact];
  const [, part, paragraph, first, last] = PLACE.exec(place) ?? [];
  const within = paragraph ? `${part}.${paragraph}` : part;
  const all = [...(document.getElementById(within ?? '')?.querySelectorAll<HTMLElement>('.s') ?? [])];
  return first ? all.slice(Number(first) - 1, Number(last ?? first)) : all;
}

function open(): void {
  unmark();
  const place = readHash();
  const sentences = PLACE.test(place) ? sentencesAt(place) : [];
  if (sentences.length > 0) show({ place, sentences, label: nameOf(place, sentences) });
  else if (place && place !== NOWHERE.slice(1)) void openTyped(place);
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
  for (const sentence of document.querySelectorAll('.cited')) {
    sentence.classList.remove('cited');
    sentence.removeAttribute('aria-current');
  }
}

/** Several paragraphs, lists, and whatever else people write. */
async function openTyped(typed: string): Promise<void> {
  const meant = await readTypedPlace(typed);
  if (readHash() !== typed) return;
  if (!meant) announce(`There is no place “${typed}” in the statement.`);
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
  bar.hidden = false;
  // A range that has no anchor of its own: only the script can open it.
  const anchored = document.getElementById(place);
  if (!anchored) first.scrollIntoView();
  const isPart = !place.includes('.') && !anchored?.matches('.brief');
  if (!isPart) for (const sentence of sentences) sentence.classList.add('cited');
  first.setAttribute('aria-current', 'location');
  label.value = name;
  bar.dataset.place = place;
  citing.href = `/?${new URLSearchParams({ cite: place })}`;
  focusOn(isPart ? (anchored ?? first) : first);
  announce(name);
}

/** `Guiding Principles, paragraph 6, sentences 1–2` */
function nameOf(place: string, sentences: readonly HTMLElement[]): string {
  const part = sentences[0]?.closest('.part');
  const name = part?.querySelector('h2')?.textContent ?? document.title;
  const [, , paragraph, first, last] = PLACE.exec(place) ?? [];
  if (!paragraph) return place.includes('.') ? `${name}, ${place.split('.')[1]}` : name;
  const numbered = part?.matches('.brief') ? '' : `, paragraph ${paragraph}`;
  if (!first) return name + numbered;
  return `${name}${numbered}, ${last ? `sentences ${first}–${last}` : `sentence ${first}`}`;
}

/** Goes back to where the reader came from. Whether there was a place to leave. */
export function leavePlace(): boolean {
  if (bar.hidden) return false;
  const sentence = document.querySelector<HTMLElement>('.cited');
  // Only a navigation ends `:target`, and one to an anchor that isn't there scrolls nowhere.
  location.replace(NOWHERE);
  history.replaceState(null, '', location.pathname + location.search);
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
