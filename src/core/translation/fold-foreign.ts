/** One word of a text in any language, or a number; `start` and `end` are characters of the text. */
export interface ForeignWord {
  /** Folded: see `foldForeign`. */
  readonly text: string;
  /** As it was written. */
  readonly raw: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /\p{N}+(?:[.,٫٬]\p{N}+)*|[\p{L}\p{M}\u0640]+/gu;

/** An apostrophe parts words ("d'Irak", "IŞİD'in"), as it does not in English. */
export function splitForeign(text: string, language: string): ForeignWord[] {
  return [...text.matchAll(WORD)].map((match) => ({
    text: foldForeign(match[0], language),
    raw: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Letters that people write for one another, in any language of their script. */
const VARIANTS: Readonly<Record<string, string>> = {
  ...{
    ى: 'ي',
    ئ: 'ي',
    ی: 'ي',
    ێ: 'ي',
    ې: 'ي',
    ٱ: 'ا',
    ؤ: 'و',
    ۆ: 'و',
    ۇ: 'و',
    ة: 'ه',
    ە: 'ه',
    ھ: 'ه',
    ۀ: 'ه',
  },
  ...{ ک: 'ك', ڕ: 'ر', ڵ: 'ل', ڤ: 'ف', ı: 'i', ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe' },
};
const VARIANT = new RegExp(`[${Object.keys(VARIANTS).join('')}]`, 'gu');

/** Case, accents, vowel marks and tatweel do not matter, nor which of its variants a letter is; digits are 0 to 9. */
export function foldForeign(word: string, language: string): string {
  const folded = word
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .toLowerCase()
    .replace(VARIANT, (letter) => VARIANTS[letter] ?? letter)
    .replace(/\p{Nd}/gu, digitOf);
  return (AFFIXES[language] ?? keep)(folded);
}

function keep(word: string): string {
  return word;
}

/** The digits of Arabic, of Persian and Kurdish, and of everybody else. */
const ZEROS = [0x0660, 0x06f0, 0x30];

function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = ZEROS.find((one) => code >= one && code < one + 10);
  return zero === undefined ? digit : String(code - zero);
}

/** Languages whose words are cut or spelled in ways that matter here. */
const AFFIXES: Readonly<Record<string, (word: string) => string>> = {
  ar: cutArabic,
  ckb: cutSorani,
  // "fuer" is how "für" is typed where there is no ü; folded, both are "fur".
  de: (word) => word.replace(/([aou])e/g, '$1'),
};

/** Letters of a word that an affix must leave. */
const LEAST_STEM = 3;

const ARABIC_PREFIXES = ['وال', 'بال', 'فال', 'كال', 'لل', 'ال', 'و', 'ب', 'ف', 'ل', 'ك'];
const ARABIC_SUFFIXES = ['هما', 'ات', 'ون', 'ين', 'ان', 'ها', 'هم', 'نا', 'يه', 'ه', 'ي'];

/** Light stemming (after Larkey, Ballesteros, Connell 2002, "Improving Stemming for Arabic Information Retrieval"): one prefix and one suffix go. */
function cutArabic(word: string): string {
  const prefix = ARABIC_PREFIXES.find(
    (one) => word.startsWith(one) && word.length - one.length >= LEAST_STEM,
  );
  return cutSuffix(word.slice(prefix?.length ?? 0), ARABIC_SUFFIXES);
}

/** As the letters are folded, the longest first: definite and plural, whose it is, "in", "also", "again". */
const SORANI_SUFFIXES = [
  ...['هكانيان', 'هكانمان', 'هكانيش', 'هكاندا', 'هكاني', 'هكان', 'هكهيان', 'هكهدا', 'هكهي', 'هكهش', 'هكه'],
  ...[
    'يهكان',
    'يهكه',
    'انهوه',
    'هوه',
    'يان',
    'مان',
    'تان',
    'هيان',
    'يكي',
    'يك',
    'يش',
    'اني',
    'ان',
    'دا',
    'هي',
  ],
  ...['ش', 'ي', 'ه'],
];

/** One suffix goes; "ئەکات" is how "دەکات" is said in Sulaymaniyah. */
function cutSorani(word: string): string {
  return cutSuffix(word.replace(/^يه(?=...)/, 'ده'), SORANI_SUFFIXES);
}

function cutSuffix(word: string, suffixes: readonly string[]): string {
  const suffix = suffixes.find((one) => word.endsWith(one) && word.length - one.length >= LEAST_STEM);
  return suffix ? word.slice(0, -suffix.length) : word;
}
