import { type Block, foldSpace, type ImportedDocument } from './document.ts';

/** A heading is short and no sentence. */
const LONGEST_HEADING = 80;

/** Reads plain text: paragraphs are parted by blank lines or, where there are none, each line is one; a short one that ends like no sentence is a heading. */
export function readText(text: string): ImportedDocument {
  const lines = text.split(/\r\n|\r|\n/);
  const isParted = lines.some((line, i) => !line.trim() && i > 0 && i < lines.length - 1);
  const paragraphs = (isParted ? joinLines(lines) : lines).map(foldSpace).filter(Boolean);
  const isHeading = paragraphs.map((one, i) => looksLikeHeading(one) && i < paragraphs.length - 1);
  // In a list or a poem, all look like headings.
  const areHeadings = isHeading.filter(Boolean).length * 2 <= paragraphs.length;
  const blocks = paragraphs.map(
    (one, i): Block =>
      areHeadings && isHeading[i]
        ? { kind: 'heading', text: one.replace(/^#+\s*/, ''), level: i === 0 ? 1 : 2 }
        : { kind: 'paragraph', text: one },
  );
  return { blocks, about: {} };
}

function joinLines(lines: readonly string[]): string[] {
  const paragraphs = [''];
  for (const line of lines) {
    // "=====" or "-----" under a heading
    if (/^\s*([=-])\1{2,}\s*$/.test(line)) continue;
    if (line.trim()) paragraphs.push(`${paragraphs.pop()}\n${line}`);
    else paragraphs.push('');
  }
  return paragraphs;
}

function looksLikeHeading(text: string): boolean {
  return text.length <= LONGEST_HEADING && /^[\p{Lu}\p{N}#]/u.test(text) && !/[.!?:;,…”"’)]$/u.test(text);
}
