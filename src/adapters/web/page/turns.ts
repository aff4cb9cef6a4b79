import { announce, closestTo, focusOn, HOME, say, take } from './dom.ts';
import { showFailure } from './failure.ts';
import { loadDocument } from './load.ts';
import { earlierTurns, keepTurns, opensTurn, opensTurnAt, sameTurn, searchOf } from './turn-address.ts';

// Questions are answered without leaving the page. The server renders every turn, here as there, so that both show the same.

const desk = take('.desk', HTMLElement);
const log = take('.log', HTMLElement, desk);
const thread = take('[name=thread]', HTMLInputElement, desk);
const promise = take('#q-about .own', HTMLElement);
const PROMISED = promise.textContent;
const TITLE = document.title;
/** Milliseconds after which it is said that one waits. */
const SOON = 400;
/** Turns that a question about a place still follows on. */
const MOST_BEFORE = 2;

export interface TurnsOptions {
  /** In the page of another site the history is that site's. */
  readonly isEmbedded?: boolean;
  /** Told of each turn that becomes the current one. */
  readonly onTurn?: (turn: HTMLElement) => void;
}

let options: TurnsOptions = {};
/** Which turn the address and the next follow-up go with. */
let current = location.search;
/** One after the other, so that each follows on the one before. */
let running: Promise<unknown> = Promise.resolve();

export function startTurns(given: TurnsOptions = {}): void {
  options = given;
  for (const form of desk.querySelectorAll<HTMLFormElement>('search form'))
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void ask(form);
    });
  document.addEventListener('click', (event) => {
    const link = closestTo(event, 'a');
    if (!(link instanceof HTMLAnchorElement) || !opensTurn(link)) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void show(new URLSearchParams(link.search));
  });
  addEventListener('popstate', () => {
    if (!sameTurn(location.search, current)) void goBack();
  });
  // A place that is opened has an entry of its own, which must know the conversation, too.
  addEventListener('hashchange', keep);
  const first = log.querySelector<HTMLElement>('.turn');
  if (!first) return;
  if (!location.hash.includes('.')) focusOn(headingOf(first));
  setCurrent(first);
  options.onTurn?.(first);
  void showEarlier(first);
}

/** What is asked next follows on a place, as if that had been shown. */
export function followOn(place: string, said: string): void {
  const [stamp, ...turns] = (thread.value || (document.documentElement.dataset.version ?? '')).split('*');
  // No more than fit: the server takes none of what is too long.
  thread.value = [stamp, ...turns.slice(-MOST_BEFORE), `${place}__`].join('*');
  promise.textContent = said;
  take('.follow', HTMLElement, desk).hidden = false;
}

async function ask(form: HTMLFormElement): Promise<void> {
  const params = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (value && name !== 'thread') params.set(name, String(value));
  const typed = params.toString();
  const turn = await show(params);
  if (!turn || turn.hasAttribute('data-invalid')) return;
  // Whoever has typed on keeps it.
  const now = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (value && name !== 'thread') now.set(name, String(value));
  if (now.toString() === typed) form.reset();
}

function show(params: URLSearchParams, isNew = true): Promise<HTMLElement | undefined> {
  const shown = running.then(() => load(params, isNew));
  running = shown;
  return shown;
}

/** Fetches a turn and puts it before the others. Where that fails, it says so in their place, and nothing is lost. */
async function load(params: URLSearchParams, isNew: boolean): Promise<HTMLElement | undefined> {
  if (isNew && thread.value) params.set('thread', thread.value);
  log.querySelector('.failed')?.remove();
  const waiting = setTimeout(startWaiting, SOON);
  const { document: loaded, status } = await fetchTurn(params);
  clearTimeout(waiting);
  log.querySelector('.waiting')?.remove();
  log.removeAttribute('aria-busy');
  const turn = loaded?.querySelector<HTMLElement>('.turn');
  if (!loaded || !turn || status !== 200) {
    showFailure(log, { params, status, said: turn?.dataset.said, again: () => void show(params, isNew) });
    return undefined;
  }
  log.querySelector('.examples')?.remove();
  log.prepend(document.adoptNode(turn));
  turn.dataset.title = loaded.title;
  if (isNew && !options.isEmbedded) history.pushState(null, '', `${HOME}?${params}`);
  turnTo(turn);
  return turn;
}

function fetchTurn(params: URLSearchParams): ReturnType<typeof loadDocument> {
  const wanted = new URLSearchParams(params);
  if (options.isEmbedded) wanted.set('embed', '');
  return loadDocument('turn', wanted);
}

function startWaiting(): void {
  const waiting = document.createElement('p');
  waiting.className = 'waiting';
  waiting.textContent = say('waiting');
  log.prepend(waiting);
  log.setAttribute('aria-busy', 'true');
  announce(say('waiting'));
}

function turnTo(turn: HTMLElement): void {
  current = options.isEmbedded ? current : location.search;
  document.title = turn.dataset.title ?? TITLE;
  // An error leaves the conversation as it was.
  if (turn.dataset.thread !== undefined) thread.value = turn.dataset.thread;
  take('.follow', HTMLElement, desk).hidden = !thread.value;
  promise.textContent = PROMISED;
  setCurrent(turn);
  announce(turn.dataset.said ?? '');
  keep();
  const heading = headingOf(turn);
  focusOn(heading);
  const { top } = heading.getBoundingClientRect();
  // Where it is in sight it stays: below the field, in which one asks on.
  if (top < desk.getBoundingClientRect().top || top < 0 || top > innerHeight / 2) heading.scrollIntoView();
  options.onTurn?.(turn);
}

function setCurrent(turn: HTMLElement): void {
  turn.dataset.title ??= document.title;
  for (const other of log.querySelectorAll('.turn')) other.toggleAttribute('data-current', other === turn);
}

function headingOf(turn: HTMLElement): HTMLElement {
  return take('h3, h1', HTMLElement, turn);
}

function keep(): void {
  if (!options.isEmbedded) keepTurns(log);
}

async function goBack(): Promise<void> {
  current = location.search;
  const turns = [...log.querySelectorAll<HTMLElement>('.turn')];
  const known = turns.find((turn) => sameTurn(turn.dataset.search ?? '', location.search));
  if (known) turnTo(known);
  else if (opensTurnAt(location.search)) await show(searchOf(location.search), false);
  else {
    thread.value = '';
    document.title = TITLE;
  }
}

/** The turns of a conversation that was left, and come back to, or loaded again. */
async function showEarlier(first: HTMLElement): Promise<void> {
  let last = first;
  for (const search of earlierTurns(first)) {
    const { document: loaded } = await fetchTurn(new URLSearchParams(search));
    const turn = loaded?.querySelector<HTMLElement>('.turn');
    if (!loaded || !turn) return;
    turn.dataset.title = loaded.title;
    last.after(document.adoptNode(turn));
    last = turn;
  }
}
