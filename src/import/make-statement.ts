import { type PartFile, SetupError, type StatementFile } from '../core/index.ts';
import type { Block, ImportedDocument } from './document.ts';
import { findDate } from './find-date.ts';
import { findByline, findQuoted, findSpeechSpeaker, isByline, readTurns } from './find-speakers.ts';
import { namePart } from './name-part.ts';
import { splitSentences } from './split-sentences.ts';

/** What whoever imports a text says of it. */
export interface Told {
  readonly title?: string | undefined;
  /** Of all, or `part=Name; other-part=Name`. */
  readonly speaker?: string | undefined;
  readonly publisher?: string | undefined;
  readonly date?: string | undefined;
  readonly url?: string | undefined;
}

export interface Made {
  readonly file: StatementFile;
  /** What was neither told nor found, and how it is told. */
  readonly assumed: readonly string[];
}

export interface MakeOptions {
  readonly told: Told;
  /** What the text is called where it says nothing: its file's name. */
  readonly name: string;
  /** `2026-11-27` */
  readonly today: string;
}

/** RFC 2606: an address that nobody has. */
const NO_ADDRESS = 'https://unknown.invalid/';

interface Section {
  readonly heading: string | undefined;
  readonly paragraphs: string[];
}

/** Makes a statement of a text: a part for each heading, each with a speaker. Throws a SetupError where there is no text. */
export function makeStatement(document: ImportedDocument, { told, name, today }: MakeOptions): Made {
  const { blocks, about } = document;
  const headline = findHeadline(blocks);
  const title = told.title ?? headline?.text ?? about.title ?? name;
  const sections = divide(blocks.filter((block) => block !== headline && !isByline(block)));
  if (sections.length === 0) throw new SetupError('There is no text to import: no paragraph was found.');
  const speakers = readTold(told.speaker);
  const publisher = told.publisher ?? about.publisher;
  const speaker = speakers.get('') ?? findByline(blocks) ?? about.author ?? publisher;
  const date = told.date ?? about.date ?? findDate(blocks.map(({ text }) => text).join('\n'));
  const url = told.url ?? about.url;
  const parts = makeParts(sections, { title, speaker: speaker ?? title, speakers });
  return {
    file: {
      title,
      source: { url: url ?? NO_ADDRESS, publisher: publisher ?? speaker ?? title, date: date ?? today },
      parts,
    },
    assumed: listAssumed({ speaker, publisher, date, url }, today),
  };
}

function listAssumed({ speaker, publisher, date, url }: Told, today: string): string[] {
  return [
    speaker ? '' : 'who speaks (--speaker)',
    publisher ? '' : 'who published it (--publisher)',
    date ? '' : `when: taken as ${today} (--date)`,
    url ? '' : 'where it was published, so links lead nowhere (--url)',
  ].filter(Boolean);
}

/** The heading above all. */
function findHeadline(blocks: readonly Block[]): Block | undefined {
  const [first, ...rest] = blocks;
  if (first?.kind !== 'heading') return undefined;
  return first.level === 1 || rest.some(({ kind }) => kind === 'heading') ? first : undefined;
}

interface Voices {
  readonly title: string;
  /** Who speaks where nobody else is found. */
  readonly speaker: string;
  /** Who was said to speak, by part. */
  readonly speakers: ReadonlyMap<string, string>;
}

function makeParts(sections: readonly Section[], { title, speaker, speakers }: Voices): PartFile[] {
  const turns = readTurns(sections.flatMap(({ paragraphs }) => paragraphs));
  const ids = new Set<string>();
  const [opening, openingId] = sections.length > 1 ? ['Introduction', 'introduction'] : [title, 'text'];
  const parts = sections.map(({ heading, paragraphs }): PartFile => {
    const id = namePart(heading ?? openingId, ids);
    ids.add(id);
    const speaks = speakers.get(id) ?? (heading && findSpeechSpeaker(heading)) ?? speaker;
    return {
      id,
      name: heading ?? opening,
      speaker: speaks,
      ...(heading ? { title: heading } : {}),
      paragraphs: paragraphs.map((text) => readParagraph(text, speaks, turns)),
    };
  });
  const unknown = [...speakers.keys()].find((id) => id && !ids.has(id));
  if (unknown) throw new SetupError(`There is no part "${unknown}". The parts are: ${[...ids].join(', ')}.`);
  return parts;
}

/** A heading with nothing below it names what comes, too. */
function divide(blocks: readonly Block[]): Section[] {
  const sections: Section[] = [];
  let above: { readonly text: string; readonly level: number } | undefined;
  let open: Section | undefined;
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      open ??= { heading: above?.text, paragraphs: [] };
      if (open.paragraphs.length === 0) sections.push(open);
      open.paragraphs.push(block.text);
    } else {
      const isBare = above !== undefined && open === undefined && block.level > above.level;
      above = isBare && above ? { text: `${above.text}: ${block.text}`, level: above.level } : block;
      open = undefined;
    }
  }
  return sections;
}

function readParagraph(
  text: string,
  speaker: string,
  turns: ReturnType<typeof readTurns>,
): PartFile['paragraphs'][number] {
  const turn = turns(text);
  const speaks = turn?.speaker ?? speaker;
  return splitSentences(turn?.words ?? text).map((sentence) => {
    const quoted = turn ? undefined : findQuoted(sentence);
    const own = quoted && quoted !== speaks ? `${quoted}, quoted by ${speaks}` : speaks;
    return own === speaker ? sentence : { text: sentence, speaker: own };
  });
}

/** `Name` for all, `part=Name` for one; several behind semicolons. */
function readTold(speaker: string | undefined): ReadonlyMap<string, string> {
  const named = (speaker ?? '').split(';').flatMap((one) => {
    const [part = '', ...name] = one.split('=').map((piece) => piece.trim());
    const told = name.length ? ([part, name.join('=')] as const) : (['', part] as const);
    return told[1] ? [told] : [];
  });
  return new Map(named);
}
