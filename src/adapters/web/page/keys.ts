import { isTyping, recall, remember, take } from './dom.ts';
import { leaveFind } from './find.ts';
import { leavePlace, walk } from './places.ts';

// Single keys can be turned off: speech input would press them (https://www.w3.org/WAI/WCAG22/Understanding/character-key-shortcuts).

const checkbox = take('#keys', HTMLInputElement);
const STORED = 'keys';

const KEYS: Readonly<Record<string, () => void>> = {
  '/': () => enter('#q'),
  f: () => enter('#find'),
  j: () => walk('.para', 1),
  k: () => walk('.para', -1),
  l: () => walk('main .s', 1),
  h: () => walk('main .s', -1),
};

export function startKeys(): void {
  checkbox.checked = recall(STORED) !== 'off';
  checkbox.addEventListener('change', () => {
    remember(STORED, checkbox.checked ? 'on' : 'off');
  });
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') leave();
    else if (checkbox.checked && !isTyping(event.target)) {
      const action = KEYS[event.key];
      if (!action) return;
      event.preventDefault();
      action();
    }
  });
}

function leave(): void {
  if (leaveFind() || leavePlace()) return;
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

function enter(selector: string): void {
  const input = take(selector, HTMLInputElement);
  input.scrollIntoView({ block: 'nearest' });
  input.focus();
  input.select();
}
