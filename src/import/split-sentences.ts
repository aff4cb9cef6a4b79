// Where sentences end. Intl.Segmenter knows the rules of Unicode, and no abbreviation.

/** Behind these a sentence goes on: they stand before a name or a number. */
const BEFORE_NAME = list(
  'Adm Amb Art Brig Capt Col Cpl Dr Eq Fig Figs Fr Gen Gov Hon Lt Maj Messrs Mr Mrs Ms Mt No Nos Op Pres Prof Rep Rev Sec Sen Sgt St Supt Vol approx cf ca e.g i.e pp p para paras viz vs w',
);
/** Behind these it goes on where a number follows. */
const BEFORE_NUMBER = list('Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec art ch col fig no nos sec vol');
/** These may end a sentence: it does where the next word is one that begins sentences. */
const ANYWHERE = list('a.m p.m al Bros Co Corp D.C Dept Est etc Inc Jr Ltd Ph.D Sr U.K U.N U.S U.S.A E.U');

const OPENERS = list(
  'A After All Although An And As At Because Before Both But By During Each Even For From He Her His How However I If In It Its Later Many More Most No Not Nobody Now On One Only Our Others She Since So Some Such That The Their Then There These They This Those Though Thus To Today Two Under Until Was We What When Where Which While Who Why With Yet You',
);

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences of a paragraph whose white space is folded; one after another, with a space between, they are the paragraph. */
export function splitSentences(paragraph: string): string[] {
  const sentences: string[] = [];
  for (const { segment } of segmenter.segment(paragraph)) {
    const last = sentences.at(-1);
    if (last !== undefined && goesOn(last, segment)) sentences[sentences.length - 1] = last + segment;
    else sentences.push(segment);
  }
  return sentences.map((sentence) => sentence.trim()).filter(Boolean);
}

/** Whether a sentence ends not where Unicode's rules end it. */
function goesOn(before: string, after: string): boolean {
  // "Hello." (Said to all.)
  if (!/\s$/u.test(before)) return true;
  // No letter and no number: a dash, a closing quotation mark.
  if (!/[\p{L}\p{N}]/u.test(after)) return true;
  if (/^[\p{Ll}&]/u.test(after)) return true;
  const word = /(?:^|[\s([“"‘'])(\p{L}[\p{L}.]*)\.\s+$/u.exec(before)?.[1];
  if (word === undefined) return /(?:^|\s)\d{1,3}\.\s+$/u.test(before) && before.trim().length < 5;
  if (BEFORE_NAME.has(word)) return true;
  const next = /^[“"‘'([]*([\p{L}\p{N}’']+)/u.exec(after)?.[1] ?? '';
  if (BEFORE_NUMBER.has(word)) return /^\p{N}/u.test(next);
  // "J. K. Rowling"
  if (ANYWHERE.has(word) || /^\p{Lu}(?:\.\p{Lu})*$/u.test(word)) return !OPENERS.has(next);
  return false;
}

function list(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
