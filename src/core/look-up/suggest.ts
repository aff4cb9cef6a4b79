import { type Statement, sentencesAt, textOf } from '../statement/statement.ts';
import { foldText } from '../words/terms.ts';
import type { Name } from '../words/vocabulary.ts';
import { outlineStatement, type ParagraphTitles } from './outline.ts';
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
  /** What a paragraph is about, where the data have that. */
  readonly title?: string | undefined;
  /** The words with which it begins: a whole sentence. */
  readonly opening: string;
}

/** What places are suggested from. */
export interface Places {
  readonly statement: Statement;
  readonly titles: ParagraphTitles;
}

/** Parts and paragraphs whose place, name, title or first words complete what has been typed, in reading order. */
export function suggestPlaces(places: Places, typed: string, count: number): PlaceSuggestion[] {
  const start = typed.trim().toLowerCase();
  const wanted = readTyped(typed);
  return placesOf(places)
    .filter(
      ({ place, label, title = '', opening }) =>
        place.startsWith(start) || holdsAll(` ${foldText(`${label} ${title} ${opening}`)} `, wanted),
    )
    .slice(0, count);
}

function placesOf({ statement, titles }: Places): PlaceSuggestion[] {
  return outlineStatement(statement, titles).flatMap(({ id, name, paragraphs }) => {
    const numbered = paragraphs.map(({ place, title }, p) => ({
      place,
      title,
      label: `${name}, paragraph ${p + 1}`,
    }));
    return [{ place: id, label: name }, ...(paragraphs.length > 1 ? numbered : [])].map((one) => {
      const first = sentencesAt(statement, one.place).find(({ role }) => role === 'body');
      return { ...one, opening: first ? textOf(statement, first) : '' };
    });
  });
}
