import { type Sentence, type Statement, sentencesAt } from '../../statement/statement.ts';
import { foldWords, splitWords } from '../../words/terms.ts';
import type { Voice } from '../../words/vocabulary.ts';
import type { Span } from './folded.ts';
import { isSpeech } from './speech.ts';

/** A name in a text, and the sentences whose words its bearer says. */
export interface Mention extends Span {
  readonly sentences: ReadonlySet<Sentence>;
}

interface Name {
  readonly words: readonly string[];
  readonly sentences: ReadonlySet<Sentence>;
}

/** All names that words can be ascribed to, by their first word, the longest first. */
export type Credits = ReadonlyMap<string, readonly Name[]>;

export function indexCredits(statement: Statement, voices: readonly Voice[]): Credits {
  const names = new Map<string, Name>();
  for (const [raw, sentences] of [...namesOfVoices(statement, voices), ...namesOfParts(statement)]) {
    const words = foldName(raw);
    const key = words.join(' ');
    // "tweeted" is how, not who.
    if (!key || isSpeech(key)) continue;
    const said = [...(names.get(key)?.sentences ?? []), ...sentences];
    names.set(key, { words, sentences: new Set(said) });
  }
  const byFirst = new Map<string, Name[]>();
  for (const name of [...names.values()].sort((a, b) => b.words.length - a.words.length)) {
    const first = name.words[0] as string;
    byFirst.set(first, [...(byFirst.get(first) ?? []), name]);
  }
  return byFirst;
}

type Said = readonly [name: string, sentences: readonly Sentence[]];

function namesOfVoices(statement: Statement, voices: readonly Voice[]): Said[] {
  return voices
    .filter(({ onlyBeside }) => !onlyBeside)
    .flatMap(({ names, credited, places }) => {
      const sentences = places.flatMap((place) => sentencesAt(statement, place));
      return [...names, ...credited].map((name): Said => [name, sentences]);
    });
}

/** Every part, whoever speaks in it, and whoever is quoted there. */
function namesOfParts({ parts, sentences }: Statement): Said[] {
  return [
    ...parts.flatMap(({ id, name, author, speaker }) => {
      const own = sentences.filter(({ part }) => part.id === id);
      const called = [name, ...namesIn(speaker), ...namesIn(author?.note ?? '')];
      return called.map((one): Said => [one, own]);
    }),
    ...sentences.flatMap((sentence) => namesIn(sentence.speaker).map((one): Said => [one, [sentence]])),
  ];
}

/** "U.S. Embassy Syria (@USEmbassySyria)" is two names; what stands behind a comma is an office. */
function namesIn(speaker: string): string[] {
  const [name = '', account = ''] = speaker.split('(');
  return [name.split(',')[0] ?? '', account.replace(/\).*/, '')].filter((one) => one.trim());
}

function foldName(raw: string): string[] {
  const words = foldWords(raw);
  return words[0] === 'the' && words.length > 2 ? words.slice(1) : words;
}

/** All names in a stretch of a text, in order, none within another. */
export function findMentions(credits: Credits, text: string, { start, end }: Span): Mention[] {
  const words = splitWords(text.slice(start, end));
  const mentions: Mention[] = [];
  for (let i = 0; i < words.length; ) {
    const name = credits
      .get(words[i]?.text ?? '')
      ?.find((one) => one.words.every((word, k) => words[i + k]?.text === word));
    const first = words[i];
    const last = words[i + (name?.words.length ?? 1) - 1];
    if (name && first && last)
      mentions.push({ start: start + first.start, end: start + last.end, sentences: name.sentences });
    i += name?.words.length ?? 1;
  }
  return mentions;
}
