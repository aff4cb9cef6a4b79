// The statement as it stands on the page: sentences, their places, and who says them.

/** `principles.6`, `principles.6.2`, `principles.6.1-2`, `principles.1.8-2.1` */
export const PLACE = /^([a-z0-9-]+)(?:\.(\d+)(?:\.(\d+)(?:-(?:(\d+)\.)?(\d+))?)?|\.title|\.dateline)?$/;

/** The sentences at a place that the page knows by itself. */
export function sentencesAt(place: string): readonly HTMLElement[] {
  const exact = document.getElementById(place);
  if (exact?.matches('.s')) return [exact];
  const [, part = '', paragraph, first, lastParagraph, last] = PLACE.exec(place) ?? [];
  if (lastParagraph) return between(`${part}.${paragraph}.${first}`, `${part}.${lastParagraph}.${last}`);
  const within = paragraph ? `${part}.${paragraph}` : part;
  const all = [...(document.getElementById(within)?.querySelectorAll<HTMLElement>('.s') ?? [])];
  return first ? all.slice(Number(first) - 1, Number(last ?? first)) : all;
}

function between(first: string, last: string): readonly HTMLElement[] {
  const all = allSentences();
  const [from, to] = [first, last].map((id) => all.findIndex((sentence) => sentence.id === id));
  return from === undefined || to === undefined || from < 0 || to < from ? [] : all.slice(from, to + 1);
}

export function allSentences(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.s')];
}

/** The place of sentences that stand together: `principles.6.1-2`. */
export function placeOf(sentences: readonly HTMLElement[]): string {
  const first = sentences[0]?.id ?? '';
  const last = sentences.at(-1)?.id ?? '';
  if (first === last) return first;
  const [part, paragraph, from] = first.split('.');
  const [lastPart, lastParagraph, to] = last.split('.');
  if (part !== lastPart || !from || !to) return first;
  return `${part}.${paragraph}.${from}-${paragraph === lastParagraph ? to : `${lastParagraph}.${to}`}`;
}

/** Who says a sentence: the voice before it in its paragraph, or the part's. */
export function speakerOf(sentence: HTMLElement): string {
  const part = sentence.closest('.part')?.querySelector('.speaker')?.textContent ?? '';
  const voices = [...(sentence.closest('.para')?.querySelectorAll<HTMLElement>('.voice') ?? [])];
  const before = voices.filter(
    (voice) => voice.compareDocumentPosition(sentence) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return before.at(-1)?.dataset.voice ?? part;
}
