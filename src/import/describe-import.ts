import type { PartFile } from '../core/index.ts';
import type { Made } from './make-statement.ts';

const OPENING = 60;

/** What was understood of a text, for whoever imported it to see at once what went wrong. */
export function describeImport({ file, assumed }: Made, folder: string): string {
  const { title, source, parts } = file;
  const sentences = parts.flatMap(({ paragraphs }) => paragraphs.flat()).length;
  return [
    title,
    `${source.publisher}, ${source.date}, ${source.url}`,
    '',
    ...parts.flatMap(describePart),
    '',
    `${count(parts.length, 'part')}, ${count(sentences, 'sentence')}, in ${folder}/statement.json, which can be corrected by hand.`,
    ...(assumed.length ? [`Not found, and so assumed: ${assumed.join('; ')}.`] : []),
    '',
    `Ask it: rapporteur ask --data ${/^[\w./-]+$/.test(folder) ? folder : `'${folder}'`}`,
  ].join('\n');
}

function describePart({ id, name, speaker, paragraphs }: PartFile): string[] {
  const sentences = paragraphs.flat();
  const [first = ''] = sentences.map((one) => (typeof one === 'string' ? one : one.text));
  const others = new Set(sentences.flatMap((one) => (typeof one === 'string' ? [] : [one.speaker])));
  return [
    `${id}: ${name}`,
    `  ${count(paragraphs.length, 'paragraph')}, ${count(sentences.length, 'sentence')}. Speaks: ${[speaker, ...others].join('; ')}`,
    `  begins: ${first.length > OPENING ? `${first.slice(0, first.lastIndexOf(' ', OPENING))} …` : first}`,
  ];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
