/** The languages that the bot speaks. Quotations are in the statement's own, whatever is said around them. */
export const LANGUAGES = ['en', 'ar', 'fr', 'de', 'es', 'tr', 'ru', 'ku', 'ckb'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The plural forms that a language has for whole numbers: https://cldr.unicode.org/index/cldr-spec/plural-rules */
interface Plurals {
  en: 'one' | 'other';
  ar: 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
  fr: 'one' | 'other';
  de: 'one' | 'other';
  es: 'one' | 'other';
  tr: 'one' | 'other';
  ru: 'one' | 'few' | 'many' | 'other';
  ku: 'one' | 'other';
  ckb: 'one' | 'other';
}

/** A phrase with a number for each form that the language has; `#` is where the number stands. */
type Forms<L extends Language> = Readonly<Record<Plurals[L], string>>;

/** What a table of phrases is written with. */
export interface Speech<L extends Language> {
  /** The form that goes with a number: `count(3, { one: '# place', other: '# places' })`. */
  readonly count: (number: number, forms: Forms<L>) => string;
  /** A number as the language writes it. */
  readonly number: (value: number) => string;
  /** The day of an ISO date: `2018-02-13`. */
  readonly day: (date: string) => string;
}

/** English dates as the page has always had them. */
const DATES_IN: Partial<Record<Language, string>> = { en: 'en-GB' };

export function speak<L extends Language>(language: L): Speech<L> {
  // A process needs one language of nine most often, and these take longer to make than to read all tables.
  let made: Formats | undefined;
  const formats = (): Formats => {
    made ??= makeFormats(language);
    return made;
  };
  return {
    count: (number, forms) =>
      formOf(forms, formats().plurals.select(number)).replaceAll('#', formats().numbers.format(number)),
    number: (value) => formats().numbers.format(value),
    day: (date) => formats().days.format(new Date(`${date}T00:00:00Z`)),
  };
}

interface Formats {
  readonly plurals: Intl.PluralRules;
  readonly numbers: Intl.NumberFormat;
  readonly days: Intl.DateTimeFormat;
}

function makeFormats(language: Language): Formats {
  return {
    plurals: new Intl.PluralRules(language),
    numbers: new Intl.NumberFormat(language),
    days: new Intl.DateTimeFormat(DATES_IN[language] ?? language, {
      ...{ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
    }),
  };
}

/** French and Spanish have one more form, for millions, which nothing here counts. */
function formOf(
  forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>,
  rule: Intl.LDMLPluralRule,
): string {
  return forms[rule] ?? forms.other ?? '';
}
