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

const stated = z.strictObject({
  kind: z.literal('answer'),
  quotes: quotes.describe('Best first, as few as give the whole answer.'),
  missing: z.string().describe('What else was asked that is not stated.').optional(),
});
const notStated = z.strictObject({
  kind: z.literal('not-stated'),
  missing: z.string().describe('Completes “The statement does not say …”, where it is known.').optional(),
  nearest: quotes.describe('Related passages, which do not answer.'),
});
const about = z.strictObject({ kind: z.literal('about'), text: z.string() });

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

const exact = z.strictObject({
  kind: z.literal('exact'),
  shortened: z.boolean().describe('Whether the quotation itself marks words as left out or inserted.'),
  quotes,
});
const altered = z.strictObject({
  kind: z.literal('altered'),
  closest: quotes,
  differences: z
    .array(
      z.strictObject({
        kind: z.enum(['same', 'changed', 'added', 'left out']),
        said: z.string().optional(),
        stated: z.string().optional(),
      }),
    )
    .describe('Word by word: `said` in the quotation, `stated` in the statement.'),
});
const notFound = z.strictObject({ kind: z.literal('not-found') });

export const checked = z.union([exact, altered, notFound]);
export const check = z.union([checked, invalid]);

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
      paragraphs: z.array(z.strictObject({ place, sentences: count, opening: z.string() })),
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
export type WireCheck = z.infer<typeof check>;
export type WireDefinition = z.infer<typeof definition>;
export type WireOutline = z.infer<typeof outline>;
export type WireReferences = z.infer<typeof references>;
export type WireSource = z.infer<typeof source>;
export type WireSuggestions = z.infer<typeof suggestions>;
export type WireProblem = z.infer<typeof problem>;
