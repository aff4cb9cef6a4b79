import { type Citation, labelOf, linkOf, quoteOf, sentencesTouched, speakerOf } from './citation.ts';
import type { Statement } from './statement.ts';

/** Whom a reference names: a person, or an institution by its whole name. */
export type Author =
  | { readonly family: string; readonly given: string; readonly initials: string }
  | { readonly literal: string };

/** What every style of reference is made of. */
export interface Reference {
  /** `principles-6-2018`: to name it by, in files. */
  readonly id: string;
  readonly quote: string;
  readonly speaker: string;
  readonly label: string;
  /** The part: `Guiding Principles` */
  readonly section: string;
  /** The number of the paragraph, or the name of what is none (`title`); absent where the part has but one. */
  readonly locator?: number | 'title' | 'dateline' | undefined;
  readonly author: Author;
  /** Whoever notes name in full. */
  readonly authorInNote: string;
  /** Who is quoted there by the author. */
  readonly quoted?: string | undefined;
  readonly title: string;
  readonly publisher: string;
  readonly date: { readonly year: number; readonly month: number; readonly day: number };
  readonly link: string;
}

export function describeReference(statement: Statement, citation: Citation, publicUrl?: string): Reference {
  const { title, source } = statement;
  const [first] = sentencesTouched(statement, citation);
  const speaker = speakerOf(statement, citation);
  const part = first?.part;
  const [year = 0, month = 1, day = 1] = source.date.split('-').map(Number);
  const { note, reference } = part?.author ?? { note: part?.speaker ?? '', reference: part?.speaker ?? '' };
  return {
    id: [...(first?.place.split('.').slice(0, 2) ?? []), year].join('-'),
    quote: quoteOf(statement, citation),
    speaker,
    label: labelOf(statement, citation),
    section: part?.name ?? title,
    locator: first && locate(first),
    author: readAuthor(reference, note),
    authorInNote: note,
    // "Rex Tillerson, quoted by the editor"
    quoted: part && speaker !== part.speaker ? speaker.split(',')[0] : undefined,
    title,
    publisher: source.publisher,
    date: { year, month, day },
    link: linkOf(statement, citation, publicUrl),
  };
}

function locate({
  role,
  part,
  paragraph,
}: ReturnType<typeof sentencesTouched>[number]): Reference['locator'] {
  if (role !== 'body') return role;
  return part.paragraphs > 1 ? paragraph : undefined;
}

/** A family name and initials: "Tillerson, R." */
const PERSON = /^([^,]+), ((?:\p{Lu}\. ?)+)$/u;

/** A person is named as reference lists name one; their given names are in the note ("Rex Tillerson"). */
function readAuthor(reference: string, note: string): Author {
  const [, family, initials = ''] = PERSON.exec(reference) ?? [];
  if (!family) return { literal: reference };
  const given = note.endsWith(family) ? note.slice(0, -family.length).trim() : initials.trim();
  return { family, given: given || initials.trim(), initials: initials.trim() };
}
