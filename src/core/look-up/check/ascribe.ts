import { foldWords } from '../../words/terms.ts';
import { type Ascription, PLAIN, type Read, SAME_AS_BEFORE } from './ascription.ts';
import { type Credits, findMentions } from './credits.ts';
import type { Span } from './folded.ts';
import type { Marked } from './quotation-marks.ts';
import { readAfter, readBefore, readNamed } from './read-ascription.ts';

/** A quotation in a text, as a span of its folded form, and to whom the text gives it. */
export interface Quotation extends Span {
  readonly ascription?: Ascription | undefined;
  /** Quotations inside it, for where it is none of the statement's itself. */
  readonly inner: readonly Quotation[];
}

/** A quotation, and what stands before and behind it that may say whose it is. */
export interface Placed extends Span {
  readonly before: Span;
  readonly after: Span;
  /** Words that lead from here to the next quotation, in its sentence. */
  readonly leadsOn: boolean;
  /** The line above that leads up to this quotation and those beside it. */
  readonly heading?: Span | undefined;
  readonly inner: readonly Marked[];
}

/** A text, and the names that it may ascribe words to. */
interface Named {
  readonly credits: Credits;
  readonly text: string;
}

/** Reads to whom a text gives each of its quotations. */
export function ascribeAll(named: Named, placed: readonly Placed[]): Quotation[] {
  let last: Ascription | undefined;
  return placed.map((one, i) => {
    const found = readAscription(named, one);
    const between = { start: placed[i - 1]?.end ?? 0, end: one.start };
    const meant = found === SAME_AS_BEFORE ? readNamed(named.credits, named.text, between) : found;
    const ascription = meant ?? (found ? last : inherit(named, one, last));
    last = ascription ?? last;
    return { start: one.start, end: one.end, ascription, inner: ascribeInner(named, one) };
  });
}

function ascribeInner({ credits, text }: Named, { start, end, inner }: Placed): Quotation[] {
  return inner.map((marked, i) => {
    const before = { start: inner[i - 1]?.outer.end ?? start, end: marked.outer.start };
    const after = { start: marked.outer.end, end: inner[i + 1]?.outer.start ?? end };
    const read = readBefore(credits, text, before) ?? readAfter(credits, text, after);
    const ascription = read === SAME_AS_BEFORE ? undefined : read;
    return { start: marked.start, end: marked.end, ascription, inner: [] };
  });
}

function readAscription({ credits, text }: Named, one: Placed): Read {
  const lead = readBefore(credits, text, one.before);
  const isStopped = /[.!?]["”’)]*$/.test(text.slice(one.start, one.end).trim());
  const tail = isStopped && one.leadsOn ? undefined : readAfter(credits, text, one.after);
  const own = strengthOf(tail) > strengthOf(lead) ? tail : (lead ?? tail);
  return own ?? (one.heading && readBefore(credits, text, one.heading));
}

function strengthOf(read: Read): number {
  return read === SAME_AS_BEFORE ? PLAIN : (read?.strength ?? 0);
}

/** Words between a quotation and one that goes on with it. */
const MOST_BETWEEN = 14;

/** "...," Tillerson said. "...": what follows in the same paragraph is his, too. */
function inherit(
  { credits, text }: Named,
  { before }: Placed,
  last: Ascription | undefined,
): Ascription | undefined {
  const between = text.slice(before.start, before.end);
  const isClose = foldWords(between).length <= MOST_BETWEEN && !between.trim().includes('\n');
  return isClose && findMentions(credits, text, before).length > 0 ? last : undefined;
}
