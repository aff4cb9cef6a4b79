/** The one element that must be there: the page and its script are of one version. */
export function take<T extends Element>(
  selector: string,
  type: new () => T,
  within: ParentNode = document,
): T {
  const found = within.querySelector(selector);
  if (found instanceof type) return found;
  throw new Error(`The page lacks ${selector}`);
}

/** Where the page lies: `/`, or `/bot/` under a path of its host. */
export const HOME = `${document.documentElement.dataset.base ?? ''}/`;

/** What the page says to its script to say, with what it is about filled in. */
export function say(phrase: string, values: Readonly<Record<string, string | number>> = {}): string {
  const phrases = take('#phrases', HTMLTemplateElement).content;
  const text = phrases.querySelector(`[value="${phrase}"]`)?.textContent ?? phrase;
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** Tells who can't see it what has changed. */
export function announce(text: string): void {
  take('#status', HTMLElement).textContent = text;
}

/** Moves the focus to what can't be tabbed to, without scrolling: that is the browser's, or the caller's. */
export function focusOn(element: HTMLElement): void {
  if (!element.hasAttribute('tabindex') && !element.matches('a[href], button, input')) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input:not([type=checkbox]), textarea, select');
}

/** The ancestor that was clicked, if any. */
export function closestTo(event: Event, selector: string): HTMLElement | undefined {
  const found = event.target instanceof Element ? event.target.closest(selector) : null;
  return found instanceof HTMLElement ? found : undefined;
}

/** What this browser remembers of a choice; nothing where storage is off. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // It holds for this visit.
  }
}
