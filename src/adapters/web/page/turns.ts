import { announce, focusOn, take } from './dom.ts';
import { loadDocument } from './load.ts';

// Questions are answered without leaving the page. The server renders every turn, here as there, so that both show the same.

const desk = take('.desk', HTMLElement);
const log = take('.log', HTMLElement, desk);
const thread = take('[name=thread]', HTMLInputElement, desk);
const TITLE = document.title;
/** Which turn the address and the next follow-up go with. */
let current = location.search;

export function startTurns(): void {
  for (const form of desk.querySelectorAll('form'))
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      ask(form);
    });
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || !opensTurn(link) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    show(withThread(new URLSearchParams(link.search)));
  });
  addEventListener('popstate', () => {
    if (location.search !== current) goBack();
  });
  const first = log.querySelector<HTMLElement>('.turn');
  if (first && !location.hash.includes('.')) focusOn(headingOf(first));
}

/** By what is written: a link to a place resolves to an address that has the present question in it. */
function opensTurn(link: HTMLAnchorElement): boolean {
  return /^\/\?(?:q|check|cite)=/.test(link.getAttribute('href') ?? '');
}

async function ask(form: HTMLFormElement): Promise<void> {
  const params = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (value) params.set(name, String(value));
  const turn = await show(withThread(params));
  if (turn && !turn.hasAttribute('data-invalid')) form.reset();
}

function withThread(params: URLSearchParams): URLSearchParams {
  if (thread.value) params.set('thread', thread.value);
  return params;
}

/** Fetches a turn and puts it before the others. Where that fails, the browser opens the address, and says what is wrong in its own way. */
async function show(params: URLSearchParams, isNew = true): Promise<HTMLElement | undefined> {
  log.setAttribute('aria-busy', 'true');
  const loaded = await loadDocument('/turn', params);
  const turn = loaded?.querySelector<HTMLElement>('.turn');
  log.removeAttribute('aria-busy');
  if (!loaded || !turn) {
    location.assign(`/?${params}#desk`);
    return undefined;
  }
  log.querySelector('.examples')?.remove();
  log.prepend(document.adoptNode(turn));
  if (isNew) history.pushState(null, '', `/?${params}`);
  turnTo(turn, loaded.title);
  return turn;
}

function turnTo(turn: HTMLElement, title: string): void {
  current = location.search;
  document.title = title;
  turn.dataset.title = title;
  // An error leaves the conversation as it was.
  if (turn.dataset.thread !== undefined) thread.value = turn.dataset.thread;
  take('.follow', HTMLElement, desk).hidden = !thread.value;
  for (const other of log.querySelectorAll('.turn')) other.toggleAttribute('data-current', other === turn);
  announce(turn.dataset.said ?? '');
  const heading = headingOf(turn);
  focusOn(heading);
  const { top } = heading.getBoundingClientRect();
  // Where it is in sight it stays: below the field, in which one asks on.
  if (top < 0 || top > innerHeight / 2) heading.scrollIntoView();
}

function headingOf(turn: HTMLElement): HTMLElement {
  return take('h3, h1', HTMLElement, turn);
}

async function goBack(): Promise<void> {
  current = location.search;
  const turns = [...log.querySelectorAll<HTMLElement>('.turn')];
  const known = turns.find((turn) => turn.dataset.search === location.search);
  if (known) turnTo(known, known.dataset.title ?? TITLE);
  else if (opensTurnAt(location.search)) await show(new URLSearchParams(location.search), false);
  else {
    thread.value = '';
    document.title = TITLE;
  }
}

function opensTurnAt(search: string): boolean {
  return /[?&](?:q|check|cite)=/.test(search);
}
