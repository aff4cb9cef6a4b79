import type { StatementFile, StatementSource } from './statement-file.ts';

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
export function buildStatement(file: StatementFile, version: string): Statement {
  const sentences: Sentence[] = [];
  const parts: Part[] = [];
  let text = '';
  const add = (sentence: Omit<Sentence, 'index' | 'start' | 'end'>, words: string, gap: string): void => {
    if (text) text += gap;
    sentences.push({
      ...sentence,
      index: sentences.length,
      start: text.length,
      end: text.length + words.length,
    });
    text += words;
  };
  for (const { id, name, speaker, author, paragraphs, title, dateline } of file.parts) {
    const part = {
      id,
      name,
      speaker,
      author,
      paragraphs: paragraphs.length,
      sentences: paragraphs.flat().length,
    };
    parts.push(part);
    if (title) add({ place: `${id}.title`, part, paragraph: 0, role: 'title', speaker }, title, '\n\n');
    paragraphs.forEach((paragraph, p) => {
      paragraph.forEach((sentence, s) => {
        const said = typeof sentence === 'string' ? { text: sentence, speaker } : sentence;
        const place = `${id}.${p + 1}.${s + 1}`;
        add(
          { place, part, paragraph: p + 1, role: 'body', speaker: said.speaker },
          said.text,
          s ? ' ' : '\n\n',
        );
      });
    });
    if (dateline)
      add({ place: `${id}.dateline`, part, paragraph: 0, role: 'dateline', speaker }, dateline, '\n\n');
  }
  const byPlace = new Map(sentences.map((sentence) => [sentence.place, sentence]));
  return { title: file.title, source: file.source, text, parts, sentences, byPlace, version };
}

/** The words of a sentence, character for character. */
export function textOf(statement: Statement, sentence: Sentence): string {
  return statement.text.slice(sentence.start, sentence.end);
}

/**
 * The sentences at a place (`part`, `part.paragraph`, `part.paragraph.sentence`, a range `part.paragraph.1-2`,
 * `part.title`, `part.dateline`), in reading order; none where there is no such place.
 */
export function sentencesAt(statement: Statement, place: string): readonly Sentence[] {
  const wanted = place.trim().toLowerCase();
  const exact = statement.byPlace.get(wanted);
  if (exact) return [exact];
  const match = /^([a-z0-9-]+)(?:\.(\d{1,4})(?:\.(\d{1,4})-(\d{1,4}))?)?$/.exec(wanted);
  if (!match) return [];
  const [, part, paragraph, first, last] = match;
  const inPart = statement.sentences.filter((sentence) => sentence.part.id === part);
  if (!paragraph) return inPart;
  const inParagraph = inPart.filter((sentence) => sentence.paragraph === Number(paragraph));
  if (!first || Number(paragraph) === 0) return Number(paragraph) === 0 ? [] : inParagraph;
  const from = Number(first);
  const to = Number(last);
  return from >= 1 && from <= to && to <= inParagraph.length ? inParagraph.slice(from - 1, to) : [];
}

/** The sentences at all of some places, each once, in the order of the places. */
export function citedBy(statement: Statement, places: readonly string[]): Sentence[] {
  return [...new Set(places.flatMap((place) => sentencesAt(statement, place)))];
}
