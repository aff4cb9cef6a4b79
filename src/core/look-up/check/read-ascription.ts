import { splitWords } from '../../words/terms.ts';
import { type Ascription, PLAIN, type Read, SAME_AS_BEFORE, STRONG, WEAK } from './ascription.ts';
import { type Credits, findMentions, type Mention } from './credits.ts';
import type { Span } from './folded.ts';
import { isSpeech, namesNobody, PRONOUNS } from './speech.ts';
import { findStranger, findStrangersLabel, NO_SENTENCES, type Stranger } from './strangers.ts';

/** Words between a name and its verb: "Tillerson, speaking in Kuwait, said". */
const FARTHEST_VERB = 6;

/** Reads whom the words before a quotation, in its sentence, give it to. */
export function readBefore(credits: Credits, text: string, span: Span): Read {
  const clause = { start: lastSentence(text, span), end: span.end };
  const mentions = findMentions(credits, text, clause).filter((one) => !isTitleOf(text, one));
  const speaking = mentions.filter((one) => hasVerb(text, one, clause) || isCited(text, one));
  const subject = speaking.findLast((one) => !isAddressed(text, one)) ?? speaking.at(-1);
  if (subject) return describe(text, subject, STRONG);
  const stranger = findStranger(text, clause, false) ?? findStrangersLabel(text, clause);
  if (
    stranger &&
    !mentions.some((one) => one.start >= stranger.start && isHolder(text, one, clause, stranger))
  )
    return stranger;
  if (saysPronoun(text, clause)) return SAME_AS_BEFORE;
  const near = mentions.findLast((one) => isOwner(text, one, clause));
  if (!near) return undefined;
  if (isLabel(text, near, clause)) return describe(text, near, STRONG);
  return describe(text, near, isPossessor(text, near, clause) ? PLAIN : WEAK);
}

/** Whom a pronoun means: the last who was named, and is not only spoken to. */
export function readNamed(credits: Credits, text: string, span: Span): Ascription | undefined {
  const named = findMentions(credits, text, span).filter((one) => !isTitleOf(text, one));
  const last = named.findLast((one) => !isAddressed(text, one)) ?? named.at(-1);
  return last && describe(text, last, PLAIN);
}

/** "Tillerson told the ministers", "warned the coalition": they are who listens. */
function isAddressed(text: string, { start }: Mention): boolean {
  const before = splitWords(text.slice(Math.max(0, start - 30), start)).map((word) => word.text);
  const last = before.findLast((word) => !ARTICLES.has(word)) ?? '';
  return isSpeech(last) ? last !== 'said' && last !== 'says' : TOWARDS.has(last);
}
const ARTICLES = new Set(['the', 'a', 'an', 'his', 'its', 'their', 'all', 'other', 'fellow', 'assembled']);
const TOWARDS = new Set([
  'to',
  'with',
  'before',
  'for',
  'joining',
  'addressing',
  'meeting',
  'unlike',
  'after',
  'reminding',
  'urging',
]);

/** "Tillerson’s claim that", "in the Guiding Principles". */
function isPossessor(text: string, { start, end }: Mention, clause: Span): boolean {
  if (/^[’']s?(?!\p{L})/u.test(text.slice(end, end + 3)) || /[’']s?$/u.test(text.slice(start, end)))
    return true;
  return /\b(?:in|from|by|per|of) (?:the |his |its |their |that |this )*@?$/iu.test(
    text.slice(clause.start, start),
  );
}

/** As a possessor, or a name directly before the quotation. */
function isOwner(text: string, mention: Mention, clause: Span): boolean {
  return isPossessor(text, mention, clause) || splitWords(text.slice(mention.end, clause.end)).length <= 2;
}

/** Whether a name that the statement knows is meant rather than a stranger before it, or is the same. */
function isHolder(text: string, mention: Mention, clause: Span, stranger: Stranger): boolean {
  return mention.start < stranger.start + stranger.named.length || isPossessor(text, mention, clause);
}

/** Reads whom the words behind a quotation give it to: a dash and a name, a reference, "Tillerson said", "according to the ministers". */
export function readAfter(credits: Credits, text: string, span: Span): Read {
  const reference = /^[\s,.;]*(?:[-–—―~]{1,3}|\(|\[)\s*/u.exec(text.slice(span.start, span.end));
  if (reference) {
    const start = span.start + reference[0].length;
    return readReference(credits, text, { start, end: endOfReference(text, start, span.end) });
  }
  const end = endOfSentence(text, span);
  const clause = { start: span.start, end };
  const mentions = findMentions(credits, text, clause);
  const [first] = mentions;
  if (first && isAttached(text, first, clause)) return describe(text, first, PLAIN);
  const lead = splitWords(text.slice(clause.start, clause.end))
    .map((word) => word.text)
    .slice(0, 3);
  if (lead.some((word) => PRONOUNS.has(word)) && lead.some(isSpeech)) return SAME_AS_BEFORE;
  const stranger = findStranger(text, clause, true);
  return stranger && stranger.start - clause.start <= 14 ? { ...stranger, strength: PLAIN } : undefined;
}

/** The name that a reference begins with. */
function readReference(credits: Credits, text: string, span: Span): Ascription | undefined {
  const [first] = findMentions(credits, text, span);
  const name = /^@?\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:of |the |de |al-)?\p{Lu}[\p{L}\p{M}.'’-]*){0,3}/u.exec(
    text.slice(span.start, Math.min(span.end, span.start + 80)),
  );
  if (first && (!name || first.start < span.start + name[0].length + 2)) return describe(text, first, STRONG);
  if (name && !name[0].split(' ').some(namesNobody) && !/^[A-Z]$/.test(name[0]))
    return { named: name[0], sentences: NO_SENTENCES, strength: STRONG };
  return first && describe(text, first, STRONG);
}

function describe(text: string, { start, end, sentences }: Mention, strength: number): Ascription {
  return { named: text.slice(start, end).replace(/\s+/g, ' '), sentences, strength };
}

/** Where the sentence begins that leads up to a quotation. */
function lastSentence(text: string, { start, end }: Span): number {
  let from = start;
  for (const match of text.slice(start, end).matchAll(SENTENCE_END)) {
    const next = start + match.index + match[0].length;
    if (next < end) from = next;
  }
  return from;
}
const SENTENCE_END =
  /(?<!\b(?:\p{Lu}|Mr|Ms|Mrs|Dr|Sec|Gen|Sen|Rep|Gov|St|Feb|no|vs))[.!?]["”’')]*\s+(?=[\p{Lu}@])|\n+/gu;

function endOfSentence(text: string, { start, end }: Span): number {
  const stop = /(?<!\b(?:\p{Lu}|Mr|Ms|Mrs|Dr|Sec|Gen|Sen|Rep|Gov|St))[.!?](?=\s|$)|\n/u.exec(
    text.slice(start, end),
  );
  return stop ? start + stop.index : end;
}

function endOfReference(text: string, start: number, end: number): number {
  const rest = text.slice(start, Math.min(end, start + 400));
  const line = rest.indexOf('\n');
  return start + (line < 0 ? rest.length : line);
}

/** "Secretary of State Mike Pompeo" is not whom "secretary of state" means alone. */
function isTitleOf(text: string, { start, end }: Mention): boolean {
  const next = /^ (\p{Lu}\p{Ll}+)/u.exec(text.slice(end, end + 40))?.[1];
  return next !== undefined && !isSpeech(next.toLowerCase()) && OFFICE.test(text.slice(start, end));
}
const OFFICE = /(?:secretary|state|ministers?)$/i;

/** A verb of speech soon behind the name. */
function hasVerb(text: string, { end }: Mention, clause: Span): boolean {
  const behind = splitWords(text.slice(end, clause.end)).slice(0, FARTHEST_VERB);
  const verb = behind.findIndex((word) => isSpeech(word.text));
  return verb >= 0 && !/[.!?]\s/.test(text.slice(end, end + (behind[verb]?.start ?? 0)));
}

/** "according to the ministers", "in the words of Tillerson", "as quoted by". */
function isCited(text: string, { start }: Mention): boolean {
  return /(?:according to|words of|quoting|quoted|quotes?|per|cites?|citing)(?: (?:the|u\.?s\.?|mr\.?|then))*\s+@?$/i.test(
    text.slice(Math.max(0, start - 40), start),
  );
}

/** "Tillerson:" at the beginning. */
function isLabel(text: string, { start, end }: Mention, clause: Span): boolean {
  return (
    /^\W*$/.test(text.slice(clause.start, start)) &&
    /^[^.!?\p{L}]{0,3}[:–—-]/u.test(text.slice(end, clause.end))
  );
}

/** A name that stands directly behind a quotation, or with its verb. */
function isAttached(text: string, mention: Mention, clause: Span): boolean {
  const before = splitWords(text.slice(clause.start, mention.start)).map((word) => word.text);
  if (before.length > 7) return false;
  if (before.some(isSpeech) || isCited(text, mention)) return true;
  const isNear = before.every((word) => LEADING.has(word));
  return isNear && (hasVerb(text, mention, clause) || /^\W*$/.test(text.slice(mention.end, clause.end)));
}
const LEADING = new Set(
  'the us u.s a as mr secretary rex then former and in or of state america american'.split(' '),
);

function saysPronoun(text: string, clause: Span): boolean {
  const words = splitWords(text.slice(clause.start, clause.end)).map((word) => word.text);
  const at = words.findLastIndex((word) => PRONOUNS.has(word));
  return at >= 0 && words.slice(at + 1, at + 5).some(isSpeech);
}
