import type { Answer, CheckedText, Definition, Difference, Found, Rapporteur } from '../core/index.ts';
import { LONGEST_QUERY, LONGEST_QUESTION, LONGEST_QUOTATION } from '../core/index.ts';
import { LANGUAGES } from './words/speak.ts';
import type { Words } from './words/words.ts';

// What the bot says in its own voice, of what the core gives, in the words of a language.

/** Characters of what a person wrote that are shown with what is said to it. */
export const ECHOED = 300;

type Silence = Extract<Answer, { readonly kind: 'not-stated' }>;
type Refused = Extract<Answer, { readonly kind: 'invalid' }>;

/** What an answer leaves open: in the words of the language where it has some, else quoted in English. */
interface Gap {
  readonly missing?: string | undefined;
  readonly missingLocal?: string | undefined;
}

/** What is missing as this language says it; undefined where it has no words for it. */
function nameLocally({ language }: Words, { missing, missingLocal }: Gap): string | undefined {
  return language === 'en' ? missing : missingLocal;
}

export function sayMissing(words: Words, gap: Gap): string | undefined {
  const { doesNotSay, doesNotSayInEnglish } = words.answer;
  const local = nameLocally(words, gap);
  if (local) return doesNotSay(local);
  return gap.missing && doesNotSayInEnglish(gap.missing);
}

/** What is said instead of an answer: no more than is known. */
export function saySilence(words: Words, silence: Silence): string {
  const { answer } = words;
  if (silence.inaudible) return sayInaudible(words, silence);
  if (!silence.certain) return answer.nothingFound;
  return sayMissing(words, silence) ?? answer.doesNotSayIt;
}

function sayInaudible(words: Words, gap: Gap): string {
  const { inaudible, inaudibleAndDoesNotSay, inaudibleAndDoesNotSayInEnglish } = words.answer;
  const local = nameLocally(words, gap);
  if (local) return inaudibleAndDoesNotSay(local);
  return gap.missing ? inaudibleAndDoesNotSayInEnglish(gap.missing) : inaudible;
}

/** Why a question is not answered. In English, which the core speaks, it says more. */
export function sayRefusal(words: Words, { reason, problem }: Refused): string {
  const { problems, language } = words;
  if (language === 'en') return problem;
  switch (reason) {
    case 'empty':
      return problems.noQuestion;
    case 'long':
      return problems.longQuestion(LONGEST_QUESTION);
    case 'language':
      // Whose language is not known may read neither.
      return `${problems.unknownLanguage(nameLanguages(words))}\n${problem}`;
  }
}

/** "English, Arabic, … and Turkish" */
function nameLanguages({ language }: Words): string {
  const names = new Intl.DisplayNames(language, { type: 'language' });
  const all = LANGUAGES.map((tag) => names.of(tag) ?? tag).sort(new Intl.Collator(language).compare);
  return new Intl.ListFormat(language).format(all);
}

/** `sought` is as it is shown. */
export function sayFound(words: Words, sought: string, found: Found): string {
  const { find } = words;
  if (found.problem !== undefined) return sayNotSought(words, found);
  if (found.hits.length === 0) return find.nowhere(sought);
  return found.complete
    ? find.found(found.mentions, found.hits.length)
    : find.foundSome(found.mentions, found.hits.length);
}

function sayNotSought({ problems, language }: Words, { problem = '', reason }: Found): string {
  if (language === 'en') return problem;
  switch (reason) {
    case 'long':
      return problems.longSearch(LONGEST_QUERY);
    case 'only-left-out':
      return problems.onlyLeftOut;
    default:
      return problems.nothingToFind;
  }
}

/** Why a text is not checked; undefined where it is. */
export function sayUnchecked(
  { problems, language }: Words,
  { problem, reason }: CheckedText,
): string | undefined {
  if (problem === undefined || language === 'en') return problem;
  return reason === 'long' ? problems.longQuotation(LONGEST_QUOTATION) : problems.nothingToCheck;
}

/** Which of the sentences with mentions a page shows. */
export function sayHits(
  { find }: Words,
  { before, shown }: { readonly before: number; readonly shown: readonly unknown[] },
  { hits }: Found,
): string {
  return find.shown(before + 1, before + shown.length, hits.length);
}

/** One change of a quotation in words, for those who can't see or hear how it is marked. */
export function sayDifference({ check }: Words, { said, stated }: Difference): string {
  if (said && stated) return check.shouldBe(said, stated);
  return said ? check.isNotThere(said) : check.isLeftOut(stated ?? '');
}

export function sayDefined({ define }: Words, definition: Definition): string {
  if (definition.kind === 'unknown') {
    const { name, suggestions } = definition;
    const unknown = name ? define.unknown(name) : define.unknownAtAll;
    return suggestions.length ? `${unknown} ${define.didYouMean(suggestions.join(', '))}` : unknown;
  }
  const { kind, name, mentions } = definition;
  if (kind === 'mentioned') return define.mentioned(name, mentions);
  const { acronym } = definition;
  if (acronym === name) return define.neverSpelledOut(name, mentions);
  return define.introduced(acronym ? `${name} (${acronym})` : name, mentions);
}

/** Where the source is, which version this is and how much it holds, as names and values. */
export function describeSource(
  { about }: Words,
  { statement }: Rapporteur,
): readonly (readonly [name: string, value: string])[] {
  const { parts, sentences, source, version } = statement;
  return [
    [about.source, source.url],
    [about.version, `SHA-256 ${version}`],
    [about.holds, about.contents(parts.length, sentences.length)],
  ];
}

/** What the admin has turned on that people are told of. */
interface Collecting {
  /** The log of what could not be answered. */
  readonly logsUnanswered: boolean;
  /** Counting what people say of answers. */
  readonly takesFeedback?: boolean | undefined;
}

/** What is kept. */
export function describePrivacy(
  { about }: Words,
  kept: string,
  { logsUnanswered, takesFeedback }: Collecting,
): string {
  return [kept, logsUnanswered && about.unanswered, takesFeedback && about.feedback]
    .filter(Boolean)
    .join(' ');
}

export function introduce(words: Words, rapporteur: Rapporteur): string {
  const { about } = words;
  const introduction = about.introduction(rapporteur.statement.title);
  const [example] = chooseExamples(words, rapporteur, 1);
  return example ? `${introduction} ${about.forExample(example)}` : introduction;
}

/** Questions to begin with: in the words of the language, where this is the statement that its table was written for. */
export function chooseExamples(
  { about }: Words,
  { suggest, statement }: Rapporteur,
  most: number,
): readonly string[] {
  const isKnown = statement.title === about.examplesOf;
  return isKnown && about.examples.length > 0 ? about.examples.slice(0, most) : suggest('', most);
}

/** For a mention with nothing else; `ways` says how to ask on this platform. */
export function howToAsk(words: Words, rapporteur: Rapporteur, ways: string): string {
  const { help } = words;
  const examples = chooseExamples(words, rapporteur, 3).map(help.example);
  return `${help.howToAsk(examples.join(help.comma))} ${ways}`;
}
