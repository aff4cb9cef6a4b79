import { z } from 'zod';
import { CITATION_STYLES } from '../core/index.ts';

// Every answer on the wire, once: the types of `--json`, `--batch` and the API come from here, and so does the API's description. Only
// that needs it at run time: a process that answers imports the types alone, as zod takes longer to load than a question to answer.

const place = z.string().meta({ examples: ['principles.6.1-2'] });

export const quote = z
  .strictObject({ text: z.string(), speaker: z.string(), place, label: z.string(), link: z.url() })
  .describe('Words of the statement, exactly, with who says them and where.');

const quotes = z.array(quote);
const count = z.int().nonnegative();

const language = z
  .string()
  .describe('BCP 47: the language of the question, where it is not English. Quotations are English.')
  .optional();

const follows = z
  .string()
  .describe('What the question was taken to go on about, where it was taken for a follow-up.')
  .optional();

const stated = z.strictObject({
  kind: z.literal('answer'),
  language,
  follows,
  quotes: quotes.describe('Best first, as few as give the whole answer.'),
  contradicts: z
    .boolean()
    .describe('Whether the quotes contradict what the question takes for granted.')
    .optional(),
  missing: z.string().describe('What else was asked that is not stated.').optional(),
});
const notStated = z.strictObject({
  kind: z.literal('not-stated'),
  language,
  follows,
  missing: z.string().describe('Completes “The statement does not say …”, where it is known.').optional(),
  missingLocal: z
    .string()
    .describe('The same in the language of the question, where it is known.')
    .optional(),
  certain: z
    .boolean()
    .describe('Whether the statement surely does not say it, or only nothing was found that surely answers.'),
  inaudible: z
    .boolean()
    .describe('Whether the record has “(inaudible)” where the answer would stand, in the nearest passage.')
    .optional(),
  nearest: quotes.describe('Related passages, which do not answer.'),
});
const about = z.strictObject({ kind: z.literal('about'), language, text: z.string() });

/** What could not be worked on; `problem` says what to do. */
export const invalid = z.strictObject({ kind: z.literal('invalid'), problem: z.string() });

export const answer = z.union([stated, notStated, about, invalid]);

export const thread = z
  .string()
  .describe(
    'Pass it on with the next question, which is then understood as a follow-up. It holds places and vocabulary, not what was asked.',
  );

/** An answer of the API, where what is invalid is a problem. */
export const answerInThread = z
  .union([stated.extend({ thread }), notStated.extend({ thread }), about.extend({ thread })])
  .describe('What the statement says, that it does not say, or what this is.');

export const passage = z.strictObject({
  place,
  quotes,
  before: z.string().optional(),
  after: z.string().optional(),
});

export const found = z.strictObject({
  mentions: count,
  sentences: count,
  complete: z
    .boolean()
    .describe('Whether each sentence holds all that was sought; where none does, those that hold some.'),
  hits: z.array(
    quote.extend({
      mentions: z
        .array(z.strictObject({ start: count, end: count }))
        .describe('Where in `text`, in UTF-16 code units.'),
    }),
  ),
});

const change = z
  .strictObject({ said: z.string(), stated: z.string() })
  .describe('Words as quoted, and as stated; empty where they were added or left out.');

export const checkedQuotation = z
  .strictObject({
    quotation: z.string().describe('As it stands in the text.'),
    verdict: z.enum(['exact', 'altered', 'not-found']),
    places: z.array(place).describe('Sentence by sentence, everywhere that it stands.'),
    quotes: quotes.describe(
      'Its words in the statement, paragraph by paragraph; of an altered one the closest.',
    ),
    shortened: z.literal(true).describe('It says itself that words are left out, or put in.').optional(),
    spliced: z.literal(true).describe('An ellipsis in it runs two sentences into one.').optional(),
    stitched: z
      .literal(true)
      .describe('A piece of a quotation whose pieces do not stand together in the statement.')
      .optional(),
    misattributed: z.literal(true).describe('The text gives it to someone whose words it is not.').optional(),
    named: z.string().describe('To whom the text gives it, where that is wrong.').optional(),
    speaker: z.string().describe('Whose words it is, where the text is wrong.').optional(),
    changes: z.array(change).describe('Of an altered one, in order.').optional(),
    corrected: z.string().describe('An altered one with the statement’s words, to copy.').optional(),
  })
  .describe('What became of one quotation.');

export const checked = z
  .strictObject({ quotations: z.array(checkedQuotation).describe('All quotations of the text, in order.') })
  .describe('What became of the quotations of a text.');

/** A line of `check --batch`; what could not be checked is invalid there, too, and has no quotations. */
export const checkedLine = z.union([
  checked.extend({ id: z.unknown() }),
  invalid.extend({ id: z.unknown(), quotations: checked.shape.quotations.max(0) }),
]);

export const definition = z.union([
  z.strictObject({
    kind: z.enum(['defined', 'mentioned']),
    name: z.string(),
    acronym: z.string().optional(),
    mentions: count,
    quote,
  }),
  z.strictObject({ kind: z.literal('unknown'), name: z.string(), suggestions: z.array(z.string()) }),
]);

export const outline = z.strictObject({
  parts: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      speaker: z.string(),
      paragraphs: z.array(
        z.strictObject({
          place,
          title: z.string().describe('What it is about; not the statement’s words.').optional(),
          sentences: count,
          opening: z.string(),
        }),
      ),
    }),
  ),
});

export const references = z.strictObject({
  style: z.enum(CITATION_STYLES),
  references: z.array(z.string()),
});

export const source = z.strictObject({
  title: z.string(),
  source: z.strictObject({ url: z.url(), publisher: z.string(), date: z.string() }),
  version: z.string(),
});

export const suggestions = z.strictObject({ questions: z.array(z.string()) });

export const problem = z
  .looseObject({ type: z.string(), title: z.string(), status: count, detail: z.string() })
  .describe('RFC 9457. `detail` says what to do.');

export type WireAnswer = z.infer<typeof answer>;
export type WireAnswerInThread = z.infer<typeof answerInThread>;
export type WireInvalid = z.infer<typeof invalid>;
export type WirePassage = z.infer<typeof passage>;
export type WireFound = z.infer<typeof found>;
export type WireChecked = z.infer<typeof checked>;
export type WireCheckedQuotation = z.infer<typeof checkedQuotation>;
export type WireDefinition = z.infer<typeof definition>;
export type WireOutline = z.infer<typeof outline>;
export type WireReferences = z.infer<typeof references>;
export type WireSource = z.infer<typeof source>;
export type WireSuggestions = z.infer<typeof suggestions>;
export type WireProblem = z.infer<typeof problem>;
