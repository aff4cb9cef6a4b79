// How numbers and texts lie in one file: each in a section that has a name and a kind.

/** The kinds of arrays. Texts are bytes, in UTF-8. */
interface Arrays {
  readonly bytes: Uint8Array;
  readonly int16: Int16Array;
  readonly uint16: Uint16Array;
  readonly uint32: Uint32Array;
  readonly float64: Float64Array;
}
type Kind = keyof Arrays;

/** Every section there is, and what it holds. */
const SECTIONS = {
  /** Text: see `Lexicon`. */
  phrases: 'bytes',
  /** Text: see `writeCounts`. */
  known: 'bytes',
  /** Text: the words of `Knowledge.runs`, a space around each. */
  looseWords: 'bytes',
  /** Text: the words of the statement, a line each; for each where its `PassageRow` ends, and how many of it hold the word. */
  passageWords: 'bytes',
  passageEnds: 'uint32',
  passageHolding: 'uint16',
  /** `PassageRow`s, one after the other. */
  passageSentences: 'uint16',
  passageScores: 'float64',
  /** JSON: `TurnModel`. */
  turns: 'bytes',
  /** JSON: the questions of a `QuestionShelf`. */
  shelf: 'bytes',
  /** JSON: `Bank.answers`. */
  answers: 'bytes',
  /** See `Bank`. */
  outcomes: 'int16',
  asks: 'uint16',
  /** `FeatureRow`s as `writeRow` gives them, one after the other; and where each ends, in bytes. */
  rows: 'bytes',
  rowEnds: 'uint32',
  /** `VoteRow`s, in the same way. */
  turnRows: 'bytes',
  turnRowEnds: 'uint32',
  /** `LetterModel.ratios`. For each language a glossary, as `writeGlossary` gives it, and its `LocalGap`s, as JSON; and where each ends. Of all, by
   * language, `PlaceNames` as JSON. */
  letters: 'bytes',
  glossaries: 'bytes',
  glossaryEnds: 'uint32',
  localGaps: 'bytes',
  localGapEnds: 'uint32',
  placeNames: 'bytes',
  /** The questions of the bank that are not answered, ascending; for each a `Gap` as JSON; and where each ends, in bytes. */
  gapQuestions: 'uint16',
  gaps: 'bytes',
  gapEnds: 'uint32',
} as const satisfies Readonly<Record<string, Kind>>;

type Kinds = typeof SECTIONS;
export type SectionName = keyof Kinds;
export type Sections = { readonly [Name in SectionName]?: Arrays[Kinds[Name]] };
/** Section → its first byte, and the one after its last. */
export type SectionTable = { readonly [Name in SectionName]?: readonly [number, number] };

/** Bytes `start` to `end` (exclusive) of a file; in their buffer they lie at a multiple of 8 where `start` is one. */
export type ReadBytes = (start: number, end: number) => Uint8Array;

/** Every section begins at a multiple of this, so that it can hold any kind of numbers. */
const ALIGNMENT = 8;

/** Puts sections one after the other. */
export function writeSections(sections: Sections): {
  readonly table: SectionTable;
  readonly bytes: Uint8Array;
} {
  let size = 0;
  const placed = Object.entries(sections).map(([name, array]) => {
    const start = size;
    const end = start + array.byteLength;
    size = Math.ceil(end / ALIGNMENT) * ALIGNMENT;
    return { name, array, start, end };
  });
  const bytes = new Uint8Array(size);
  for (const { array, start } of placed) bytes.set(bytesOf(array), start);
  return { table: Object.fromEntries(placed.map(({ name, start, end }) => [name, [start, end]])), bytes };
}

/** The bytes of an array, not copied. */
export function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

const VIEWS: { readonly [K in Kind]: (bytes: Uint8Array) => Arrays[K] } = {
  bytes: (bytes) => bytes,
  int16: ({ buffer, byteOffset, byteLength }) => new Int16Array(buffer, byteOffset, byteLength / 2),
  uint16: ({ buffer, byteOffset, byteLength }) => new Uint16Array(buffer, byteOffset, byteLength / 2),
  uint32: ({ buffer, byteOffset, byteLength }) => new Uint32Array(buffer, byteOffset, byteLength / 4),
  float64: ({ buffer, byteOffset, byteLength }) => new Float64Array(buffer, byteOffset, byteLength / 8),
};

/** Reads sections as they are asked for; one that is not there is empty. */
export class SectionReader {
  readonly #table: SectionTable;
  readonly #readBytes: ReadBytes;
  readonly #decoder = new TextDecoder();

  constructor(table: SectionTable, readBytes: ReadBytes) {
    this.#table = table;
    this.#readBytes = readBytes;
  }

  /** The whole section, as what it holds. */
  array<Name extends SectionName>(name: Name): Arrays[Kinds[Name]] {
    const [start, end] = this.#table[name] ?? [0, 0];
    const kind: Kinds[Name] = SECTIONS[name];
    return VIEWS[kind](this.#readBytes(start, end));
  }

  /** Some bytes of a section. */
  slice(name: SectionName, start: number, end: number): Uint8Array {
    const [from] = this.#table[name] ?? [0];
    return this.#readBytes(from + start, from + end);
  }

  text(name: SectionName): string {
    const [start, end] = this.#table[name] ?? [0, 0];
    return this.textAt(name, 0, end - start);
  }

  /** Some bytes of a section, as text. */
  textAt(name: SectionName, start: number, end: number): string {
    return this.#decoder.decode(this.slice(name, start, end));
  }
}
