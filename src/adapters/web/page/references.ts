import { announce, closestTo, HOME, recall, remember, say, take } from './dom.ts';

// One style of reference at a time, chosen once for all and remembered.

const STORED = 'style';
const PLAIN = 'plain';

export function startReferences(): void {
  document.addEventListener('change', (event) => {
    const select = closestTo(event, '.styles select');
    if (!(select instanceof HTMLSelectElement)) return;
    remember(STORED, select.value);
    void show(select);
  });
  document.addEventListener('submit', (event) => {
    if (closestTo(event, '.styles')) event.preventDefault();
  });
  // It does not bubble.
  document.addEventListener('toggle', (event) => recallStyle(closestTo(event, 'details.cite')), true);
}

/** The style that was chosen last. */
function recallStyle(details: HTMLElement | undefined): void {
  const style = recall(STORED);
  if (!details || !style) return;
  const select = take('select', HTMLSelectElement, details);
  if (select.value === style || ![...select.options].some(({ value }) => value === style)) return;
  select.value = style;
  void show(select);
}

async function show(select: HTMLSelectElement): Promise<void> {
  const details = select.closest('details');
  if (!details) return;
  const place = select.form?.querySelector<HTMLInputElement>('[name=cite]')?.value ?? '';
  const style = select.value;
  const address = `${HOME}api/cite/${encodeURIComponent(place)}?${new URLSearchParams({ style })}`;
  const response = await fetch(address).catch(() => undefined);
  if (select.value !== style) return;
  if (!response?.ok) {
    // What is shown is in the style that is named.
    for (const option of select.options) option.selected = option.value === (details.dataset.style ?? PLAIN);
    announce(say('unreachable'));
    return;
  }
  const { references }: References = await response.json();
  details.dataset.style = style;
  take('.reference', HTMLElement, details).textContent = references.join('\n\n');
}

interface References {
  readonly references: readonly string[];
}
