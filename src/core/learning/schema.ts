import { z } from 'zod';
import { SetupError } from '../errors.ts';
import type { FittedRanking } from '../ranking/signals.ts';
import type { StatementFile } from '../statement/statement-file.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import type { BankLine } from './bank-line.ts';

// What the data files may hold. Loaded only when a data folder is read: the compiled statement needs no validation.

const words = z
  .string()
  .min(1)
  .refine((text) => text === text.replace(/\s+/gu, ' ').trim(), 'has white space that is not a single space');

const sentence = z.union([words, z.strictObject({ text: words, speaker: words })]);

const statementFile: z.ZodType<StatementFile> = z.strictObject({
  title: words,
  source: z.strictObject({ url: z.url({ protocol: /^https?$/ }), publisher: words, date: z.iso.date() }),
  parts: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'must be lower-case letters, digits and hyphens'),
        name: words,
        speaker: words,
        author: z.strictObject({ note: words, reference: words }).optional(),
        title: words.optional(),
        paragraphs: z.array(z.array(sentence).min(1)).min(1),
        dateline: words.optional(),
      }),
    )
    .min(1)
    .refine(
      (parts) => new Set(parts.map(({ id }) => id)).size === parts.length,
      'two parts have the same id',
    ),
});

const vocabularyFile: z.ZodType<Vocabulary> = z.strictObject({
  examples: z.array(words).default([]),
  names: z
    .array(
      z.strictObject({
        name: words,
        acronym: words.optional(),
        introducedAt: words,
        also: z.array(words).default([]),
      }),
    )
    .default([]),
  spellings: z.record(words, z.array(words)).default({}),
  everyday: z.record(words, z.array(words)).default({}),
  collections: z
    .array(
      z.strictObject({
        of: z.array(words).min(1),
        beside: z.array(words).default([]),
        places: z.array(words).min(1),
      }),
    )
    .default([]),
  voices: z
    .array(
      z.strictObject({
        names: z.array(words).min(1),
        /** What only an ascription means them by ("the Coalition said"), and a question does not. */
        credited: z.array(words).default([]),
        places: z.array(words).min(1),
        person: z.boolean().default(false),
        onlyBeside: z.boolean().default(false),
        aboutIn: z.array(words).default([]),
      }),
    )
    .default([]),
});

const places = z.array(words).min(1);

const bankLine: z.ZodType<BankLine> = z
  .strictObject({
    question: z.string().min(1),
    places: places.optional(),
    alternatives: z.array(places).optional(),
    missing: words.optional(),
    nearest: z.array(words).optional(),
    about: z.literal(true).optional(),
  })
  .refine(
    (line) => [line.places, line.missing, line.about].filter((label) => label !== undefined).length === 1,
    'needs exactly one of "places" (what answers it), "missing" (what is not stated) and "about" (the bot itself)',
  );

const rankingFile: z.ZodType<FittedRanking> = z.strictObject({
  weights: z.record(words, z.number()),
  declineAt: z.number().min(0).max(1),
});

/** Reads the text of `statement.json`. Throws a SetupError that names the file, the field and the fault. */
export function parseStatement(text: string, file: string): StatementFile {
  return parseWith(statementFile, text, file);
}

/** Reads the text of `vocabulary.json`. Throws a SetupError that names the file, the field and the fault. */
export function parseVocabulary(text: string, file: string): Vocabulary {
  return parseWith(vocabularyFile, text, file);
}

/** Reads the text of `ranking.json`. Throws a SetupError that names the file, the field and the fault. */
export function parseRanking(text: string, file: string): FittedRanking {
  return parseWith(rankingFile, text, file);
}

/**
 * Reads a question-bank file, one JSON object a line; `findFault` says what else may be wrong with one. Throws a SetupError that names
 * the file, the line and the fault.
 */
export function parseBank(
  text: string,
  file: string,
  findFault: (line: BankLine) => string | undefined = () => undefined,
): BankLine[] {
  return text.split('\n').flatMap((raw, i) => {
    if (!raw.trim()) return [];
    const where = `${file}, line ${i + 1}`;
    const line = parseWith(bankLine, raw, where);
    const fault = findFault(line);
    if (fault) throw new SetupError(`${where}: ${fault}`);
    return [line];
  });
}

function parseWith<T>(schema: z.ZodType<T>, text: string, file: string): T {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new SetupError(`${file}: not valid JSON (${(error as Error).message})`);
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const field = issue?.path.length ? `${issue.path.join('.')}: ` : '';
  throw new SetupError(`${file}: ${field}${issue?.message ?? 'not as expected'}`);
}
