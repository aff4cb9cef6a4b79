import { closestTo } from './dom.ts';
import { loadDocument } from './load.ts';

/** Makes the link under an answer into what unfolds there. It is loaded when it is opened first; where that fails, the link leads on. */
export function startWhy(): void {
  document.addEventListener('click', (event) => {
    const link = closestTo(event, 'p.why a');
    if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (link.ariaBusy !== 'true') void unfold(link);
  });
}

async function unfold(link: HTMLAnchorElement): Promise<void> {
  link.ariaBusy = 'true';
  const { document: loaded } = await loadDocument('why', new URLSearchParams(link.search));
  link.ariaBusy = null;
  const told = loaded?.querySelector('.told');
  if (!told) return void open(link.href, link.target || '_self');
  // The places stand on this page.
  for (const place of told.querySelectorAll('a')) if (!link.target) place.setAttribute('href', place.hash);
  const summary = document.createElement('summary');
  summary.append(...link.childNodes);
  const details = document.createElement('details');
  details.className = 'why';
  details.open = true;
  details.append(summary, document.adoptNode(told));
  link.parentElement?.replaceWith(details);
  summary.focus();
}
