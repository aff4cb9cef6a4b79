import { splitWords } from '../words/terms.ts';

/** A message cut into what is asked and what is only said around it. */
export interface Message {
  /** The questions in it, in order; at least one, which may be empty. */
  readonly questions: readonly string[];
  /** What is said around the questions, sentence by sentence. */
  readonly around: readonly string[];
  /** The whole, without mentions and marks. */
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

/** Mentions, emoji, links, code and Markdown marks of Discord and Slack are no words of the question. */
function stripMarks(raw: string): string {
  return (
    raw
      .normalize('NFKC')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is removed
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, ' ')
      .replace(/<[@#!:a-zA-Z][^<>\s]{0,100}>/g, ' ')
      .replace(/https?:\/\/[^\s<>]{1,500}/g, ' ')
      .replace(/(^|\s):[a-z0-9_+-]{1,40}:(?=\s|$)/g, '$1 ')
      .replace(/(^|\s)@rapporteur\b[:,]?/gi, '$1')
      .replace(/\p{Extended_Pictographic}|[\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}\ufe0f]/gu, ' ')
      .replace(/^\s{0,3}>+\s?/gm, '')
      .replace(/[`*~|]+/g, ' ')
      .replace(/(^|\s)_+|_+(?=\s|[?!.,]|$)/g, '$1')
      .replace(/[^\S\n]+/g, ' ')
      .trim()
  );
}

interface Segment {
  readonly text: string;
  readonly asks: boolean;
}

const ASKS =
  /^(?:and |but |so |or |also |then |ok |okay |now |well |just |please |pls |hey |hi |hello |yo )*(?:who|whom|whose|what|whats|which|when|where|why|how|hows|is|are|was|were|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must|isnt|arent|doesnt|dont|didnt|wont|under what|under which|in what|in which|by whom|by what|with whom|for what|for whom|for which|to what|to whom|to which|on what|on which|at what|at which|from where|tell|list|explain|describe|summari[sz]e|define|name|compare|give|gimme|show|quote|cite|find)\b/i;
/** What a person says before asking, and is no question about anything. */
const COURTESY =
  /^(?:(?:can|could|may|might) (?:i|we|you|someone|anyone|somebody)(?: (?:please|kindly|maybe|possibly))?(?: (?:ask|help|bother|check|look|assist|jump)\b)|(?:is|are) (?:this|anyone|anybody|someone|you|it ok|it okay|it alright)\b(?!.*\b(?:isis|daesh|coalition|syria|iraq)\b)|how are (?:you|things|we)|how(?:s| is) (?:it going|everyone|everybody|your|things)|what(?:s|'s|’s| is) up\b|do you have a (?:sec|second|minute|moment)|would you mind\?|hope )/i;

const GREETINGS = new Set(
  'hi hello hey heya hiya yo sup greetings howdy salaam salam hola bonjour hallo thanks thank thankyou thx ty cheers bye goodbye farewell morning evening afternoon night cool perfect awesome lovely brilliant nice great lol haha welcome appreciated ok okay k'.split(
    ' ',
  ),
);
const AROUND_GREETINGS = new Set(
  'good day everyone everybody all folks guys team there bot sir madam mate partner friend buddy pal dear you u so very much many lot a lots million bunch ton for your the this that it was is really super useful helpful kind help again and to see later ya now please pls have well work job stuff'.split(
    ' ',
  ),
);
const LONGEST_COURTESY = 9;

/** "hi", "thanks a lot!", "good night all": nothing is asked. */
export function isCourtesy(text: string): boolean {
  const words = splitWords(text).map((word) => word.text);
  return (
    words.length <= LONGEST_COURTESY &&
    words.some((word) => GREETINGS.has(word)) &&
    words.every((word) => GREETINGS.has(word) || AROUND_GREETINGS.has(word))
  );
}

/** The whole sentence of a message in which a part of it stands: a colon does not end whose words are asked for. */
export function sentenceAround({ text }: Message, part: string): string {
  const at = text.indexOf(part);
  if (at < 0) return part;
  const from = text.slice(0, at).search(/[^.!?\n]*$/);
  const rest = text.slice(at + part.length).search(/[.!?\n]/);
  return text.slice(from, rest < 0 ? undefined : at + part.length + rest);
}

/** Ends of sentences, line ends, and a colon or dash after which a question begins. "U.S. Embassy", "3.2" and "Feb. 13" are not cut. */
const BOUNDARY =
  /(?<![.\s]\p{L}|\b(?:mr|ms|mrs|dr|feb|vs|no|st|sec|gen|etc))(?:[.!…]+|[?]+!*|;)["”’)]*(?=\s|$)|\n+|:(?=\s)|\s[-–—]+\s/giu;

function splitSegments(text: string): Segment[] {
  const segments: Segment[] = [];
  const add = (from: number, to: number, mark: string): void => {
    const words = text
      .slice(from, to)
      .replace(/^[\s,;:.!?-]+/, '')
      .trim();
    if (!/[\p{L}\p{N}]/u.test(words)) return;
    const asks = (mark.includes('?') || ASKS.test(words.replace(/['’]/g, ''))) && !COURTESY.test(words);
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

/** Where a second question may begin within a sentence: ", and how ...", "and who ...". */
const JOINT =
  /(?:,|;)?\s+(?:and|plus|&|as well as|but)\s+(?:also\s+)?(?=(?:in |under |by |for |with |to |on |at |from |of )?(?:who|whom|whose|what|whats|which|when|where|why|how)\b|(?:is|are|was|were|does|do|did|will|has|can|should)\s+(?:the|it|they|he|she|this|that|these|those|tillerson|isis|there|turkey|we|any|coalition|members)\b)/i;

/** The halves of a sentence that asks two things; the sentence itself where it asks one. */
export function splitQuestion(question: string): string[] {
  const match = JOINT.exec(question);
  if (!match) return [question];
  const halves = [question.slice(0, match.index), question.slice(match.index + match[0].length)];
  return halves.every((half) => half.trim().split(/\s+/).length >= 2) ? halves : [question];
}
