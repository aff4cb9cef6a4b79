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
