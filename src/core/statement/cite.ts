import type { Citation } from './citation.ts';
import { nestQuotationMarks } from './nest-quotation-marks.ts';
import { describeReference, type Reference } from './reference.ts';
import { writeBibtex, writeCslJson, writeRis } from './reference-files.ts';
import type { Statement } from './statement.ts';

/**
 * Plain text and Markdown with the quotation; APA (7th ed.) and MLA (9th ed.) with the form that stands in the text, Chicago (17th ed.) as a
 * note; BibTeX, RIS and CSL-JSON for reference managers.
 */
export const CITATION_STYLES = [
  'plain',
  'markdown',
  'apa',
  'mla',
  'chicago',
  'bibtex',
  'ris',
  'csl-json',
] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

const WRITERS: Readonly<Record<CitationStyle, (reference: Reference) => string>> = {
  plain: writePlain,
  markdown: writeMarkdown,
  apa: (reference) => withInText(writeApa(reference), citeInApaText(reference)),
  mla: (reference) => withInText(writeMla(reference), citeInMlaText(reference)),
  chicago: writeChicago,
  bibtex: writeBibtex,
  ris: writeRis,
  'csl-json': writeCslJson,
};

/** A reference to copy, in a style. */
export function formatCitation(
  statement: Statement,
  citation: Citation,
  style: CitationStyle,
  publicUrl?: string,
): string {
  return WRITERS[style](describeReference(statement, citation, publicUrl));
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
/** MLA shortens those of more than four letters. */
const SHORT_MONTHS = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

function writePlain(reference: Reference): string {
  const { quote, speaker, label, title, link } = reference;
  return `“${nestQuotationMarks(quote)}”\n— ${speaker}, ${label}, ${title}, ${dayOf(reference)}. ${link}`;
}

function writeMarkdown(reference: Reference): string {
  const { quote, speaker, label, title, link } = reference;
  return `> ${escapeMarkdown(quote)}\n>\n> — ${escapeMarkdown(speaker)}, [${label}](${link}), *${title}*, ${dayOf(reference)}`;
}

/** The place within the part stands in the text alone: a list of references has works. */
function writeApa({ author, section, title, publisher, date, link }: Reference): string {
  const name = 'literal' in author ? author.literal : `${author.family}, ${author.initials}`;
  // Who publishes what they wrote is named once.
  const publishing = name === publisher ? '' : ` ${endWithStop(publisher)}`;
  return `${endWithStop(name)} (${date.year}, ${MONTHS[date.month - 1]} ${date.day}). ${section}. In ${title}.${publishing} ${link}`;
}

function citeInApaText(reference: Reference): string {
  const { quoted, date } = reference;
  const name = shortNameOf(reference);
  const who = quoted ? `${quoted}, as cited in ${name}` : name;
  return `(${[who, date.year, ...locatorIn(reference, 'para.')].join(', ')})`;
}

function writeMla({ author, section, title, publisher, date, link }: Reference): string {
  const name = 'literal' in author ? author.literal : `${author.family}, ${author.given}`;
  const day = `${date.day} ${SHORT_MONTHS[date.month - 1]} ${date.year}`;
  const writing = name === publisher ? '' : `${endWithStop(name)} `;
  return `${writing}“${nestQuotationMarks(section)}.” ${title}, ${publisher}, ${day}, ${link}.`;
}

function citeInMlaText(reference: Reference): string {
  const { quoted } = reference;
  const name = quoted ? `qtd. in ${shortNameOf(reference)}` : shortNameOf(reference);
  return `(${[name, ...locatorIn(reference, 'par.')].join(', ')})`;
}

function writeChicago(reference: Reference): string {
  const { authorInNote, quoted, section, title, publisher, date, link } = reference;
  const name = quoted ? `${quoted}, quoted in ${authorInNote}` : authorInNote;
  const place = [
    `“${nestQuotationMarks(section)},”`,
    ...locatorIn(reference, 'para.').map((one) => `${one},`),
  ];
  return `${name}, ${place.join(' ')} in “${nestQuotationMarks(title)},” ${publisher}, ${MONTHS[date.month - 1]} ${date.day}, ${date.year}, ${link}.`;
}

function withInText(reference: string, inText: string): string {
  return `${reference}\n\n${IN_TEXT} ${inText}`;
}

/** Before the form that stands in the text. */
const IN_TEXT = 'In the text:';

function shortNameOf({ author }: Reference): string {
  if (!('literal' in author)) return author.family;
  // APA adds a handle in brackets to the list alone.
  const { literal } = author;
  const handle = literal.endsWith(']') ? literal.lastIndexOf(' [') : -1;
  return handle < 0 ? literal : literal.slice(0, handle);
}

function locatorIn({ locator }: Reference, paragraph: string): string[] {
  if (locator === undefined) return [];
  return [typeof locator === 'number' ? `${paragraph} ${locator}` : locator];
}

function dayOf({ date }: Reference): string {
  return `${date.day} ${MONTHS[date.month - 1]} ${date.year}`;
}

/** Every mark that Markdown could take for formatting is escaped, so that the words show as they stand. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+!|~@-]/g, '\\$&');
}

function endWithStop(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}
