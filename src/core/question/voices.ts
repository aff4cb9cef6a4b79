import { citedBy, type Statement, textOf } from '../statement/statement.ts';
import { foldText } from '../words/terms.ts';
import type { Voice } from '../words/vocabulary.ts';
import { oneOf, splitList } from './one-of.ts';

/** Whose words a question asks for: which sentences may answer it. Undefined: anyone's. */
export type Restriction = ReadonlySet<number> | undefined;

export interface VoicesAsked {
  readonly restriction: Restriction;
  /** The sentences of each voice that is asked for. */
  readonly sides: readonly ReadonlySet<number>[];
}

/** The voices of a statement, ready to be listened for. */
export interface VoiceIndex {
  readonly voices: readonly IndexedVoice[];
  /** Every name of any of them, the longest first: "secretary tillerson" before "tillerson". */
  readonly names: readonly string[];
  /** How many sentences the statement has. */
  readonly sentences: number;
}

interface IndexedVoice extends Pick<Voice, 'person' | 'onlyBeside'> {
  /** As a question's words are folded. */
  readonly names: readonly string[];
  /** Indexes of the sentences that are theirs ... */
  readonly own: readonly number[];
  /** ... and of those in which others name them. */
  readonly naming: readonly number[];
}

export function indexVoices(statement: Statement, voices: readonly Voice[]): VoiceIndex {
  const folded = voices.flatMap(({ names }) => names.map(foldText));
  return {
    names: folded.sort((a, b) => b.length - a.length),
    voices: voices.map(({ names, places, aboutIn, person, onlyBeside }) => ({
      person,
      onlyBeside,
      names: names.map(foldText),
      own: citedBy(statement, places).map(({ index }) => index),
      naming: citedBy(statement, aboutIn).flatMap((sentence) => {
        const text = textOf(statement, sentence).toLowerCase();
        return names.some((name) => text.includes(name)) ? [sentence.index] : [];
      }),
    })),
    sentences: statement.sentences.length,
  };
}

const NEGATIONS = [
  ...['not', 'except', 'excluding', 'without', 'besides', 'other than', 'apart from', 'rather than'],
  ...['instead of', 'aside from', 'disregarding', 'ignoring', 'leaving out', 'leaving aside', 'outside'],
  ...['as opposed to', 'unlike', 'skipping', 'leaving', 'leave', 'minus', 'setting aside', 'beyond'],
];
/** What may stand between a negation and whom it denies: "not in what the secretary", "excluding every word of", "not the remarks or". */
const BETWEEN = new Set(
  splitList(`
  for by from in what that of the his her their every any all word words sentence sentences secretary rex mr opening
  and or nor remarks speech post posts tweet tweets embassy coalition principles ministers tillerson introduction editor`),
);
const NEGATION = new RegExp(`\\b${oneOf(...NEGATIONS)}$`);
const LONGEST_NEGATION = 3;

/** How a name comes up in a question, from the left: "... not the secretary [Tillerson]". */
function isNegated(before: string): boolean {
  const words = before.trimEnd().split(' ');
  for (let end = words.length; end > 0; end--) {
    if (NEGATION.test(words.slice(Math.max(0, end - LONGEST_NEGATION), end).join(' '))) return true;
    if (!BETWEEN.has(words[end - 1] ?? '')) return false;
  }
  return false;
}

/** "[Tillerson] aside", "[the speech] excluded". */
const LEFT_OUT =
  /^(?: himself| itself| words)? (?:aside|excluded|excepted|left out|not included|out of it)\b/;

const SPEAKING = splitList(`
  say says said saying state states stated tell tells told claim claims claimed announce announces announced call calls called
  describe describes described mention mentions mentioned warn warns warned think thinks thought believe believes promise promises
  promised want wants wanted ask asks asked urge urges urged admit admits admitted declare declares declared argue argues argued
  suggest suggests suggested list lists listed report reports reported explain explains explained express expresses expressed use
  uses used see sees post posts posted tweet tweets tweeted write writes wrote acknowledge acknowledges stress stresses emphasize
  praise praised thank thanked accuse accused put puts give gives gave cite cites cited quote quotes quoted pledge pledged speak
  speaks spoke talk talks talked cover covers covered contain contains offer offers`);
const SAYINGS = splitList('words view views opinion speech take side version text statement');

const FROM = splitList('in from by to per within throughout under');
const ARTICLES = splitList('the his its their this that both opening own');
/** "... according to the [Guiding Principles]", "... what did [Tillerson]". */
const BEFORE = new RegExp(
  `${oneOf(
    `${oneOf(...FROM)} ${oneOf(...ARTICLES.map((word) => `${word} `))}*`,
    `${oneOf('do', 'does', 'did')} ${oneOf('the ', 'secretary ', 'mr ', 'rex ', 'both ')}*`,
    'whether (?:the )*',
    'what (?:the )*',
  )}$`,
);
/** "[Tillerson] never said ...", "[Tillerson] own words ..." */
const AFTER = new RegExp(`^(?: \\w+){0,2}? ${oneOf(...SPEAKING)}\\b|^ (?:own )?${oneOf(...SAYINGS)}\\b`);

const POINTING = new Set(splitList('that thats this it its those these or'));
/** What there is in "is that Tillerson speaking?", beside names. "Does Tillerson mention that?" asks for more of him. */
const WHOSE = new Set([
  ...POINTING,
  ...splitList(`
  is are was were isnt arent wasnt werent who whom whose which the a he him his she her they them their theirs and so then not
  no by from of to again still really actually own only just all one word words voice opinion view line quote
  quotation promise claim idea thought thoughts talking speaking talkin speakin speaks says said saying say did write writes
  wrote here please secretary minister american author`),
]);
const DID_SAY = new Set(splitList('did who'));

/** "Did Tillerson say that?", "the ministers' words, or the editor's?": whose something is, and nothing of what else they say. */
export function asksWhose({ names }: VoiceIndex, question: string): boolean {
  const text = ` ${foldText(question)} `;
  const rest = names.reduce((left, name) => left.replaceAll(` ${name} `, ' '), text);
  const words = rest.split(' ').filter(Boolean);
  return (
    rest !== text &&
    words.some((word) => POINTING.has(word)) &&
    words.every((word) => WHOSE.has(word)) &&
    (!words.includes('say') || words.some((word) => DID_SAY.has(word)))
  );
}

/** Reads from a question whose words it wants ("what did Tillerson say", "in the Guiding Principles", "not Tillerson"). */
export function readVoices(index: VoiceIndex, question: string): VoicesAsked {
  const { voices, sentences } = index;
  const text = ` ${foldText(question)} `;
  const uses = voices
    .map((voice) => ({ voice, use: findUse(voice, text) }))
    .filter(({ use }) => use !== 'none');
  // Who is asked to speak is asked for; anyone else named is what they speak about.
  const spoken = uses.some(({ voice, use }) => use === 'speaking' && !voice.onlyBeside);
  const asked = uses.filter(
    ({ voice, use }) =>
      (use === 'speaking' || (use === 'named' && !spoken)) && (!voice.onlyBeside || uses.length > 1),
  );
  const unwanted = new Set(uses.flatMap(({ voice, use }) => (use === 'negated' ? voice.own : [])));
  // Named without a verb of speech, one may be asked about: what the editor and the titles say counts too.
  const sides = asked.map(
    ({ voice, use }) => new Set(use === 'named' ? [...voice.own, ...voice.naming] : voice.own),
  );
  if (sides.length === 0 && unwanted.size === 0) return { restriction: undefined, sides };
  if (asksWhose(index, question)) return { restriction: undefined, sides: [] };
  const all = sides.length
    ? sides.flatMap((side) => [...side])
    : Array.from({ length: sentences }, (_, i) => i);
  const kept = new Set(all.filter((index) => !unwanted.has(index)));
  return { restriction: kept, sides };
}

function findUse({ names, person }: IndexedVoice, text: string): 'none' | 'negated' | 'named' | 'speaking' {
  let found: 'none' | 'negated' | 'named' | 'speaking' = 'none';
  for (const name of names) {
    const at = text.indexOf(` ${name} `);
    if (at < 0) continue;
    const before = text.slice(1, at + 1);
    const after = text.slice(at + name.length + 1).trimEnd();
    if (isNegated(before) || LEFT_OUT.test(after)) found = 'negated';
    else if (BEFORE.test(before) || AFTER.test(after)) return 'speaking';
    else if (person && found === 'none') found = 'named';
  }
  return found;
}
