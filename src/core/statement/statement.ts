import { type PlaceRange, parsePlace } from './place.ts';
import type { PartFile, StatementFile, StatementSource } from './statement-file.ts';

/** One sentence, or a title or dateline, which nobody speaks but which can be cited. */
export interface Sentence {
  readonly index: number;
  /** `principles.6.2`, `principles.title` */
  readonly place: string;
  readonly part: Part;
  /** From 1; 0 for titles and datelines. */
  readonly paragraph: number;
  readonly role: 'title' | 'body' | 'dateline';
  readonly speaker: string;
  /** Characters of `Statement.text`; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
}

/** A part of the statement: a post, the principles, the remarks. Its paragraphs are counted from 1. */
export interface Part {
  readonly id: string;
  readonly name: string;
  readonly speaker: string;
  readonly paragraphs: number;
  /** In its paragraphs: titles and datelines are none. */
  readonly sentences: number;
  /** How reference styles name the speaker, where that differs. */
  readonly author?: { readonly note: string; readonly reference: string } | undefined;
}

/** One public document. Every citation is a span of its `text`. */
export interface Statement {
  readonly title: string;
  readonly source: StatementSource;
  /** Every word, in reading order, one space between the sentences of a paragraph. */
  readonly text: string;
  readonly parts: readonly Part[];
  /** In reading order, titles and datelines among them; `Sentence.index` is the place in this list. */
  readonly sentences: readonly Sentence[];
  readonly byPlace: ReadonlyMap<string, Sentence>;
  /** SHA-256 of `text`, in hexadecimal. */
  readonly version: string;
}

/** Takes a file that has been validated, and the SHA-256 of its text. */
export function buildStatement({ title, source, parts: files }: StatementFile, version: string): Statement {
  const sentences: Sentence[] = [];
  let text = '';
  for (const { words, gap, ...line } of files.flatMap(linesOf)) {
    if (text) text += gap;
    const start = text.length;
    text += words;
    sentences.push({ ...line, index: sentences.length, start, end: text.length });
  }
  const parts = [...new Set(sentences.map(({ part }) => part))];
  const byPlace = new Map(sentences.map((sentence) => [sentence.place, sentence]));
  return { title, source, text, parts, sentences, byPlace, version };
}

interface Line extends Omit<Sentence, 'index' | 'start' | 'end'> {
  readonly words: string;
  /** What stands between it and the line before. */
  readonly gap: ' ' | '\n\n';
}

/** All that stands in a part, in reading order. */
function linesOf({ id, name, speaker, author, paragraphs, title, dateline }: PartFile): Line[] {
  const count = paragraphs.flat().length;
  const part: Part = { id, name, speaker, author, paragraphs: paragraphs.length, sentences: count };
  const aside = (role: 'title' | 'dateline', words: string | undefined): Line[] =>
    words ? [{ place: `${id}.${role}`, part, paragraph: 0, role, speaker, words, gap: '\n\n' }] : [];
  const body = paragraphs.flatMap((paragraph, p) =>
    paragraph.map((sentence, s): Line => {
      const said = typeof sentence === 'string' ? { text: sentence, speaker } : sentence;
      const place = `${id}.${p + 1}.${s + 1}`;
      const gap = s ? ' ' : '\n\n';
      return { place, part, paragraph: p + 1, role: 'body', speaker: said.speaker, words: said.text, gap };
    }),
  );
  return [...aside('title', title), ...body, ...aside('dateline', dateline)];
}

/** The words of a sentence, character for character. */
export function textOf(statement: Statement, sentence: Sentence): string {
  return statement.text.slice(sentence.start, sentence.end);
}

/**
 * The sentences at a place (`part`, `part.paragraph`, `part.paragraph.sentence`, ranges `part.6-7`, `part.6.1-2` and `part.6.2-7.1`, a list
 * `part.6.1,3`, `part.title`, `part.dateline`), in reading order; none where there is no such place.
 */
export function sentencesAt(statement: Statement, place: string): readonly Sentence[] {
  const wanted = place.trim().toLowerCase();
  const exact = statement.byPlace.get(wanted);
  if (exact) return [exact];
  const parsed = parsePlace(wanted);
  if (!parsed) return [];
  const inPart = statement.sentences.filter(({ part }) => part.id === parsed.part);
  if (parsed.ranges.length === 0) return inPart;
  const body = inPart.filter(({ role }) => role === 'body');
  const found = parsed.ranges.map((range) => sentencesIn(statement, body, range));
  const all = found.every(({ length }) => length > 0) ? found.flat() : [];
  return [...new Set(all)].sort((a, b) => a.index - b.index);
}

/** From the first sentence of a range to its last; none where either is missing, or they stand the other way round. */
function sentencesIn(statement: Statement, body: readonly Sentence[], { from, to }: PlaceRange): Sentence[] {
  const at = ([paragraph, sentence]: PlaceRange['from'], isEnd: boolean): Sentence | undefined => {
    const inside = body.filter((one) => one.paragraph === paragraph);
    if (sentence === undefined) return isEnd ? inside.at(-1) : inside[0];
    return sentence > 0 ? inside[sentence - 1] : undefined;
  };
  const first = at(from, false);
  const last = at(to, true);
  return first && last ? statement.sentences.slice(first.index, last.index + 1) : [];
}

/** The sentences at all of some places, each once, in the order of the places. */
export function citedBy(statement: Statement, places: readonly string[]): Sentence[] {
  return [...new Set(places.flatMap((place) => sentencesAt(statement, place)))];
}

/** Sentence → the number of its paragraph, from 0 in reading order; the titles and datelines of a part share one. */
export function numberParagraphs({ sentences }: Pick<Statement, 'sentences'>): Uint16Array {
  const numbers = new Map<string, number>();
  return Uint16Array.from(sentences, ({ part, paragraph }) => {
    const key = `${part.id}.${paragraph}`;
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
}
