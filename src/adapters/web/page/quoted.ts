import { allSentences, sentencesAt } from './statement.ts';

// What an answer quotes is seen where it stands: the statement glides there, where both are in sight, and a quotation that one points at
// marks its sentences.

/** The desk stands beside the statement. */
const BESIDE = matchMedia('(min-width: 60rem) and (min-height: 30rem)');
const QUOTE = '.quote[data-place]';

export function startQuoted(): void {
  for (const type of ['pointerover', 'focusin'])
    document.addEventListener(type, ({ target }) => {
      const quote = target instanceof Element ? target.closest<HTMLElement>(QUOTE) : null;
      pointAt(quote?.dataset.place);
    });
}

let pointed: string | undefined;

function pointAt(place: string | undefined): void {
  if (place === pointed) return;
  pointed = place;
  mark('pointed', place ? sentencesAt(place) : []);
}

/** Marks what a turn quotes as its answer, and goes to the first of it. */
export function showQuoted(turn: HTMLElement): void {
  const places = [...turn.querySelectorAll<HTMLElement>(`:scope > ${QUOTE}`)].flatMap(
    ({ dataset }) => dataset.place ?? [],
  );
  const quoted = places.flatMap(sentencesAt);
  mark('quoted', quoted);
  const [first] = quoted;
  // A place in the address is where somebody wants to be.
  if (first && BESIDE.matches && location.hash.length < 2) first.scrollIntoView();
}

function mark(className: string, wanted: readonly HTMLElement[]): void {
  for (const sentence of allSentences()) sentence.classList.toggle(className, wanted.includes(sentence));
}
