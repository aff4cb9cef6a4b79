import { foldWords, splitWords } from '../../words/terms.ts';
import { dropEnd } from '../../words/trim.ts';
import { type Credits, findMentions } from './credits.ts';
import type { Span } from './folded.ts';
import { dropQuestionMarks, findParting, findSignature, measureGreeting } from './small-talk.ts';
import { isSpeech, PRONOUNS } from './speech.ts';

// Where a text has no quotation marks, the whole is the quotation, but for what leads up to it and the reference behind it.

/** What else may stand around a quotation in a text, from outside in: where it may begin and end. */
export interface Bounds {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const MOST_LAYERS = 4;

export function findBounds(credits: Credits, text: string, span: Span): Bounds {
  const starts = [span.start];
  const ends = [span.end];
  for (let i = 0; i < MOST_LAYERS; i++) {
    const start = starts.at(-1) as number;
    const next = peelLead(credits, text, { start, end: ends.at(-1) as number });
    if (next <= start || !hasWords(text, next, span.end)) break;
    starts.push(next);
  }
  // "Did Tillerson say that ...?": the question is not the quotation's.
  if (starts.length > 1 && /\?\s*$/.test(text.slice(span.start, span.end)))
    ends.push(span.start + dropQuestionMarks(text.slice(span.start, span.end)).length);
  for (let i = 0; i < MOST_LAYERS; i++) {
    const end = ends.at(-1) as number;
    const next = peelTail(credits, text, { start: starts.at(-1) as number, end });
    if (next >= end || !hasWords(text, starts.at(-1) as number, next)) break;
    ends.push(next);
  }
  return { starts, ends };
}

function hasWords(text: string, start: number, end: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.slice(start, end));
}

type Peel = (credits: Credits, text: string, span: Span) => number;

function peelLead(credits: Credits, text: string, span: Span): number {
  return Math.max(span.start, ...LEADS.map((peel) => peel(credits, text, span)));
}

function peelTail(credits: Credits, text: string, span: Span): number {
  return Math.min(span.end, ...TAILS.map((peel) => peel(credits, text, span)));
}

const LONGEST_LEAD = 200;
const MOST_LEAD_WORDS = 24;

/** Words with which people introduce a quotation, besides verbs of speech and names. */
const INTRODUCING = new Set(
  `quote quotes quoted quotation quotations citation passage sentence line lines words text statement source original draft check
  verify confirm following this these here hi hello hey dear fyi from via re excerpt caption headline claim is right correct true
  accurate paragraph para section exact verbatim article`.split(/\s+/),
);

function introduces(credits: Credits, text: string, span: Span): boolean {
  const words = splitWords(text.slice(span.start, span.end)).map((word) => word.text);
  if (words.length === 0 || words.length > MOST_LEAD_WORDS) return false;
  return (
    words.some((word) => isSpeech(word) || INTRODUCING.has(word)) ||
    findMentions(credits, text, span).length > 0
  );
}

const LEADS: readonly Peel[] = [
  // "Tillerson said:", "Please check these quotes:"
  (credits, text, { start, end }) => {
    const lead = text.slice(start, Math.min(end, start + LONGEST_LEAD));
    const colon = lead.search(/:(?!\/\/)/);
    if (colon < 0 || /[.!?]\s|\n/.test(lead.slice(0, colon).trim())) return start;
    const isLine = /^:\s*\n/.test(lead.slice(colon));
    return isLine || introduces(credits, text, { start, end: start + colon }) ? start + colon + 1 : start;
  },
  // A line for itself: "Rex Tillerson, opening remarks"
  (credits, text, { start, end }) => {
    const line = text.slice(start, Math.min(end, start + LONGEST_LEAD)).indexOf('\n');
    if (line < 0 || /[.!?:;,]["”’)]*$/.test(text.slice(start, start + line).trim())) return start;
    const isShort = splitWords(text.slice(start, start + line)).length <= 10;
    return isShort && introduces(credits, text, { start, end: start + line }) ? start + line + 1 : start;
  },
  // "Is this right?", "Hi all,"
  (_credits, text, { start, end }) =>
    start + measureGreeting(text.slice(start, Math.min(end, start + LONGEST_LEAD))),
  // "According to the ministers,", "Tillerson said that", "did he really say"
  (credits, text, { start, end }) => {
    const clause = { start, end: Math.min(end, start + LONGEST_LEAD) };
    const first = findMentions(credits, text, clause)[0] ?? findPronoun(text, clause);
    if (!first || !isEarly(text.slice(start, first.start))) return start;
    if (/according to (?:the )?$/i.test(text.slice(start, first.start)))
      return first.end + lengthOf(/^[^\p{L}]*/u, text.slice(first.end, end));
    const behind = splitWords(text.slice(first.end, clause.end)).slice(0, FARTHEST_VERB);
    const verb = behind.find((word) => isSpeech(word.text));
    if (!verb || /[.!?]\s/.test(text.slice(first.end, first.end + verb.start))) return start;
    const after = first.end + verb.end;
    return after + lengthOf(/^(?:\s+that\b|\s+how\b)?[\s,:]*/u, text.slice(after, after + 12));
  },
];

const FARTHEST_VERB = 5;
const MOST_BEFORE_NAME = 6;

function isEarly(before: string): boolean {
  return foldWords(before).length <= MOST_BEFORE_NAME && !/[.!?]\s|\n/.test(before);
}

function lengthOf(pattern: RegExp, text: string): number {
  return pattern.exec(text)?.[0].length ?? 0;
}

/** "did he really say", "she said" */
function findPronoun(text: string, { start, end }: Span): Span | undefined {
  const found = splitWords(text.slice(start, end))
    .slice(0, 3)
    .find((word) => PRONOUNS.has(word.text));
  return found && { start: start + found.start, end: start + found.end };
}

const LONGEST_TAIL = 500;

/** Signs of a reference: a year, a paragraph, an address, a place. */
const REFERENCE =
  /\b(?:19|20)\d\d\b|\b(?:paras?|pars?|paragraphs?|pp?|sec|section|line)\b\.? ?\d|[¶§]|https?:|www\.|[a-z]\.\d{1,2}(?:\.\d{1,2})?\b|\bibid\b|\bop\. cit/i;

function refers(credits: Credits, text: string, span: Span): boolean {
  return REFERENCE.test(text.slice(span.start, span.end)) || findMentions(credits, text, span).length > 0;
}

const TAILS: readonly Peel[] = [
  // What a telephone writes under a message.
  (_credits, text, { start, end }) => {
    const signed = start + findSignature(text.slice(start, end));
    return signed < end ? trimEnd(text, start, signed) : end;
  },
  // An address, also in brackets.
  (_credits, text, { start, end }) => {
    const tail = text.slice(Math.max(start, end - LONGEST_TAIL), end);
    const address = tail.lastIndexOf('http');
    const isLast = address >= 0 && !/\s\S/.test(tail.slice(address).trim());
    return isLast ? trimEnd(text, start, end - tail.length + address) : end;
  },
  // "— Rex Tillerson, Opening remarks, paragraph 3", on its line or not
  (credits, text, { start, end }) => {
    const from = Math.max(start, end - LONGEST_TAIL);
    for (const match of text.slice(from, end).matchAll(/(?:^|[\s.,!?"”’)])([-–—―~]{1,3})\s*(?=[\p{L}@])/gu)) {
      const at = from + match.index + match[0].lastIndexOf(match[1] ?? '');
      const rest = { start: at, end };
      const [first] = findMentions(credits, text, rest);
      const named =
        /^[-–—―~]+\s*(?:from |by )?@?\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}\s*(?:$|[,(\n])/u.test(
          text.slice(at, end),
        );
      if (
        (first &&
          splitWords(text.slice(at, first.start)).length <= 3 &&
          splitWords(text.slice(at, end)).length <= 40) ||
        named
      )
        return trimEnd(text, start, at);
    }
    return end;
  },
  // "(Tillerson, 2018, para. 12)"
  (credits, text, { start, end }) => {
    const tail = dropEnd(text.slice(Math.max(start, end - LONGEST_TAIL), end), /[\s.,;]/);
    const open = Math.max(tail.lastIndexOf('('), tail.lastIndexOf('['));
    if (open < 0 || !/[)\]]$/.test(tail) || /[)\]]/.test(tail.slice(open, -1))) return end;
    const at = Math.max(start, end - LONGEST_TAIL) + open;
    return refers(credits, text, { start: at, end }) ? trimEnd(text, start, at) : end;
  },
  // A last line that is a reference: "Source: ...", "Tillerson, R. (2018, ...)"
  (credits, text, { start, end }) => {
    const line = text.lastIndexOf('\n', end - 1);
    if (line <= start) return end;
    const span = { start: line + 1, end };
    const isReference = /^\s*(?:source|from|via|ref|cf|see|h\/t)\b/i.test(text.slice(line + 1, end));
    const isNamed = findMentions(credits, text, span).length > 0 && REFERENCE.test(text.slice(line, end));
    const words = splitWords(text.slice(line, end)).length;
    const isName =
      words <= 6 && findMentions(credits, text, span).length > 0 && !/[.!?]$/.test(text.slice(line, end));
    return isReference || isName || (isNamed && words <= 60) ? trimEnd(text, start, line) : end;
  },
  // ", Tillerson said.", ", according to the ministers"
  (credits, text, { start, end }) => {
    const from = Math.max(start, end - 120);
    const comma = text.slice(from, end).lastIndexOf(',');
    if (comma < 0) return end;
    const clause = { start: from + comma, end };
    const words = splitWords(text.slice(clause.start, end)).map((word) => word.text);
    const isAscription =
      words.length <= 9 && words.some(isSpeech) && findMentions(credits, text, clause).length > 0;
    return isAscription ? clause.start : end;
  },
  // "Is that right?", "Thanks!"
  (_credits, text, { start, end }) => {
    const from = Math.max(start, end - LONGEST_LEAD);
    const parting = from + findParting(text.slice(from, end));
    return parting < end ? trimEnd(text, start, parting) : end;
  },
];

function trimEnd(text: string, start: number, end: number): number {
  let to = end;
  while (to > start && /\s/.test(text[to - 1] ?? '')) to--;
  return to;
}
