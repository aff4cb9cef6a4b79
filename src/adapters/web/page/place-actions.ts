import { copy } from './copy.ts';
import { announce, closestTo, HOME, say, take } from './dom.ts';
import { speakerOf } from './statement.ts';
import { followOn } from './turns.ts';

/** What is cited, copied, linked to and asked about: whole sentences, or some words of them. */
export interface Passage {
  readonly place: string;
  readonly sentences: readonly HTMLElement[];
  readonly label: string;
  /** Where only these words are meant. */
  readonly words?: string | undefined;
}

const shown = new WeakMap<Element, Passage>();

/** Fills a bar's actions with what they are for. */
export function showActions(bar: HTMLElement, passage: Passage): void {
  shown.set(bar, passage);
  take('.cite-place', HTMLAnchorElement, bar).href =
    `${HOME}?${new URLSearchParams({ cite: passage.place })}`;
}

export function startActions(bar: HTMLElement): void {
  // The words stay selected.
  bar.addEventListener('pointerdown', (event) => event.preventDefault());
  bar.addEventListener('click', (event) => {
    const passage = shown.get(bar);
    const button = closestTo(event, 'button');
    if (!passage || !button) return;
    if (button.matches('.copy-words')) void copy(withSource(passage), button);
    else if (button.matches('.copy-link')) void copy({ text: linkTo(passage.place) }, button);
    else if (button.matches('.ask-about')) askAbout(passage);
  });
}

/** Without the question that may stand in the address, which is nobody else's business. */
export function linkTo(place: string): string {
  return `${location.origin}${HOME}#${place}`;
}

/** The next question follows on the place. */
function askAbout({ place, label }: Passage): void {
  const said = say('about', { label });
  followOn(place, said);
  const field = take('#q', HTMLInputElement);
  field.scrollIntoView({ block: 'nearest' });
  field.focus();
  announce(said);
}

interface Source {
  readonly speaker: string;
  readonly label: string;
  readonly title: string;
  readonly date: string;
  readonly link: string;
}

/** As text and as rich text, with who says it, where, and the link. */
function withSource(passage: Passage): { readonly text: string; readonly rich: string } {
  const words = passage.words ?? passage.sentences.map(wordsOf).join(' ');
  const source: Source = {
    speaker: [...new Set(passage.sentences.map(speakerOf))].join('; '),
    label: passage.label,
    title: document.querySelector('h1')?.textContent ?? '',
    date: document.querySelector('.byline time')?.textContent ?? '',
    link: linkTo(passage.place),
  };
  const { speaker, label, title, date, link } = source;
  return {
    text: `“${nest(words)}”\n— ${speaker}, ${label}, ${title}, ${date}. ${link}`,
    rich: richText(words, source),
  };
}

/** Quotation marks within others are single ones. */
function nest(words: string): string {
  let opens = true;
  return words.replace(/[“”"]/g, (mark) => {
    const isOpening = mark === '“' || (mark === '"' && opens);
    if (mark === '"') opens = !opens;
    return isOpening ? '‘' : '’';
  });
}

/** Written by the browser itself, which escapes what the words hold. */
function richText(words: string, { speaker, label, title, date, link }: Source): string {
  const quotation = document.createElement('blockquote');
  quotation.textContent = words;
  const where = document.createElement('a');
  where.href = link;
  where.textContent = label;
  const work = document.createElement('cite');
  work.textContent = title;
  const source = document.createElement('p');
  source.append(`— ${speaker}, `, where, ', ', work, `, ${date}`);
  return quotation.outerHTML + source.outerHTML;
}

/** What is drawn into a sentence has no text. */
function wordsOf(sentence: HTMLElement): string {
  return sentence.textContent ?? '';
}
