/** Sentences of a part, from one to another, as numbers of paragraph and sentence; without a sentence, whole paragraphs. */
export interface PlaceRange {
  readonly from: readonly [paragraph: number, sentence?: number | undefined];
  readonly to: readonly [paragraph: number, sentence?: number | undefined];
}

/** A place as it is written (see `sentencesAt`), read: a part, and what of it; all of it where there are no ranges. */
export interface ParsedPlace {
  readonly part: string;
  readonly ranges: readonly PlaceRange[];
}

const NUMBER = '(\\d{1,4})';
const PART = /^([a-z0-9-]+)(?:\.(.+))?$/;
const PARAGRAPHS = new RegExp(`^${NUMBER}(?:-${NUMBER})?$`);
const ACROSS = new RegExp(`^${NUMBER}\\.${NUMBER}-${NUMBER}\\.${NUMBER}$`);
const SENTENCES = new RegExp(`^${NUMBER}\\.([\\d,-]{1,60})$`);
const SENTENCE = new RegExp(`^${NUMBER}(?:-${NUMBER})?$`);

export function parsePlace(place: string): ParsedPlace | undefined {
  const [, part = '', rest] = PART.exec(place) ?? [];
  if (!part) return undefined;
  if (rest === undefined) return { part, ranges: [] };
  const ranges = parseRanges(rest);
  return ranges && { part, ranges };
}

function parseRanges(rest: string): PlaceRange[] | undefined {
  const [, first, last = first] = PARAGRAPHS.exec(rest) ?? [];
  if (first) return [{ from: [Number(first)], to: [Number(last)] }];
  const across = ACROSS.exec(rest)?.slice(1).map(Number);
  if (across) return [{ from: [across[0] ?? 0, across[1]], to: [across[2] ?? 0, across[3]] }];
  const [, paragraph, listed] = SENTENCES.exec(rest) ?? [];
  const ranges = listed?.split(',').map((one) => parseSentences(Number(paragraph), one));
  return ranges?.every((range) => range !== undefined) ? ranges : undefined;
}

function parseSentences(paragraph: number, listed: string): PlaceRange | undefined {
  const [, first, last = first] = SENTENCE.exec(listed) ?? [];
  return first ? { from: [paragraph, Number(first)], to: [paragraph, Number(last)] } : undefined;
}
