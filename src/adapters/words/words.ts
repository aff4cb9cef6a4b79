import { ar } from './ar.ts';
import { ckb } from './ckb.ts';
import { de } from './de.ts';
import { en, type Table } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { isolate } from './isolate.ts';
import { ku } from './ku.ts';
import { ru } from './ru.ts';
import { LANGUAGES, type Language } from './speak.ts';
import { tr } from './tr.ts';

/** Every phrase that people see of the bot, in one language. */
export interface Words extends Table {
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
}

/** Made where a language is first spoken: most processes speak one or two of nine. */
const TABLES: Readonly<Record<Language, () => Table>> = { en: () => en, ar, fr, de, es, tr, ru, ku, ckb };

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set<Language>(['ar', 'ckb']);

const prepared = new Map<Language, Words>();

/** The phrases of a language; `tag` is BCP 47 ("de-AT"), from a question or from what a platform says of a person. English, where none is ours. */
export function wordsIn(...tags: readonly (string | undefined)[]): Words {
  const language = tags.map(readLanguage).find((one) => one !== undefined) ?? 'en';
  const known = prepared.get(language) ?? prepare(language);
  prepared.set(language, known);
  return known;
}

function prepare(language: Language): Words {
  const direction = RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr';
  return { ...isolate(TABLES[language](), direction), language, direction };
}

/** Sorani is also written "ku-Arab", and Kurmanji "kmr". */
const OTHER_TAGS: Readonly<Record<string, Language>> = { kmr: 'ku', sdh: 'ckb' };

/** Which of our languages a tag names; undefined where it is none of them. */
export function readLanguage(tag: string | undefined): Language | undefined {
  const [first = '', ...rest] = (tag ?? '').toLowerCase().split(/[-_.]/);
  if (first === 'ku' && rest.includes('arab')) return 'ckb';
  return OTHER_TAGS[first] ?? LANGUAGES.find((one) => one === first);
}
