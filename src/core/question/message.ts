import { beginsAsking, isPreamble } from './openings.ts';

/** A message cut into what is asked and what is only said around it. */
export interface Message {
  /** The questions in it, in order; at least one, which may be empty. */
  readonly questions: readonly string[];
  /** What is said around the questions, sentence by sentence. */
  readonly around: readonly string[];
  /** The whole, without links and marks. */
  readonly text: string;
}

/** Cuts a chat message, however it is decorated, into its questions. */
export function parseMessage(raw: string): Message {
  const text = stripMarks(raw);
  const segments = splitSegments(text);
  const asking = segments.filter(({ asks }) => asks);
  if (asking.length === 0) return { questions: [text], around: [], text };
  return {
    questions: asking.map((segment) => segment.text),
    around: segments.filter(({ asks }) => !asks).map((segment) => segment.text),
    text,
  };
}

/** Links, pictures, and the marks of quoting, emphasis and code are no words of the question. */
function stripMarks(raw: string): string {
  return (
    raw
      .normalize('NFKC')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is removed
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, ' ')
      .replace(/https?:\/\/[^\s<>]{1,500}/g, ' ')
      .replace(/\p{Extended_Pictographic}|[\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}\ufe0f]/gu, ' ')
      .replace(/^\s{0,3}>+\s?/gm, '')
      .replace(/[`*~|]+/g, ' ')
      .replace(/_+/g, dropAtEdge)
      .replace(/[^\S\n]+/g, ' ')
      .trim()
  );
}

/** Underscores around a word are emphasis; within it they are its own. */
function dropAtEdge(marks: string, at: number, text: string): string {
  const [before = ' ', after = ' '] = [text[at - 1], text[at + marks.length]];
  return /\s/.test(before) || /[\s?!.,]/.test(after) ? '' : marks;
}

interface Segment {
  readonly text: string;
  readonly asks: boolean;
}

/** The whole sentence of a message in which a part of it stands: a colon does not end whose words are asked for. */
export function sentenceAround({ text }: Message, part: string): string {
  const at = text.indexOf(part);
  if (at < 0) return part;
  const ends = ['.', '!', '?', '\n'].map((end) => text.lastIndexOf(end, at - 1));
  const from = at === 0 ? 0 : Math.max(...ends) + 1;
  const rest = text.slice(at + part.length).search(/[.!?\n]/);
  return text.slice(from, rest < 0 ? undefined : at + part.length + rest);
}

/**
 * Ends of sentences, line ends, and a colon or dash after which a question begins. "U.S. Embassy", "3.2" and "Feb. 13" are not cut. A run of marks is
 * looked at from its first or second one only: from each, a thousand of them would be looked at half a million times.
 */
const BOUNDARY =
  /(?<![.\s]\p{L}|\b(?:mr|ms|mrs|dr|feb|vs|no|st|sec|gen|etc))(?:(?<![.!…]{2})[.!…]+|(?<![?]{2})[?]+!*|;)["”’)]*(?=\s|$)|\n+|:(?=\s)|\s[-–—]+\s/giu;

function splitSegments(text: string): Segment[] {
  const segments: Segment[] = [];
  const add = (from: number, to: number, mark: string): void => {
    const words = text
      .slice(from, to)
      .replace(/^[\s,;:.!?-]+/, '')
      .trim();
    if (!/[\p{L}\p{N}]/u.test(words)) return;
    const asks = (mark.includes('?') || beginsAsking(words)) && !isPreamble(words);
    segments.push({ text: words, asks });
  };
  let from = 0;
  for (const match of text.matchAll(BOUNDARY)) {
    add(from, match.index, match[0]);
    from = match.index + match[0].length;
  }
  add(from, text.length, '');
  return segments;
}
