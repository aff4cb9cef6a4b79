import { type Sentence, type Statement, sentencesAt } from './statement.ts';
import { findFragment, writeFragment } from './text-fragment.ts';

/** A span of the statement: characters of `Statement.text`, `end` exclusive. It holds no words, so that none can drift. */
export interface Citation {
  readonly start: number;
  readonly end: number;
}

/** How a citation reads to people: the words, who says them, and where. */
export interface Quote {
  readonly text: string;
  readonly speaker: string;
  /** `principles.6.1-2` */
  readonly place: string;
  /** `Guiding Principles, paragraph 6` */
  readonly label: string;
  /** Opens the place. */
  readonly link: string;
}

/**
 * Consecutive sentences of one paragraph and one speaker become one citation. Takes sentences in the order in which they should
 * be shown; a sentence joins the citation that it touches, wherever that stands in the order.
 */
export function citeSentences(sentences: readonly Sentence[]): Citation[] {
  return mergeTouching(sentences.map((sentence) => [sentence]))
    .flatMap(partSignature)
    .map((run) => ({
      start: Math.min(...run.map((sentence) => sentence.start)),
      end: Math.max(...run.map((sentence) => sentence.end)),
    }));
}

/** Only a whole post is one quotation with its signature: that has a place. */
function partSignature(run: Sentence[]): Sentence[][] {
  const body = run.filter(({ role }) => role === 'body');
  const rest = run.filter(({ role }) => role !== 'body');
  const [first] = body;
  return first && rest.length && body.length < first.part.sentences ? [body, rest] : [run];
}

function mergeTouching(runs: Sentence[][]): Sentence[][] {
  const merged: Sentence[][] = [];
  for (const run of runs) {
    const home = merged.find((other) => other.some((a) => run.some((b) => touches(a, b))));
    if (home) home.push(...run);
    else merged.push(run);
  }
  return merged.length === runs.length ? merged : mergeTouching(merged);
}

function touches(a: Sentence, b: Sentence): boolean {
  return (
    Math.abs(a.index - b.index) <= 1 &&
    a.part === b.part &&
    a.speaker === b.speaker &&
    (a.paragraph === b.paragraph ? a.role === b.role : isSignature(a, b) || isSignature(b, a))
  );
}

/** A post of one paragraph is signed by its dateline, and is quoted with it. */
function isSignature(sentence: Sentence, { role, part }: Sentence): boolean {
  return sentence.role === 'body' && role === 'dateline' && part.paragraphs === 1;
}

/**
 * The whole sentences (titles and datelines, too) of which a span holds at least one character, in reading order. `start` and `end` are
 * characters of `Statement.text`, `end` exclusive; a span that lies outside touches none. Never throws.
 */
export function sentencesTouched(
  { sentences }: Pick<Statement, 'sentences'>,
  span: Citation,
): readonly Sentence[] {
  return sentences.filter(({ start, end }) => start < span.end && end > span.start);
}

/** The words, read from the statement; white space folded, where a post runs on to its signature. */
export function quoteOf(statement: Statement, citation: Citation): string {
  return statement.text.slice(citation.start, citation.end).replace(/\s+/g, ' ');
}

export function speakerOf(statement: Statement, citation: Citation): string {
  return sentencesTouched(statement, citation)[0]?.speaker ?? '';
}

/** A place of `sentencesAt`; of a citation that goes on into another part, the one where it begins. */
export function placeOf(statement: Statement, citation: Citation): string {
  const cited = sentencesTouched(statement, citation);
  const first = cited[0];
  const last = cited.at(-1);
  if (!first || !last) return '';
  if (first === last) return first.place;
  if (first.part !== last.part || first.role !== last.role)
    return first.part === last.part ? first.part.id : first.place;
  const to = last.place.slice(first.part.id.length + 1);
  return `${first.place}-${first.paragraph === last.paragraph ? to.split('.')[1] : to}`;
}

/** What people call parts, speakers and places; the statement's own names where a language has no other. */
export type PlaceNames = Readonly<Record<string, string>>;

export function labelOf(statement: Statement, citation: Citation, names: PlaceNames = {}): string {
  const first = sentencesTouched(statement, citation)[0];
  if (!first) return '';
  const part = names[first.part.name] ?? first.part.name;
  if (first.role === 'body' && first.part.paragraphs === 1) return part;
  const place =
    first.role === 'body'
      ? (names['paragraph {n}'] ?? 'paragraph {n}').replace('{n}', String(first.paragraph))
      : (names[first.role] ?? first.role);
  return `${part}${names[', '] ?? ', '}${place}`;
}

/**
 * A link that opens the citation's place: on the web page of this program where `publicUrl` is given, else on the source's page, by
 * a text fragment.
 */
export function linkOf(statement: Statement, citation: Citation, publicUrl?: string): string {
  if (publicUrl) return `${publicUrl.replace(/\/+$/, '')}/#${placeOf(statement, citation)}`;
  const fragment = fragmentOf(statement, citation);
  // A full stop at the end of an address is taken for the end of a sentence.
  return `${statement.source.url}#:~:text=${fragment.replace(/\.$/, '%2E')}`;
}

/** Found once: a message is measured again and again with the links of its quotations. */
const fragments = new WeakMap<Statement, Map<string, string>>();
const MOST_KEPT = 5_000;

function fragmentOf(statement: Statement, citation: Citation): string {
  const known = fragments.get(statement) ?? new Map<string, string>();
  fragments.set(statement, known);
  const key = `${citation.start}-${citation.end}`;
  const fragment = known.get(key) ?? writeFragment(findFragment(statement.text, citation));
  if (known.size >= MOST_KEPT) known.clear();
  known.set(key, fragment);
  return fragment;
}

export function describeQuote(
  statement: Statement,
  citation: Citation,
  publicUrl?: string,
  names: PlaceNames = {},
): Quote {
  const speaker = speakerOf(statement, citation);
  return {
    text: quoteOf(statement, citation),
    speaker: names[speaker] ?? speaker,
    place: placeOf(statement, citation),
    label: labelOf(statement, citation, names),
    link: linkOf(statement, citation, publicUrl),
  };
}

/** The citation of all that stands at a place (several where it crosses paragraphs or speakers); none where there is no such place. */
export function citePlace(statement: Statement, place: string): Citation[] {
  return citeSentences(sentencesAt(statement, place));
}
