import { Locale } from 'discord.js';
import type { z } from 'zod';
import { findDuplicate, reject } from './validate.ts';

/** Characters of a command with its options and choices. */
const CHARACTERS = 8_000;

type Localizations = Partial<Record<Locale, string | null>> | null | undefined;

interface Named {
  readonly name: string;
  readonly name_localizations?: Localizations;
}

interface Choice extends Named {
  readonly value: string | number;
}

/** What the rules need to know of an option of any type, and of a command. */
interface Node extends Named {
  readonly type: number;
  readonly description?: string | undefined;
  readonly description_localizations?: Localizations;
  readonly required?: boolean | undefined;
  readonly autocomplete?: boolean | undefined;
  readonly choices?: readonly Choice[] | undefined;
  readonly options?: readonly Node[] | undefined;
  readonly min_length?: number | undefined;
  readonly max_length?: number | undefined;
}

function longest(value: string, localizations: Localizations): number {
  return Math.max(value.length, ...Object.values(localizations ?? {}).map((one) => one?.length ?? 0));
}

function sum<T>(all: readonly T[] | undefined, sizeOf: (one: T) => number): number {
  return (all ?? []).reduce((total, one) => total + sizeOf(one), 0);
}

/** Of each text the longest of its languages counts. */
function sizeOf(node: Node): number {
  return (
    longest(node.name, node.name_localizations) +
    longest(node.description ?? '', node.description_localizations) +
    sum(node.choices, (one) => longest(one.name, one.name_localizations) + String(one.value).length) +
    sum(node.options, sizeOf)
  );
}

export function checkSize(command: Node, context: z.core.$RefinementCtx): void {
  if (sizeOf(command) <= CHARACTERS) return;
  reject(context, [], 'APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${CHARACTERS})`);
}

function namesIn(one: Named, locale: Locale | undefined): string[] {
  if (locale === undefined) return [one.name];
  const name = one.name_localizations?.[locale];
  return name ? [name] : [];
}

/** Whether a name stands twice, in one language or in the default. */
export function hasSameName(all: readonly Named[]): boolean {
  return [undefined, ...Object.values(Locale)].some((locale) =>
    findDuplicate(all.flatMap((one) => namesIn(one, locale))),
  );
}

type Path = readonly PropertyKey[];

function checkOption(node: Node, path: Path, context: z.core.$RefinementCtx): void {
  const { choices } = node;
  if (choices && node.autocomplete)
    reject(context, path, 'APPLICATION_COMMAND_OPTIONS_CHOICES_INVALID', 'Choices exclude autocomplete');
  if (choices && hasSameName(choices))
    reject(context, [...path, 'choices'], 'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_EXISTS', 'Name exists');
  if ((node.min_length ?? 0) > (node.max_length ?? 6_000))
    reject(context, [...path, 'min_length'], 'APPLICATION_COMMAND_OPTION_LENGTH_INVALID', 'Over max_length');
}

export function checkOptions(options: readonly Node[], path: Path, context: z.core.$RefinementCtx): void {
  if (hasSameName(options))
    reject(context, path, 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', 'Option name already exists');
  if (new Set(options.map(({ type }) => type <= 2)).size > 1)
    reject(context, path, 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'Subcommands and options are mixed');
  const firstOptional = options.findIndex(({ required }) => !required);
  for (const [i, one] of options.entries()) {
    if (one.required && firstOptional !== -1 && i > firstOptional)
      reject(
        context,
        [...path, i],
        'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        'Required options must be placed before non-required options',
      );
    if (one.type <= 2) checkOptions(one.options ?? [], [...path, i, 'options'], context);
    else checkOption(one, [...path, i], context);
  }
}
