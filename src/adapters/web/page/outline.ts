import { take } from './dom.ts';

/** The outline shows where one reads. */
export function startOutline(): void {
  const outline = take('.outline', HTMLElement);
  const links = new Map<string, HTMLElement>();
  for (const link of outline.querySelectorAll('a')) links.set(link.hash.slice(1), link);
  let current: HTMLElement | undefined;
  const follow = (id: string): void => {
    const link = links.get(id);
    if (!link || link === current) return;
    current?.removeAttribute('aria-current');
    link.setAttribute('aria-current', 'true');
    current = link;
    // Not scrollIntoView: that would scroll the page, too.
    const { offsetTop, offsetHeight } = link;
    if (offsetTop < outline.scrollTop || offsetTop + offsetHeight > outline.scrollTop + outline.clientHeight)
      outline.scrollTop = offsetTop - outline.clientHeight / 3;
  };
  const observer = new IntersectionObserver(
    (entries) => {
      const [read] = entries.filter(({ isIntersecting }) => isIntersecting);
      if (!read) return;
      const { id } = read.target;
      follow(links.has(id) ? id : id.replace(/\.\d+$/, ''));
    },
    // A thin band in the upper half of the window: there is where one reads.
    { rootMargin: '-25% 0px -70% 0px' },
  );
  for (const paragraph of document.querySelectorAll('.para')) observer.observe(paragraph);
}
