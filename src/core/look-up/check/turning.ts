import { BEGINNING, type StatementWords } from './statement-words.ts';
import type { Word } from './words.ts';

/** Words that deny or bound what is said: who leaves one out says something else. */
const DENYING =
  `no not never none nobody nothing nowhere nor neither without cannot hardly barely scarcely rarely seldom only few little
  if unless except until despite against can't don't doesn't didn't isn't aren't wasn't weren't won't wouldn't shouldn't couldn't mustn't
  haven't hasn't n't`.split(/\s+/);
/** Words that, put in, say something else. */
const BOUNDING =
  `longer just merely almost nearly partly partially mostly largely fully completely totally entirely wholly allegedly supposedly
  reportedly apparently perhaps maybe possibly probably likely unlikely always often sometimes usually soon already still yet again
  may might could would should will shall must can all every each any some many most several more less much very too
  was were had did but although`.split(/\s+/);
const NUMBERS =
  `one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety half third quarter
  dozen dozens hundred hundreds thousand thousands million millions billion billions trillion`.split(/\s+/);

const DENIALS = new Set(DENYING);
const TURNS = new Set([...DENYING, ...BOUNDING]);
const COUNTS = new Set(NUMBERS);
/** With which an explanation begins that stands behind what it explains. */
const EXPLAINING = new Set(
  `the a an our his her its their this that these those i.e ie viz or of in at on from to and is are be`.split(
    /\s+/,
  ),
);

export function isDenial({ key }: Word): boolean {
  return DENIALS.has(key);
}

/** What brackets hold, the words of the statement that they stand for, and those before. */
export interface Insertion {
  readonly statement: StatementWords;
  readonly inserted: readonly Word[];
  readonly replaced: readonly Word[];
  readonly before: readonly Word[];
  /** A quotation begins with it, so it need not stand for all that it could. */
  readonly isLeading: boolean;
}

/** Whether words in brackets only explain what they stand behind, or in the place of. */
export function isExplained(insertion: Insertion): boolean {
  const { statement, inserted, replaced, isLeading } = insertion;
  if (keysOf(inserted) === keysOf(replaced)) return true;
  if (inserted.some(isTurning) || (!isLeading && replaced.some(isTurning))) return false;
  if (numbersOf(replaced) && numbersOf(inserted) !== numbersOf(replaced)) return false;
  if (namesAnother(statement, inserted, replaced)) return false;
  if (isLeading) return true;
  return replaced.length > 0 ? isReferring(inserted, replaced) : isClarifying(insertion);
}

function isTurning({ key }: Word): boolean {
  return TURNS.has(key);
}

/** In the place of a pronoun or a name, or as another form of a word: anything else in brackets says something else. */
function isReferring(inserted: readonly Word[], replaced: readonly Word[]): boolean {
  if (replaced.some((word) => REFERRING.has(word.key) || isName(word))) return true;
  const beginnings = new Set(replaced.map(({ key }) => key.slice(0, BEGINNING)));
  return inserted.some(({ key }) => key.length >= BEGINNING && beginnings.has(key.slice(0, BEGINNING)));
}
const REFERRING = new Set(
  'the a i we us our it its he him his she her they them their this that these those you your who which each one'.split(
    ' ',
  ),
);

function isClarifying({ inserted, before }: Insertion): boolean {
  const [first] = inserted;
  if (!first || /^[\p{Lu}\p{N}]/u.test(first.cased) || EXPLAINING.has(first.key)) return true;
  return initialsOf(inserted) === before.at(-1)?.key;
}

function keysOf(words: readonly Word[]): string {
  return words.map(({ key }) => key).join(' ');
}

function numbersOf(words: readonly Word[]): string {
  return keysOf(words.filter(({ key }) => /\p{N}/u.test(key) || COUNTS.has(key)));
}

function initialsOf(words: readonly Word[]): string {
  return words.map(({ key }) => key[0]).join('');
}

/** "[Russia]" in the place of "ISIS"; "[the Counter-Finance Working Group]" is who the CIFG is. */
function namesAnother(
  statement: StatementWords,
  inserted: readonly Word[],
  replaced: readonly Word[],
): boolean {
  const mine = inserted.filter(isName);
  const theirs = replaced.filter(isName);
  if (mine.length === 0 || theirs.length === 0) return false;
  if (mine.some(({ key }) => theirs.some((other) => other.key === key))) return false;
  if (isShortFor(mine, theirs) || isShortFor(theirs, mine)) return false;
  return !isSaidBeside(statement, mine, theirs) && !isSaidBeside(statement, theirs, mine);
}

/** As the statement introduces it: "Working Group (CIFG)", "ISIS/Da’esh". */
function isSaidBeside({ byKey, words }: StatementWords, a: readonly Word[], b: readonly Word[]): boolean {
  const keys = new Set(b.map(({ key }) => key));
  const places = a.flatMap(({ key }) => byKey.get(key) ?? []);
  return places.some((at) => /^[/(]$/.test(words[at]?.after ?? '') && keys.has(words[at + 1]?.key ?? ''));
}

function isName({ cased, key }: Word): boolean {
  return key.length > 1 && /^\p{Lu}/u.test(cased) && !EXPLAINING.has(key) && !OPENING.has(key);
}
/** What begins sentences. */
const OPENING = new Set('we they he she it as at there each every'.split(' '));

/** "IDPs" for "Internally Displaced Persons" */
function isShortFor([short]: readonly Word[], long: readonly Word[]): boolean {
  return short !== undefined && long.length > 1 && short.key.startsWith(initialsOf(long));
}
