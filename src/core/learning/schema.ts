import { z } from 'zod';
import { SetupError } from '../errors.ts';
import type { ParagraphTitles } from '../look-up/outline.ts';
import type { TurnModel } from '../ranking/rank-turn.ts';
import type { FittedRanking } from '../ranking/signals.ts';
import { TURN_SIGNALS } from '../ranking/turn-signals.ts';
import type { StatementFile } from '../statement/statement-file.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { type BankLine, type BankQuestion, type Outcome, spreadLine } from './bank-line.ts';
import { type ConversationLine, KINDS, type TurnLine } from './conversation-bank.ts';
import type { Fact } from './curriculum.ts';
import type { LocalLine, LocalVocabulary } from './learn-languages.ts';

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

const places = z.array(words).min(1);

const vocabularyFile: z.ZodType<Vocabulary> = z.strictObject({
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
  overviews: z.record(words, places).default({}),
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

const titlesFile: z.ZodType<ParagraphTitles> = z.record(words, words);

const outcome = {
  places: places.optional(),
  alternatives: z.array(places).optional(),
  contradicts: z.literal(true).optional(),
  missing: words.optional(),
  nearest: z.array(words).optional(),
  inaudible: z.literal(true).optional(),
  overview: words.optional(),
  about: z.literal(true).optional(),
  fact: words.optional(),
};

/** What is wrong with an outcome, beyond its fields. */
function findOutcomeFault({
  places: cited,
  missing,
  overview,
  about,
  ...flags
}: Outcome): string | undefined {
  if ([cited, missing, overview, about].filter((one) => one !== undefined).length !== 1)
    return 'needs exactly one of "places" (what answers it), "missing" (what is not stated), "overview" (the part that it asks about on the whole) and "about" (the bot itself)';
  if (flags.contradicts && !cited) return '"contradicts" needs "places"';
  if (flags.inaudible && !flags.nearest) return '"inaudible" needs "missing" and "nearest"';
  return undefined;
}

const bankLine: z.ZodType<BankLine> = z.strictObject({
  questions: z.array(z.string().min(1)).min(1),
  ...outcome,
});

const localLine: z.ZodType<LocalLine> = z.strictObject({
  questions: z.array(z.string().min(1)).min(1),
  missingLocal: words.optional(),
  ...outcome,
});

const localVocabulary: z.ZodType<LocalVocabulary> = z.strictObject({
  common: z.array(words),
  words: z.record(words, z.array(words).min(1)),
  names: z.record(z.string(), z.string()).default({}),
});

const conversationLine: z.ZodType<ConversationLine> = z.strictObject({
  turns: z
    .array(
      z.strictObject({
        said: z.string().min(1),
        kind: z.enum(KINDS).optional(),
        means: z.string().min(1).optional(),
        back: z.int().min(1).optional(),
        ...outcome,
      }),
    )
    .min(2)
    .refine(
      ([, ...later]) => later.every(({ kind, means }) => kind && means),
      'a later turn needs "kind" and "means"',
    ),
});

const factLine: z.ZodType<Fact> = z.strictObject({
  id: words,
  fact: words,
  places,
  also: places.optional(),
});

const rankingFile: z.ZodType<FittedRanking> = z.strictObject({
  weights: z.record(words, z.number()),
  declineAt: z.number().min(0).max(1),
  certainAt: z.strictObject({ named: z.number().min(0).max(1), unnamed: z.number().min(0).max(1) }),
});

const turnsFile: z.ZodType<TurnModel> = z.strictObject({
  answers: z.record(z.string(), z.array(z.number()).length(TURN_SIGNALS.length)),
  leaning: z.record(z.string(), z.number()),
});

/** Reads the text of `turns.json`. Throws a SetupError that names the file, the field and the fault. */
export function parseTurns(text: string, file: string): TurnModel {
  return parseWith(turnsFile, text, file);
}

/** Reads the text of `statement.json`. Throws a SetupError that names the file, the field and the fault. */
export function parseStatement(text: string, file: string): StatementFile {
  return parseWith(statementFile, text, file);
}

/** Reads the vocabulary of another language. Throws a SetupError that names the file, the field and the fault. */
export function parseLocalVocabulary(text: string, file: string): LocalVocabulary {
  return parseWith(localVocabulary, text, file);
}

/** Reads the text of `vocabulary.json`. Throws a SetupError that names the file, the field and the fault. */
export function parseVocabulary(text: string, file: string): Vocabulary {
  return parseWith(vocabularyFile, text, file);
}

/** Reads the text of `titles.json`. Throws a SetupError that names the file, the field and the fault. */
export function parseTitles(text: string, file: string): ParagraphTitles {
  return parseWith(titlesFile, text, file);
}

/** Reads the text of `ranking.json`. Throws a SetupError that names the file, the field and the fault. */
export function parseRanking(text: string, file: string): FittedRanking {
  return parseWith(rankingFile, text, file);
}

/**
 * Reads the questions of a bank file, one JSON object a line; `findFault` says what else may be wrong with one. Throws a SetupError that
 * names the file, the line and the fault.
 */
export function parseBank(text: string, file: string, findFault?: FindFault<BankLine>): BankQuestion[] {
  const findAnyFault = (line: BankLine) => findOutcomeFault(line) ?? findFault?.(line);
  return parseLines({ schema: bankLine, text, file, findFault: findAnyFault }).flatMap(spreadLine);
}

/** Reads the questions of another language, in the same way. */
export function parseLocalBank(text: string, file: string, findFault?: FindFault<BankLine>): LocalLine[] {
  const findAnyFault = (line: LocalLine): string | undefined =>
    (line.missing === undefined) === (line.missingLocal === undefined)
      ? (findOutcomeFault(line) ?? findFault?.(line))
      : '"missing" needs "missingLocal": the same in the language';
  return parseLines({ schema: localLine, text, file, findFault: findAnyFault });
}

/** Reads a file of conversations, in the same way. */
export function parseConversations(
  text: string,
  file: string,
  findFault?: FindFault<TurnLine>,
): ConversationLine[] {
  return parseLines({
    schema: conversationLine,
    text,
    file,
    findFault: ({ turns }) => {
      const faults = turns.map((turn, i) => {
        const fault = findOutcomeFault(turn) ?? findFault?.(turn);
        return fault && `turn ${i + 1}: ${fault}`;
      });
      return faults.find((fault) => fault !== undefined);
    },
  });
}

/** Reads the text of `facts.jsonl`, in the same way. */
export function parseFacts(text: string, file: string, findFault?: FindFault<Fact>): Fact[] {
  return parseLines({ schema: factLine, text, file, findFault });
}

type FindFault<T> = (line: T) => string | undefined;

interface Lines<T> {
  readonly schema: z.ZodType<T>;
  readonly text: string;
  readonly file: string;
  readonly findFault?: FindFault<T> | undefined;
}

function parseLines<T>({ schema, text, file, findFault }: Lines<T>): T[] {
  return text.split('\n').flatMap((raw, i) => {
    if (!raw.trim()) return [];
    const where = `${file}, line ${i + 1}`;
    const line = parseWith(schema, raw, where);
    const fault = findFault?.(line);
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
