import { SetupError } from '../core/index.ts';
import type { Format, ImportedDocument } from './document.ts';
import { type Made, type MakeOptions, makeStatement } from './make-statement.ts';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';
import { readText } from './read-text.ts';

const FORMATS: Readonly<Record<string, Format>> = {
  htm: 'html',
  html: 'html',
  xhtml: 'html',
  md: 'markdown',
  markdown: 'markdown',
  text: 'text',
  txt: 'text',
};

/** Makes a statement of a text, which is in the format that its file's name says or, without one, that it looks like. */
export async function importText(
  text: string,
  fileName: string | undefined,
  options: MakeOptions,
): Promise<Made> {
  const ending = /\.(\w+)$/.exec(fileName ?? '')?.[1]?.toLowerCase() ?? '';
  const format = Object.hasOwn(FORMATS, ending) ? FORMATS[ending] : undefined;
  if (!format && ending && fileName)
    throw new SetupError(
      `${fileName} is neither text, Markdown nor HTML (.txt, .md, .html). Convert it first.`,
    );
  const { date, url } = options.told;
  if (date !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(date))
    throw new SetupError('--date needs a date such as 2026-11-27.');
  if (url !== undefined && !/^https?:\/\/\S+$/.test(url))
    throw new SetupError('--url needs a web address such as https://example.org/report.');
  return makeStatement(await read(text, format ?? guessFormat(text)), options);
}

async function read(text: string, format: Format): Promise<ImportedDocument> {
  if (format === 'html') return readHtml(text);
  return format === 'markdown' ? readMarkdown(text) : readText(text);
}

function guessFormat(text: string): Format {
  if (/^\s*<(?:!doctype|html|body|article|main|h1|p|div)\b/i.test(text)) return 'html';
  return /^#{1,6} \S/m.test(text) ? 'markdown' : 'text';
}
