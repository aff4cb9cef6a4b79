import { type Citation, citePlace } from '../statement/citation.ts';
import type { Statement } from '../statement/statement.ts';
import { editDistance } from '../words/edit-distance.ts';
import { foldText } from '../words/terms.ts';
import type { Name } from '../words/vocabulary.ts';
import { findMentions, type MentionIndex } from './find.ts';

/** What became of a term that was looked up. `name` is the vocabulary's, or the term as it was asked for. */
export type Definition =
  | {
      readonly kind: 'defined';
      readonly name: string;
      readonly acronym?: string | undefined;
      /** Where the statement introduces it. */
      readonly citation: Citation;
      /** How often the statement says it. */
      readonly mentions: number;
    }
  /** Not in the vocabulary, but in the statement: where it first comes up. */
  | {
      readonly kind: 'mentioned';
      readonly name: string;
      readonly citation: Citation;
      readonly mentions: number;
    }
  | { readonly kind: 'unknown'; readonly name: string; readonly suggestions: readonly string[] };

const MOST_SUGGESTIONS = 5;
/** Letters by which a suggestion may differ, but at most a quarter of it. Chosen by hand. */
const MOST_EDITS = 5;
/** Characters; no name is longer, and what is cut off cannot make it one. */
const LONGEST_TERM = 200;

/** What terms are looked up in. */
export interface Terms {
  readonly statement: Statement;
  readonly names: readonly Name[];
  readonly mentionIndex: MentionIndex;
}

/** Finds where the statement introduces an acronym or a name. */
export function defineTerm({ statement, names, mentionIndex }: Terms, raw: string): Definition {
  const term = raw.trim().slice(0, LONGEST_TERM);
  const wanted = foldText(term);
  const known = names.find(({ name, acronym, also }) =>
    [acronym, name, ...also].some((form) => form !== undefined && foldText(form) === wanted),
  );
  const citation = known && citePlace(statement, known.introducedAt)[0];
  if (known && citation) {
    const { name, acronym } = known;
    const mentions = new Set(
      [name, acronym].flatMap((form) =>
        form
          ? findMentions(mentionIndex, `"${form}"`).hits.flatMap((hit) => hit.mentions.map(({ end }) => end))
          : [],
      ),
    );
    return { kind: 'defined', name, acronym, citation, mentions: mentions.size };
  }
  const found = wanted ? findMentions(mentionIndex, `"${term.replace(/["“”]/g, '')}"`) : undefined;
  const first = found?.hits[0];
  if (found && first)
    return { kind: 'mentioned', name: term, citation: first.citation, mentions: found.mentions };
  return { kind: 'unknown', name: term, suggestions: nearestForms(names, wanted) };
}

/** Names and acronyms that may have been meant, the nearest first. */
function nearestForms(names: readonly Name[], wanted: string): string[] {
  const forms = names.flatMap(({ name, acronym }) => (acronym ? [acronym, name] : [name]));
  return forms
    .map((form) => ({ form, distance: distanceTo(foldText(form), wanted) }))
    .filter(({ distance, form }) => distance <= Math.min(MOST_EDITS, Math.max(1, form.length / 4)))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST_SUGGESTIONS)
    .map(({ form }) => form);
}

function distanceTo(form: string, wanted: string): number {
  return wanted.length >= 3 && form.includes(wanted) ? 1 : editDistance(form, wanted, MOST_EDITS);
}
