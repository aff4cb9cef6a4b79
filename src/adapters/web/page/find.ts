import { announce, closestTo, focusOn, HOME, say, take } from './dom.ts';
import { loadDocument } from './load.ts';

// Marks every mention of what is sought, as one types: the server's marked sentences take the place of those shown.

const bar = take('.find', HTMLElement);
const input = take('#find', HTMLInputElement, bar);
const output = take('#found', HTMLOutputElement, bar);
const steps = take('.steps', HTMLElement, bar);
/** Milliseconds without a key before the server is asked. */
const PAUSE = 150;

let pause: number | undefined;
let running = new AbortController();
let sought = input.value;
let said = output.value;
/** The first element of every mention, in reading order. */
let mentions: readonly HTMLElement[] = [];
let at = -1;

export function startFind(): void {
  bar.querySelector('.mentions')?.remove();
  collect();
  // A link to what is found shows the first of it.
  if (mentions.length > 0 && location.hash.length < 2) step(1);
  document.addEventListener('click', (event) => {
    const link = closestTo(event, 'a[href*="?find="]');
    if (!(link instanceof HTMLAnchorElement) || link.target || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    input.value = new URLSearchParams(link.search).get('find') ?? '';
    void find();
  });
  input.addEventListener('input', () => {
    clearTimeout(pause);
    running.abort();
    if (input.value.trim()) pause = setTimeout(find, PAUSE);
    else clear();
  });
  input.form?.addEventListener('submit', async (event) => {
    event.preventDefault();
    clearTimeout(pause);
    if (input.value !== sought) await find();
    else step(1);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.shiftKey) {
      event.preventDefault();
      step(-1);
    }
  });
  take('.before', HTMLElement, steps).addEventListener('click', () => step(-1));
  take('.after', HTMLElement, steps).addEventListener('click', () => step(1));
}

/** Whether there was anything to put away. */
export function leaveFind(): boolean {
  if (document.activeElement !== input && mentions.length === 0) return false;
  const mention = mentions[at];
  input.value = '';
  clear();
  // Reading goes on where the last mention was.
  const sentence =
    mention && [...document.querySelectorAll<HTMLElement>('.s')].find((s) => s.contains(mention));
  if (sentence) focusOn(sentence);
  else input.blur();
  return true;
}

async function find(): Promise<void> {
  running = new AbortController();
  const { signal } = running;
  const words = input.value;
  const { document: found } = await loadDocument('found', new URLSearchParams({ find: words }), signal);
  if (signal.aborted) return;
  unmark();
  // Enter tries again what failed.
  sought = found ? words : '';
  said = found?.querySelector('output')?.textContent ?? say('unreachable');
  for (const marked of found?.querySelectorAll<HTMLElement>('[data-place]') ?? []) mark(marked);
  collect();
  // What is found can be sent as a link.
  putIntoAddress(words);
  if (mentions.length) step(1);
  announce(said);
}

/** Puts the marked words in the place of the same words. */
function mark(marked: HTMLElement): void {
  const sentence = document.getElementById(marked.dataset.place ?? '');
  sentence?.replaceChildren(...[...marked.childNodes].map((node) => document.adoptNode(node)));
}

function unmark(): void {
  for (const mention of document.querySelectorAll('mark')) {
    const sentence = mention.parentElement;
    mention.replaceWith(...mention.childNodes);
    sentence?.normalize();
  }
}

function clear(): void {
  unmark();
  sought = '';
  said = '';
  collect();
  if (new URLSearchParams(location.search).has('find')) putIntoAddress('');
}

/** Beside the question that may stand there. */
function putIntoAddress(words: string): void {
  const params = new URLSearchParams(location.search);
  if (words) params.set('find', words);
  else params.delete('find');
  history.replaceState(history.state, '', params.size ? `${HOME}?${params}` : HOME);
}

function collect(): void {
  mentions = [...document.querySelectorAll<HTMLElement>('mark[id]')];
  at = -1;
  steps.hidden = mentions.length === 0;
  output.value = said;
}

function step(by: 1 | -1): void {
  const count = mentions.length;
  if (count === 0) return;
  at = at < 0 && by < 0 ? count - 1 : (at + by + count) % count;
  for (const [i, mention] of mentions.entries()) mention.classList.toggle('at', i === at);
  mentions[at]?.scrollIntoView({ block: 'center' });
  // "1 of 3 mentions in 2 sentences"; what else is said begins with a word.
  const found = /^\d/.test(said) ? said : `${count}. ${said}`;
  output.value = say('of', { number: at + 1, found });
}
