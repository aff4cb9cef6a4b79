import { announce } from './dom.ts';

const SHOWN = 2_000;

export function startCopy(): void {
  document.addEventListener('click', async (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('.copy') : null;
    if (!button) return;
    const source = button.previousElementSibling;
    const text = source?.matches('dd span, .corrected')
      ? (source.textContent ?? '')
      : linkTo(button.parentElement?.dataset.place);
    await copy(text, button, source);
  });
}

/** Without the question that may stand in the address, which is nobody else's business. */
function linkTo(place: string | undefined): string {
  return `${location.origin}/#${place ?? ''}`;
}

async function copy(text: string, button: HTMLElement, source: Element | null): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    tell(button, 'Copied');
  } catch {
    // Over plain HTTP from another machine there is no clipboard.
    if (source) getSelection()?.selectAllChildren(source);
    tell(button, source ? 'Selected: press Ctrl+C' : 'Copy it from the address bar');
  }
}

/** The button itself says what happened; the words come back. */
function tell(button: HTMLElement, said: string): void {
  const label = button.firstChild;
  if (!label) return;
  button.dataset.label ??= label.textContent ?? '';
  const before = button.dataset.label;
  label.textContent = said;
  announce(said);
  setTimeout(() => {
    label.textContent = before;
  }, SHOWN);
}
