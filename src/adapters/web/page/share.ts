import { copy, tell } from './copy.ts';
import { closestTo, HOME, say } from './dom.ts';

// An answer to be sent on: its address, or a card with what it says.

/** What a card shows of a turn. */
export interface Card {
  readonly asked: string;
  readonly verdict: string;
  readonly quotes: readonly Quoted[];
  /** `Version 1a2b3c4d` */
  readonly version: string;
}

export interface Quoted {
  readonly words: string;
  readonly speaker: string;
  readonly label: string;
  readonly link: string;
}

export function startShare(): void {
  document.addEventListener('click', (event) => {
    const button = closestTo(event, '.share button');
    const turn = button?.closest<HTMLElement>('.turn');
    if (!button || !turn) return;
    if (button.matches('.share-link'))
      void copy({ text: `${location.origin}${HOME}${turn.dataset.search ?? ''}` }, button);
    else if (button.matches('.share-text')) void copy({ text: writeCard(readCard(turn)) }, button);
    else void saveImage(turn, button);
  });
}

function readCard(turn: HTMLElement): Card {
  const textAt = (selector: string, within: ParentNode = turn): string =>
    within.querySelector(selector)?.textContent?.trim() ?? '';
  // What is near or further off is no part of the answer.
  const quotes = [...turn.querySelectorAll<HTMLElement>(':scope > .quote')].map((quote) => ({
    words: textAt('blockquote', quote),
    speaker: textAt('figcaption b', quote),
    label: textAt('.to-place', quote),
    link: `${location.origin}${HOME}#${quote.dataset.place ?? ''}`,
  }));
  const version = say('version', { version: document.documentElement.dataset.version ?? '' });
  return { asked: textAt('h3 bdi'), verdict: textAt(':scope > .verdict'), quotes, version };
}

function writeCard({ asked, verdict, quotes, version }: Card): string {
  const quoted = quotes.map(({ words, speaker, label, link }) => `${words}\n— ${speaker}, ${label}\n${link}`);
  const title = document.querySelector('h1')?.textContent?.trim() ?? '';
  return [asked, ...(verdict ? [verdict] : []), ...quoted, `${title}. ${version}`].join('\n\n');
}

async function saveImage(turn: HTMLElement, button: HTMLElement): Promise<void> {
  try {
    const { drawCard } = await import('./card.ts');
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await drawCard(readCard(turn)));
    link.download = 'rapporteur.png';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), KEPT);
    tell(button, say('saved'));
  } catch {
    tell(button, say('unreachable'));
  }
}

/** Milliseconds for which the browser may read the picture. */
const KEPT = 60_000;
