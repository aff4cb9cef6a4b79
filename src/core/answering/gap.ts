import type { Gap, Knowledge } from '../knowledge/knowledge.ts';
import type { Neighbor } from '../ranking/bank.ts';
import { readStems } from '../words/language.ts';

/** How alike a question of the bank must be for what it asks to be what was asked. Chosen by hand. */
const SAME_QUESTION = 0.45;
/** Share of the words of "who leads the working groups" that must have been asked for. Chosen by hand. */
const SAME_WORDS = 0.75;

/** What the nearest question that is not answered asks, where it names nothing but what was asked for. */
export function findGap(
  knowledge: Knowledge,
  neighbors: readonly Neighbor[],
  asked: ReadonlySet<string>,
): Gap | undefined {
  const gaps = neighbors
    .filter(({ similarity }) => similarity >= SAME_QUESTION)
    .flatMap(({ question }) => knowledge.findGap(question) ?? []);
  // Many questions ask the same: the nearest stands for all.
  const distinct = gaps.filter((one, i) => gaps.findIndex(({ missing }) => missing === one.missing) === i);
  const named = distinct.flatMap((one) => {
    const phrase = { text: one.missing, stems: stemsOf(knowledge, one.missing) };
    return namesOnly(knowledge, phrase, asked) ? [{ one, weight: weighNamed(phrase, asked) }] : [];
  });
  // Of several the one that names most of what was asked, and least besides; of equals the nearest.
  const most = Math.max(...named.map(({ weight }) => weight));
  const gap = named.find(({ weight }) => weight === most)?.one;
  // Who asks for what can't be heard may be asked for it in other words that don't say so.
  const isInaudible = gaps.some(
    ({ inaudible, nearest }) => inaudible && nearest.some((s) => gap?.nearest.includes(s)),
  );
  return gap && isInaudible ? { ...gap, inaudible: true } : gap;
}

interface Phrase {
  readonly text: string;
  readonly stems: readonly string[];
}

function namesOnly(knowledge: Knowledge, { text, stems }: Phrase, asked: ReadonlySet<string>): boolean {
  const named = addNames(knowledge, text, asked);
  return shareOf(stemsOf(knowledge, namesIn(text)), named) === 1 && shareOf(stems, named) >= SAME_WORDS;
}

/** Whether each name and number of a phrase was asked for, in stems: with one that was not it would be a false statement about that. */
export function asksForNames(knowledge: Knowledge, phrase: string, asked: ReadonlySet<string>): boolean {
  return shareOf(stemsOf(knowledge, namesIn(phrase)), addNames(knowledge, phrase, asked)) === 1;
}

function namesIn(phrase: string): string {
  return phrase.match(/\b(?:\p{Lu}|\d)[\p{L}\d]*/gu)?.join(' ') ?? '';
}

/** "The finance working group" asks for the Counter-Finance Working Group. */
function addNames(knowledge: Knowledge, phrase: string, asked: ReadonlySet<string>): ReadonlySet<string> {
  const meant = knowledge.vocabulary.names
    .filter(({ name }) => phrase.includes(name))
    .map(({ name }) => stemsOf(knowledge, name))
    .filter((stems) => shareOf(stems, asked) >= SAME_WORDS);
  return new Set([...asked, ...meant.flat()]);
}

function stemsOf({ language }: Knowledge, text: string): string[] {
  return readStems(language(), text);
}

function weighNamed({ stems }: Phrase, asked: ReadonlySet<string>): number {
  return [...new Set(stems)].reduce((sum, stem) => sum + (asked.has(stem) ? 1 : -1), 0);
}

function shareOf(stems: readonly string[], known: ReadonlySet<string>): number {
  return stems.length ? stems.filter((stem) => known.has(stem)).length / stems.length : 1;
}
