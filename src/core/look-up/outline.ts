import { type Citation, citeSentences, type PlaceNames, sentencesTouched } from '../statement/citation.ts';
import { type Sentence, type Statement, sentencesAt } from '../statement/statement.ts';
import { readTypedPlace } from './typed-place.ts';

/** A part as an outline shows it. */
export interface OutlinePart {
  readonly id: string;
  readonly name: string;
  readonly speaker: string;
  /** Titles and datelines, where there are any. */
  readonly title?: Citation | undefined;
  readonly dateline?: Citation | undefined;
  readonly paragraphs: readonly OutlineParagraph[];
}

/** Place of a paragraph → what it is about, in a few words that are not the statement's. */
export type ParagraphTitles = Readonly<Record<string, string>>;

/** A paragraph as an outline shows it. */
export interface OutlineParagraph {
  readonly place: string;
  /** What it is about, where the data have that. */
  readonly title?: string | undefined;
  /** The first sentence. */
  readonly opening: Citation;
  readonly sentences: number;
}

/** The parts of the statement, who speaks in each, and what each paragraph is about. */
export function outlineStatement(
  statement: Statement,
  titles: ParagraphTitles = {},
  names: PlaceNames = {},
): OutlinePart[] {
  return statement.parts.map(({ id, name, speaker, paragraphs }) => ({
    id,
    name: names[name] ?? name,
    speaker: names[speaker] ?? speaker,
    title: citeAt(statement, `${id}.title`),
    dateline: citeAt(statement, `${id}.dateline`),
    paragraphs: Array.from({ length: paragraphs }, (_, p) => {
      const place = `${id}.${p + 1}`;
      const sentences = sentencesAt(statement, place);
      const opening = spanOf(sentences.slice(0, 1));
      return { place, title: titles[place], opening, sentences: sentences.length };
    }),
  }));
}

/** A place with what stands around it. */
export interface Passage {
  readonly place: string;
  /** All that stands there, in reading order; several where the speaker or the paragraph changes. */
  readonly citations: readonly Citation[];
  /** The places before and after: sentences for a sentence, paragraphs for a paragraph, parts for a part. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** Reads a place as people write it (see `readTypedPlace`); undefined where there is no such place. */
export function readPlace(statement: Statement, raw: string): Passage | undefined {
  const place = readTypedPlace(statement, raw);
  const sentences = sentencesAt(statement, place);
  const first = sentences[0];
  const last = sentences.at(-1);
  if (!first || !last) return undefined;
  const levels = place.split('.').length;
  const nameOf = (sentence: Sentence | undefined): string | undefined => sentence && nameAt(sentence, levels);
  return {
    place,
    citations: citeSentences(sentences),
    before: nameOf(statement.sentences[first.index - 1]),
    after: nameOf(statement.sentences[last.index + 1]),
  };
}

/** A span with the paragraphs around it, as spans: for reading on from a quotation. */
export interface Excerpt {
  /** All whole sentences that the span touches, in reading order; several where the speaker or the paragraph changes. */
  readonly citations: readonly Citation[];
  readonly before?: Citation | undefined;
  /** The paragraph that the span stands in, where that holds more. */
  readonly paragraph?: Citation | undefined;
  readonly after?: Citation | undefined;
}

/** Reads the sentences that a span touches; a span outside the statement has none. Titles and datelines count as paragraphs. */
export function readSpan(statement: Statement, span: Citation): Excerpt {
  const { sentences } = statement;
  const touched = sentencesTouched(statement, span);
  const [first] = touched;
  const last = touched.at(-1);
  if (!first || !last) return { citations: [] };
  const blockAt = (sentence: Sentence | undefined): readonly Sentence[] =>
    sentences.filter(
      ({ part, paragraph, role }) =>
        part === sentence?.part && paragraph === sentence.paragraph && role === sentence.role,
    );
  const opening = blockAt(first);
  const closing = blockAt(last);
  const spanAround = (block: readonly Sentence[]): Citation | undefined =>
    block.length ? spanOf(block) : undefined;
  return {
    citations: citeSentences(touched),
    before: spanAround(blockAt(sentences[(opening[0]?.index ?? 0) - 1])),
    paragraph: opening[0] === closing[0] && touched.length < opening.length ? spanOf(opening) : undefined,
    after: spanAround(blockAt(sentences[(closing.at(-1)?.index ?? 0) + 1])),
  };
}

/** The place of a sentence at the level that is being read. Titles and datelines have no paragraph. */
function nameAt({ place, part, paragraph, role }: Sentence, levels: number): string {
  if (levels === 1) return part.id;
  return levels === 2 && role === 'body' ? `${part.id}.${paragraph}` : place;
}

function citeAt(statement: Statement, place: string): Citation | undefined {
  return citeSentences(sentencesAt(statement, place))[0];
}

function spanOf(sentences: readonly Sentence[]): Citation {
  return { start: sentences[0]?.start ?? 0, end: sentences.at(-1)?.end ?? 0 };
}
