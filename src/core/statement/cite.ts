import { type Citation, labelOf, linkOf, quoteOf, sentencesTouched, speakerOf } from './citation.ts';
import type { Statement } from './statement.ts';

/** Plain text and Markdown with the quotation; Chicago (17th ed., note) and APA (7th ed.) without. */
export const CITATION_STYLES = ['plain', 'markdown', 'chicago', 'apa'] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** A reference to copy: the quotation with its source (plain, Markdown), or a note in the Chicago (17th ed.) or APA (7th ed.) style. */
export function formatCitation(
  statement: Statement,
  citation: Citation,
  style: CitationStyle,
  publicUrl?: string,
): string {
  const { title, source } = statement;
  const quote = quoteOf(statement, citation);
  const speaker = speakerOf(statement, citation);
  const label = labelOf(statement, citation);
  const link = linkOf(statement, citation, publicUrl);
  const author = sentencesTouched(statement, citation)[0]?.part.author;
  const [year = '', month = '', day = ''] = source.date.split('-');
  const monthName = MONTHS[Number(month) - 1] ?? '';
  const section = label.replace('paragraph', 'para.');
  switch (style) {
    case 'plain':
      return `“${quote}”\n— ${speaker}, ${label}, ${title}, ${Number(day)} ${monthName} ${year}. ${link}`;
    case 'markdown':
      return `> ${escapeMarkdown(quote)}\n>\n> — ${escapeMarkdown(speaker)}, [${label}](${link}), *${title}*, ${Number(day)} ${monthName} ${year}`;
    case 'chicago':
      return `${author?.note ?? speaker}, “${section},” in “${title},” ${source.publisher}, ${monthName} ${Number(day)}, ${year}, ${link}.`;
    case 'apa':
      return `${endWithStop(author?.reference ?? speaker)} (${year}, ${monthName} ${Number(day)}). ${section}. In ${title}. ${source.publisher}. ${link}`;
  }
}

/** Every mark that Markdown could take for formatting is escaped, so that the words show as they stand. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+!|~@-]/g, '\\$&');
}

function endWithStop(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}
