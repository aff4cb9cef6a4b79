import type { Author, Reference } from './reference.ts';

// What reference managers import. Their libraries would bring a network client, or a licence that asks more of whoever runs this than ours
// does; a test holds what is written here against them.

/** An item of CSL-JSON: https://docs.citationstyles.org/en/stable/specification.html */
export function writeCslJson(reference: Reference): string {
  const { id, section, title, author, publisher, date, link } = reference;
  const item = {
    id,
    type: 'webpage',
    title: section,
    'container-title': title,
    author: [
      'literal' in author ? { literal: author.literal } : { family: author.family, given: author.given },
    ],
    issued: { 'date-parts': [[date.year, date.month, date.day]] },
    publisher,
    URL: link,
    note: noteOf(reference),
  };
  return JSON.stringify([item], undefined, 2);
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** An entry that classic BibTeX takes, and biblatex. Whoever sets it in LaTeX gets the characters that stand here. */
export function writeBibtex(reference: Reference): string {
  const { id, section, title, author, publisher, date, link } = reference;
  const name =
    'literal' in author ? `{${tex(author.literal)}}` : `${tex(author.family)}, ${tex(author.given)}`;
  const fields = {
    author: name,
    title: `{${tex(section)}}`,
    booktitle: `{${tex(title)}}`,
    publisher: tex(publisher),
    year: String(date.year),
    month: undefined,
    date: isoDate(date),
    url: link.replace(/[{}\\]/g, encodeURIComponent),
    note: tex(noteOf(reference)),
  };
  const lines = Object.entries(fields).map(([field, value]) =>
    value === undefined ? `  ${field} = ${MONTHS[date.month - 1]},` : `  ${field} = {${value}},`,
  );
  return [`@misc{${id},`, ...lines, '}'].join('\n');
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function tex(text: string): string {
  return text.replace(/[\\~^&%$#_{}]/g, (mark) => TEX[mark] ?? `\\${mark}`);
}

/** RIS, a field a line: https://en.wikipedia.org/wiki/RIS_(file_format) */
export function writeRis(reference: Reference): string {
  const { id, section, title, author, publisher, date, link } = reference;
  const [year, month, day] = isoDate(date).split('-');
  const fields: readonly (readonly [string, string])[] = [
    ['TY', 'ELEC'],
    ['ID', id],
    ['AU', nameInRis(author)],
    ['TI', section],
    ['T2', title],
    ['PB', publisher],
    ['PY', String(date.year)],
    ['DA', `${year}/${month}/${day}`],
    ['UR', link],
    ['N1', noteOf(reference)],
    ['ER', ''],
  ];
  return fields.map(([tag, value]) => `${tag}  - ${value}`).join('\n');
}

function nameInRis(author: Author): string {
  return 'literal' in author ? author.literal : `${author.family}, ${author.given}`;
}

function noteOf({ label, speaker }: Reference): string {
  return `${label} (${speaker})`;
}

function isoDate({ year, month, day }: Reference['date']): string {
  return [String(year).padStart(4, '0'), ...[month, day].map((one) => String(one).padStart(2, '0'))].join(
    '-',
  );
}
