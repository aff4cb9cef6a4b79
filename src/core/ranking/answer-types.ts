import type { Term } from '../words/terms.ts';

// What kind of answer a question wants ("who", "how long", "in what year"), and which sentences hold one: for statements without a bank,
// which would have told it.

/** An expression that a sentence matches where it holds such an answer. */
export interface AnswerType {
  readonly holds: RegExp;
  /** The word of the question that says the type. */
  readonly said: string;
  /** Whether it is a word of its own ("price"), which the answer may have or say in another way. */
  readonly isNamed: boolean;
  /** Words that say the same: one of them often stands in the answer. */
  readonly kin: ReadonlySet<string>;
  /** How telling it is: few sentences hold a number with a unit, most hold some place. */
  readonly strength: 'weak' | 'person' | 'count' | 'strong';
  /** What is counted: "locks" of "how many locks". */
  readonly counted?: Term | undefined;
}

const NUMBER_WORDS =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|hundreds|thousand|thousands|million|millions|billion|dozen|dozens|half|third|thirds|quarter|twice|once|none|single|one';
const NUMBER = `(?:[0-9]|\\b(?:${NUMBER_WORDS})\\b)`;
const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const LENGTHS = 'meters?|metres?|kilometers?|kilometres?|km|miles?|feet|foot|yards?|inches|centimeters?';
const TIMES =
  'seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|century|centuries|winters?|summers?';
const MONEY =
  'pounds?|dollars?|euros?|shillings?|guineas?|francs?|crowns?|cents?|yen|rubles?|marks?|USD|EUR|free|nothing|price|fee';
const SHARES = 'percent|per cent|half|thirds?|quarters?|fifths?|tenths?|majority|most';

const numbered = (units: string): RegExp => new RegExp(`${NUMBER}[^.]{0,30}?\\b(?:${units})\\b`);

/** How a person is named: by a pronoun, by two names, by one inside a sentence, by a trade or a group. */
const PERSONS = [
  String.raw`\b(?:he|she|they|nobody|everyone|people|women|men|children|students|families|volunteers)\b`,
  String.raw`(?<!\p{L})\p{Lu}[\p{L}'’-]{1,30} \p{Lu}`,
  String.raw`(?<=[a-z,] )\p{Lu}\p{Ll}`,
  String.raw`\b(?:mayor|king|queen|president|company|society|army|government)\b`,
  String.raw`\b[a-z]{1,30}(?:er|or|ist|ian)s?\b`,
];

/** How an answer is asked for: behind "how", or behind "what" and "which". */
const TYPES: readonly (readonly [asked: string, holds: RegExp])[] = [
  ['mani much number count', new RegExp(NUMBER)],
  [
    'cost price money worth fee pay paid earn wage salary toll expens amount',
    new RegExp(`[$€£] ?\\d|${numbered(MONEY).source}`),
  ],
  ['long length', new RegExp(`${numbered(LENGTHS).source}|${numbered(TIMES).source}`)],
  ['high height tall deep depth far distanc wide width larg big size', numbered(LENGTHS)],
  ['old age', new RegExp(`${numbered('years?|months?').source}|\\bage[ds]?\\b|, who was ${NUMBER}`)],
  ['fast speed quick', new RegExp(`${numbered('an hour|a year|a day|per').source}|km/h`)],
  ['hot cold warm temperatur', numbered('degrees?|°')],
  [
    'often frequent',
    /\b(?:every|each|once|twice|times|daily|weekly|monthly|yearly|a (?:day|week|month|year))\b/,
  ],
  ['heavi weigh weight', numbered('grams?|kilograms?|kilos?|tons?|tonnes?|pounds?|ounces?')],
  ['share percent percentag proport', new RegExp(`%|\\b(?:${SHARES})\\b`)],
  [
    'when year date dai month centuri season',
    new RegExp(
      `\\b(?:1[0-9]|20)[0-9]{2}\\b|\\b(?:${MONTHS})\\b|\\b(?:century|spring|summer|autumn|winter|today|until|night|season|weekends?|afternoon)\\b`,
    ),
  ],
  ['who whom whose', new RegExp(PERSONS.join('|'), 'u')],
  [
    'where',
    /\b(?:in|at|on|near|from|to|above|below|between|along|outside|inside|under|through|into|onto) (?:the |a |an )?(?:\p{Lu}|[a-z]+)/u,
  ],
  [
    'why reason',
    /\b(?:because|since|so that|as|due|therefore|for fear|in order|owing|thanks|explains?|caused?|worried|feared|to [a-z]+)\b/,
  ],
];

const BY_WORD = new Map(
  TYPES.flatMap(([asked, holds]) => {
    const kin = new Set(asked.split(' '));
    return [...kin].map((stem) => [stem, { holds, kin }] as const);
  }),
);

function strengthOf(said: string): AnswerType['strength'] {
  if (['who', 'whom', 'whose'].includes(said)) return 'person';
  if (['where', 'why', 'reason'].includes(said)) return 'weak';
  return ['mani', 'much', 'number', 'count'].includes(said) ? 'count' : 'strong';
}
/** Behind "how" these say by what means, which no word shows. */
const QUESTION_WORDS = new Set(['who', 'whom', 'whose', 'when', 'where', 'why']);

/** The kind of answer that a question wants, where its form tells. */
export function expectAnswer(terms: readonly Term[]): AnswerType | undefined {
  const stems = terms.map(({ stem }) => stem);
  const at = stems.findIndex((stem) => QUESTION_WORDS.has(stem) || ['how', 'what', 'which'].includes(stem));
  const asked = stems[at];
  if (asked === undefined) return undefined;
  const said = QUESTION_WORDS.has(asked) ? asked : findSaid(stems.slice(at + 1), asked);
  const type = said === undefined ? undefined : BY_WORD.get(said);
  if (!type || said === undefined) return undefined;
  const isNamed = MEASURES.has(said) && !DATES.has(said);
  const next = terms[stems.indexOf(said, at) + 1];
  return {
    ...type,
    said,
    isNamed,
    strength: strengthOf(said),
    counted: said === 'mani' && !next?.functional ? next : undefined,
  };
}

/** "how long", "what speed", "at what age", "what is the price of", "what did it cost". */
function findSaid(after: readonly string[], asked: string): string | undefined {
  const [next = ''] = after;
  const measure = after.find((stem) => MEASURES.has(stem));
  if (asked === 'how') return next === 'much' ? (measure ?? next) : BY_WORD.has(next) ? next : undefined;
  if (BY_WORD.has(next)) return next;
  return measure;
}

const DATES = new Set(['date', 'year']);
/** What a question with "what" may name further on. */
const MEASURES = new Set(
  'price cost money speed age height length depth temperatur percentag share date year amount number wage salary fee toll pay paid earn'.split(
    ' ',
  ),
);
