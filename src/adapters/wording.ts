import type { Answer, CitationStyle, Definition, Difference, Found, Rapporteur } from '../core/index.ts';
import { en } from './frames/en.ts';
import type { Frame } from './frames/frame.ts';

// What every adapter says in its own voice. Everything else that people read is the statement's.

/** What an answer leaves open; nothing where the language has no name for it. */
export function sayMissing(frame: Frame, { missing, missingLocal }: Missing): string | undefined {
  const named = frame.tag === 'en' ? missing : missingLocal;
  return named && frame.sayMissing(named);
}

interface Missing {
  readonly missing?: string | undefined;
  readonly missingLocal?: string | undefined;
}

/** What is said instead of an answer: no more than is known. */
export function saySilence(frame: Frame, silence: Extract<Answer, { readonly kind: 'not-stated' }>): string {
  if (silence.inaudible)
    return frame.sayInaudible(frame.tag === 'en' ? silence.missing : silence.missingLocal);
  if (!silence.certain) return frame.unsure;
  return sayMissing(frame, silence) ?? frame.silent;
}

/** Above an answer to a follow-up: what it was taken to go on about, so that a wrong guess is seen. */
export function sayFollows(follows: string): string {
  return `On ${follows}:`;
}

/** After an answer of which the platform did not say whether it arrived. */
export const ASK_AGAIN = 'If my last answer didn’t arrive, ask again.';
export const OUTDATED =
  'This button belongs to another version of the statement, so it may no longer show the same words. Ask again for a fresh answer.';

export const UNKNOWN_BUTTON = 'This button can’t be understood any more. Ask again for fresh ones.';
export const STATEMENT_HAS = 'The statement has:';
/** Characters of what a person wrote that are shown with what is said to it. */
export const ECHOED = 300;

/** What buttons and menus say. */
export const LABELS = {
  ...en.labels,
  rest: 'Continue',
  previous: 'Previous page',
  next: 'Next page',
  all: 'All parts',
  openParagraph: 'Read a paragraph',
  openPart: 'Open a part',
  meant: 'Did you mean …',
} as const;

/** How a quotation's changes are shown word by word: as quoted struck out, as stated in bold. */
export const COMPARISON = {
  before: 'Word by word, ',
  said: 'as quoted',
  and: ' and ',
  stated: 'as stated',
} as const;
/** In the place of a reference. */
export const TOO_LONG = 'longer than a message.';
export const STYLE_NAMES: Readonly<Record<CitationStyle, string>> = {
  plain: 'Plain text',
  markdown: 'Markdown',
  apa: 'APA',
  mla: 'MLA',
  chicago: 'Chicago, note',
  bibtex: 'BibTeX',
  ris: 'RIS',
  'csl-json': 'CSL-JSON',
};

export const TOO_MANY_REFERENCES =
  'Further references did not fit. Open the quotations one by one, and cite each there.';

export function sayOmitted(sentences: number): string {
  return `${plural(sentences, 'sentence')} omitted`;
}

/** Of citations for which a message has no room, not even for their reference. */
export function sayLeft(citations: number): string {
  return `${citations} more did not fit into this message.`;
}

/** Of sentences that come on the next page. */
export function sayRest(sentences: number): string {
  return `${plural(sentences, 'more sentence')} here: Continue shows them.`;
}

/** Where something broke: the id stands in the log too. */
export function apologize(id: string): string {
  return `Sorry, something went wrong here, and it is not your question’s fault. Please ask again; if it happens again, tell whoever runs this bot: error ${id}.`;
}

/** To whoever asks more often than is answered: once, and then they are not answered for as long. */
export function sayTooMany(whose: 'person' | 'channel' | 'community', seconds: number): string {
  const who = { person: 'You have', channel: 'This channel has', community: 'All of you here have' }[whose];
  return `${who} asked more within a minute than I answer. Please ask again in ${plural(seconds, 'second')}.`;
}

/** To whoever asked in a channel, named between the two, where so much is asked that the platform takes no more. */
export const CROWDED = [
  'So much is asked in ',
  ' that I could not answer you there in time. Ask again, or ask me here.',
] as const;

export function sayNowhere(place: string): string {
  return `There is no place “${place}” in the statement. The outline shows them all.`;
}

/** Of a command without what it takes. */
export function sayLacking(command: string, takes: string): string {
  return `${command} needs ${takes}, after it on the same line.`;
}

export function sayFound(words: string, { hits, mentions, complete, problem }: Found): string {
  if (problem) return problem;
  if (hits.length === 0) return `Nowhere in the statement: ${words}`;
  const count = countMentions(mentions, hits.length);
  return complete ? count : `No sentence has all of that. ${count} have some of it:`;
}

/** Which of the sentences with mentions a page shows. */
export function sayHits(
  { before, shown }: { readonly before: number; readonly shown: readonly unknown[] },
  { hits }: Found,
): string {
  return `Sentences ${before + 1} to ${before + shown.length} of ${hits.length}`;
}

export const CORRECTED = 'Corrected';

/** Of altered quotations for whose changes a message has no room. */
export function sayUnshownChanges(quotations: number): string {
  return quotations === 1
    ? 'The changes of 1 more quotation don’t fit here: check it alone.'
    : `The changes of ${quotations} more quotations don’t fit here: check each alone.`;
}

/** One change of a quotation in words, for those who can't see or hear how it is marked. */
export function sayDifference({ said, stated }: Difference): string {
  if (said && stated) return `“${said}” should be “${stated}”`;
  return said ? `“${said}” is not there` : `“${stated}” is left out`;
}

export function sayDefined(definition: Definition): string {
  if (definition.kind === 'unknown') {
    const { name, suggestions } = definition;
    const hint = suggestions.length ? ` Did you mean ${suggestions.join(', ')}?` : '';
    return `The statement does not name ${name || 'that'}.${hint}`;
  }
  const { kind, name, mentions } = definition;
  const short = kind === 'defined' ? definition.acronym : undefined;
  const acronym = short && short !== name ? ` (${short})` : '';
  const where = kind === 'mentioned' ? 'first' : short === name ? 'never spelled out, first' : 'introduced';
  return `${name}${acronym}: ${plural(mentions, 'mention')}, ${where} here`;
}

/** Where the source is, which version this is and how much it holds, as names and values. */
export function describeSource({ statement }: Rapporteur): readonly (readonly [string, string])[] {
  const { parts, sentences, source, version } = statement;
  return [
    ['Source', source.url],
    ['Version', `SHA-256 ${version}`],
    ['Holds', `${plural(parts.length, 'part')}, ${plural(sentences.length, 'citable sentence')}`],
  ];
}

/** What a chat adapter keeps; `unanswered` where the admin has turned that log on. */
export function describePrivacy(unanswered: boolean): string {
  return `Kept: no question and no user. What a conversation’s last three turns were about (places in the statement, and words of its vocabulary) is remembered for a day, in memory, so that follow-ups are understood.${describeUnansweredLog(unanswered)}`;
}

export function describeUnansweredLog(unanswered: boolean): string {
  return unanswered
    ? ' Whoever runs this bot has turned on a log of questions that the statement does not answer: it holds their texts (also of a message that someone has it asked), and not who asked.'
    : '';
}

export function introduce({ statement, suggest }: Rapporteur, frame: Frame = en): string {
  const [example] = frame.tag === 'en' ? suggest('', 1) : [];
  return frame.introduce(statement.title, example);
}

/** For a mention with nothing else; `ways` says how to ask on this platform. */
export function howToAsk({ suggest }: Rapporteur, ways: string): string {
  const examples = suggest('', 3).map((question) => `“${question}”`);
  return `Ask me about the statement, in a sentence or in a few words: ${examples.join(', ')}. ${ways}`;
}

export function countMentions(mentions: number, sentences: number): string {
  return `${plural(mentions, 'mention')} in ${plural(sentences, 'sentence')}`;
}

export function plural(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
