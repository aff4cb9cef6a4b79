import { oneOf, splitList } from './one-of.ts';

/** What kind of answer a question wants, as far as its form tells. */
export interface QuestionShape {
  /** Several things: a list, a summary, both sides. */
  readonly list: boolean;
  /** The subject, where it asks for whatever is said about it, or is nothing but a keyword: any mention is an answer. */
  readonly subject?: string | undefined;
  /** Whether the subject is asked about ("what does it say about ..."), and not merely typed. */
  readonly explicit: boolean;
  /** Who said it or when: what a signature tells. */
  readonly signature: boolean;
  /** Two sides held against each other. */
  readonly compare: boolean;
}

/** Matches any of these as whole words. */
function words(...phrases: readonly string[]): RegExp {
  return new RegExp(`\\b${oneOf(...phrases)}\\b`, 'i');
}

const LIST = words(
  ...splitList('all list every everything each which name names summar\\w* overview tl;?dr both'),
  ...splitList('compare comparison differ\\w* main'),
  ...['key points', 'what are'],
);

const SAYING = oneOf(
  ...splitList('say says said saying written tell told know mention\\w* talk\\w* speak\\w* spoke'),
  ...splitList('view position stance info\\w* anything something word description bit part passage'),
);
const ABOUT = new RegExp(
  `\\b${SAYING}\\b.{0,60}?\\b${oneOf('about', 'on', 'regarding', 'concerning')} (.+)$`,
  'is',
);

/** Words that ask for nothing more: "do they even mention it". */
export const EVER_WORDS = 'ever also even actually really';
const EVER = `(?:${oneOf(...splitList(EVER_WORDS))} )?`;
const TELLERS = [
  ...splitList('they he it this anyone anybody tillerson'),
  ...['the statement', 'the text', 'the document', 'the ministers', 'the speech'],
];
/** "Do they mention Libya", "is Libya mentioned". */
const MENTIONED = new RegExp(
  `^(?:${oneOf(...splitList('and so but ok then'))} )?${oneOf('is', 'are', 'was', 'were', 'do', 'does', 'did', 'where is', 'where are')} (?:` +
    `${oneOf(...TELLERS)} ${EVER}` +
    `${oneOf('mention', 'name', 'refer to', 'bring up')} (.+)` +
    `|(.+?) ${EVER}${oneOf('mentioned', 'named', 'brought up')}\\b)`,
  'is',
);

const SIGNATURE = words(
  ...['who', 'whom', 'whose', 'which account', 'what account', 'which embassy'],
  ...['when', 'date', 'day', 'year', 'signed', 'handle', 'username'],
);

const ASKING = new RegExp(
  `\\b${oneOf(
    ...splitList('who whom whose what whats which when where why how hows is are was were do does did'),
    ...splitList('has have had can could will would should must if'),
  )}\\b|\\?`,
  'i',
);

const COMPARE = words(
  ...splitList(
    'compar\\w* differ\\w* same both alike similar\\w* agree\\w* disagree\\w* contrast\\w* versus vs',
  ),
  ...splitList('contradict\\w* match matches than respectively either'),
  ...['as well as', 'too'],
);

/** Words of a subject; more than that is a question of its own. */
const LONGEST_SUBJECT = 4;

function dropEndMarks(question: string): string {
  let end = question.length;
  while (end > 0 && /[\s?!.]/.test(question.charAt(end - 1))) end--;
  return question.slice(0, end);
}

/** Reads the form of a question; its words need not be folded. */
export function readShape(question: string): QuestionShape {
  const asked = dropEndMarks(question.trim().replace(/\s+/g, ' '));
  const mentioned = MENTIONED.exec(asked);
  const about = ABOUT.exec(asked)?.[1] ?? mentioned?.[1] ?? mentioned?.[2];
  const subject = about ?? asked;
  const isSubject = !ASKING.test(subject) && subject.split(' ').length <= LONGEST_SUBJECT;
  return {
    list: LIST.test(question),
    ...(isSubject && { subject }),
    explicit: isSubject && about !== undefined,
    signature: SIGNATURE.test(question),
    compare: COMPARE.test(question),
  };
}
