import { type Statement, sentencesAt, textOf } from '../statement/statement.ts';
import { foldText } from '../words/terms.ts';
import type { Name } from '../words/vocabulary.ts';
import { outlineStatement } from './outline.ts';
import { holdsAll, readTyped } from './typed.ts';

/** Acronyms and names that the statement introduces and that complete what has been typed; the acronym where there is one. */
export function suggestTerms(names: readonly Name[], typed: string, count: number): string[] {
  const wanted = readTyped(typed);
  return names
    .filter(({ name, acronym, also }) =>
      holdsAll(` ${[name, acronym ?? '', ...also].map(foldText).join(' ')} `, wanted),
    )
    .map(({ name, acronym }) => acronym ?? name)
    .slice(0, count);
}

/** A place to read, and how it begins. */
export interface PlaceSuggestion {
  /** `principles.6` */
  readonly place: string;
  /** `Guiding Principles, paragraph 6` */
  readonly label: string;
  /** The words with which it begins: a whole sentence. */
  readonly opening: string;
}

/** Parts and paragraphs whose place, name or first words complete what has been typed, in reading order. */
export function suggestPlaces(statement: Statement, typed: string, count: number): PlaceSuggestion[] {
  const start = typed.trim().toLowerCase();
  const wanted = readTyped(typed);
  return placesOf(statement)
    .filter(
      ({ place, label, opening }) =>
        place.startsWith(start) || holdsAll(` ${foldText(`${label} ${opening}`)} `, wanted),
    )
    .slice(0, count);
}

function placesOf(statement: Statement): PlaceSuggestion[] {
  return outlineStatement(statement).flatMap(({ id, name, paragraphs }) => {
    const numbered = paragraphs.map(({ place }, p) => ({ place, label: `${name}, paragraph ${p + 1}` }));
    return [{ place: id, label: name }, ...(paragraphs.length > 1 ? numbered : [])].map((one) => {
      const first = sentencesAt(statement, one.place).find(({ role }) => role === 'body');
      return { ...one, opening: first ? textOf(statement, first) : '' };
    });
  });
}
