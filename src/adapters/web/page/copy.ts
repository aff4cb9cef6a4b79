import { announce, closestTo, say } from './dom.ts';

const SHOWN = 2_000;

/** Words to be pasted, as text and, where it makes a difference, as rich text. */
export interface Copied {
  readonly text: string;
  readonly rich?: string | undefined;
}

export function startCopy(): void {
  document.addEventListener('click', (event) => {
    const button = closestTo(event, '.copy');
    const source = button?.previousElementSibling;
    if (button && source) void copy({ text: source.textContent ?? '' }, button, source);
  });
}

/** Copies, and says so on the button; `source` is selected where nothing else works. */
export async function copy(copied: Copied, button: HTMLElement, source?: Element): Promise<void> {
  if ((await writeClipboard(copied)) || writeByEvent(copied)) return tell(button, say('copied'));
  if (source) getSelection()?.selectAllChildren(source);
  tell(button, say(source ? 'press' : 'byHand'));
}

async function writeClipboard({ text, rich }: Copied): Promise<boolean> {
  try {
    if (rich === undefined) await navigator.clipboard.writeText(text);
    else {
      const types = { 'text/plain': text, 'text/html': rich };
      const blobs = Object.entries(types).map(([type, data]) => [type, new Blob([data], { type })]);
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    }
    return true;
  } catch {
    return false;
  }
}

/** Over plain HTTP from another machine there is no clipboard, but the copy command. */
function writeByEvent({ text, rich }: Copied): boolean {
  let isWritten = false;
  const write = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    if (rich !== undefined) event.clipboardData?.setData('text/html', rich);
    isWritten = event.clipboardData !== null;
  };
  document.addEventListener('copy', write, { once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', write);
  return isWritten;
}

/** The button itself says what happened; the words come back. */
export function tell(button: HTMLElement, said: string): void {
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
