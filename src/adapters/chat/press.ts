import type { Citation, Statement } from '../../core/index.ts';
import type { Opinion } from '../feedback.ts';

/** What a button does. All that it needs to know stands in the button itself, so that it works after a restart and for anyone. */
export type Press =
  /** Opens a passage to read on from, beside what is shown; or turns to it, in its place. */
  | { readonly action: 'open'; readonly at: Citation }
  | { readonly action: 'read'; readonly at: Citation }
  /** Lists passages, shows references to copy, or shows passages to all. */
  | { readonly action: 'more' | 'cite' | 'share'; readonly citations: readonly Citation[] }
  /** A page (from 0) of the mentions of some words. */
  | { readonly action: 'find'; readonly words: string; readonly page: number }
  | { readonly action: 'outline'; readonly part: string; readonly page: number }
  /** Asks a question that goes on with the conversation. */
  | { readonly action: 'follow' }
  | Rating;

/** Says of an answer, or of there being none, whether that was right. */
export interface Rating {
  readonly action: 'right' | 'wrong';
  readonly shown: Opinion['shown'];
  readonly citations: readonly Citation[];
}

/** What is written on a button of another version of the statement, or is no button of ours. */
export type Unread = { readonly action: 'outdated' | 'unknown' };

/** The characters of the statement's version (SHA-256, in hexadecimal) that a button carries. */
const VERSION_LENGTH = 8;
/** The language whose buttons don't name it. */
const UNMARKED = 'en';
const LIST = /^(?:[0-9a-z]+-[0-9a-z]+(?:\.|$))+$/;

/**
 * Writes a button's state: `read:1a2b3c4d:5k-7f`, or `read:1a2b3c4d.ar:5k-7f` in another language than English, where spans are characters of the
 * statement in base 36. Undefined where it takes more than
 * `length` characters: such a button is not shown. Of "more" passages, and of those that were right or wrong, those that fit are written.
 */
export function writePress(
  { version }: Statement,
  press: Press,
  length: number,
  language = UNMARKED,
): string | undefined {
  const mark = language === UNMARKED ? '' : `.${language}`;
  const head = `${press.action}:${version.slice(0, VERSION_LENGTH)}${mark}:`;
  const rest = writeRest(press, length - head.length);
  return rest === undefined || head.length + rest.length > length ? undefined : head + rest;
}

function writeRest(press: Press, room: number): string | undefined {
  switch (press.action) {
    case 'open':
    case 'read':
      return writeSpan(press.at);
    case 'more':
      return writeFitting(press.citations, room);
    case 'cite':
    case 'share':
      return press.citations.length ? press.citations.map(writeSpan).join('.') : undefined;
    case 'find':
      return `${press.page}:${press.words}`;
    case 'outline':
      return `${press.page}:${press.part}`;
    case 'follow':
      return '';
    case 'right':
    case 'wrong': {
      const head = `${press.shown}:`;
      return head + (writeFitting(press.citations, room - head.length) ?? '');
    }
  }
}

const STATE = /^([a-z]+):([0-9a-f]+)(?:\.([a-z]{2,3}))?:(.*)$/su;

/** The language of the message that a button stands in; undefined for English. */
export function readPressLanguage(state: string): string | undefined {
  return STATE.exec(state)?.[3];
}

/** Reads a button's state. A span of another version would quote other words, so it is not read. */
export function readPress({ version, text }: Statement, state: string): Press | Unread {
  const [, action = '', stamp, , rest = ''] = STATE.exec(state) ?? [];
  if (!stamp) return { action: 'unknown' };
  if (stamp !== version.slice(0, VERSION_LENGTH)) return { action: 'outdated' };
  return readRest(action, rest, text.length) ?? { action: 'unknown' };
}

function readRest(action: string, rest: string, longest: number): Press | undefined {
  switch (action) {
    case 'follow':
      return { action };
    case 'find':
    case 'outline':
      return readPaged(action, rest);
    case 'open':
    case 'read': {
      const [at] = readSpans(rest, longest);
      return at && { action, at };
    }
    case 'more':
    case 'cite':
    case 'share': {
      const citations = readSpans(rest, longest);
      return citations.length ? { action, citations } : undefined;
    }
    case 'right':
    case 'wrong':
      return readRating(action, rest, longest);
    default:
      return undefined;
  }
}

function readPaged(action: 'find' | 'outline', rest: string): Press | undefined {
  const [, page, words] = /^(\d{1,5}):(.*)$/su.exec(rest) ?? [];
  if (words === undefined) return undefined;
  if (action === 'outline') return { action, part: words, page: Number(page) };
  return words ? { action, words, page: Number(page) } : undefined;
}

function readRating(action: Rating['action'], rest: string, longest: number): Rating | undefined {
  const [, shown, spans = ''] = /^(answer|nothing):(.*)$/su.exec(rest) ?? [];
  if (shown !== 'answer' && shown !== 'nothing') return undefined;
  return { action, shown, citations: readSpans(spans, longest) };
}

/** Whether a button's state is of one that asks whether an answer is right. */
export function isRating(state: string): boolean {
  return /^(?:right|wrong):/.test(state);
}

function writeSpan({ start, end }: Citation): string {
  return `${start.toString(36)}-${end.toString(36)}`;
}

function writeFitting(citations: readonly Citation[], room: number): string | undefined {
  const spans = citations.map(writeSpan);
  while (spans.length && spans.join('.').length > room) spans.pop();
  return spans.length ? spans.join('.') : undefined;
}

function readSpans(list: string, longest: number): Citation[] {
  if (!LIST.test(list)) return [];
  return list
    .split('.')
    .map((span) => span.split('-').map((number) => Number.parseInt(number, 36)))
    .map(([start = 0, end = 0]) => ({ start, end }))
    .filter(({ start, end }) => start < end && end <= longest);
}
