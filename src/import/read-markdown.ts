import { marked } from 'marked';
import type { ImportedDocument } from './document.ts';
import { readHtml } from './read-html.ts';

/** The lines of names and values with which many begin a file. */
const FRONT_MATTER = /^---\n([\s\S]*?)\n---(?:\n|$)/;

/** Reads Markdown by what it becomes as HTML. */
export async function readMarkdown(text: string): Promise<ImportedDocument> {
  const front = FRONT_MATTER.exec(text);
  const { blocks } = readHtml(await marked.parse(front ? text.slice(front[0].length) : text));
  const said = new Map(
    (front?.[1] ?? '').split('\n').flatMap((line) => {
      const at = line.indexOf(':');
      const value = line
        .slice(at + 1)
        .trim()
        .replace(/^["']|["']$/g, '');
      return at > 0 && value ? [[line.slice(0, at).trim().toLowerCase(), value] as const] : [];
    }),
  );
  const about = {
    title: said.get('title'),
    author: said.get('author'),
    publisher: said.get('publisher'),
    date: /^\d{4}-\d{2}-\d{2}/.exec(said.get('date') ?? '')?.[0],
    url: said.get('url'),
  };
  return { blocks, about };
}
