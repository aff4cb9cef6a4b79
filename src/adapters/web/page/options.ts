import { HOME, take } from './dom.ts';

// Others' questions, offered while one types: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/

const input = take('#q', HTMLInputElement);
const list = take('#options', HTMLElement);
/** Milliseconds without a key before the server is asked. */
const PAUSE = 90;
const SHORTEST = 2;

let pause: number | undefined;
let running = new AbortController();
let chosen = -1;

export function startOptions(): void {
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  close();
  input.addEventListener('input', () => {
    clearTimeout(pause);
    running.abort();
    if (input.value.trim().length < SHORTEST) close();
    else pause = setTimeout(load, PAUSE);
  });
  input.addEventListener('keydown', (event) => {
    // An input method's own keys are not ours.
    if (!event.isComposing && !list.hidden && react(event.key)) event.preventDefault();
  });
  input.addEventListener('blur', close);
  input.form?.addEventListener('submit', close);
  // The focus stays in the field, or `blur` would close the list before a click is one.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    if (!(event.target instanceof HTMLElement)) return;
    const option = event.target.closest('li');
    if (option) pick(option);
  });
}

/** Whether the key was for the list. */
function react(key: string): boolean {
  const count = list.children.length;
  switch (key) {
    case 'ArrowDown':
      choose(chosen + 1 < count ? chosen + 1 : -1);
      return true;
    case 'ArrowUp':
      choose(chosen < 0 ? count - 1 : chosen - 1);
      return true;
    case 'Escape':
      close();
      return true;
    case 'Enter': {
      const option = list.children[chosen];
      if (!(option instanceof HTMLElement)) return false;
      pick(option);
      return true;
    }
    default:
      return false;
  }
}

async function load(): Promise<void> {
  running = new AbortController();
  const typed = input.value;
  try {
    const response = await fetch(`${HOME}api/suggest?${new URLSearchParams({ q: typed })}`, {
      signal: running.signal,
    });
    const { questions = [] } = (await response.json()) as { questions?: readonly string[] };
    if (document.activeElement === input && input.value === typed) open(questions);
  } catch {
    // Typed on, or offline: nothing is offered, and asking says what is wrong.
    close();
  }
}

function open(questions: readonly string[]): void {
  list.replaceChildren(
    ...questions.map((question, i) => {
      const option = document.createElement('li');
      option.id = `option-${i}`;
      option.setAttribute('role', 'option');
      option.textContent = question;
      return option;
    }),
  );
  list.hidden = questions.length === 0;
  input.setAttribute('aria-expanded', String(!list.hidden));
  choose(-1);
}

function close(): void {
  clearTimeout(pause);
  running.abort();
  list.hidden = true;
  input.setAttribute('aria-expanded', 'false');
  choose(-1);
}

function choose(index: number): void {
  chosen = index;
  [...list.children].forEach((option, i) => {
    option.setAttribute('aria-selected', String(i === index));
    if (i === index) option.scrollIntoView({ block: 'nearest' });
  });
  if (index < 0) input.removeAttribute('aria-activedescendant');
  else input.setAttribute('aria-activedescendant', `option-${index}`);
}

function pick(option: HTMLElement): void {
  input.value = option.textContent ?? '';
  close();
  input.form?.requestSubmit();
}
