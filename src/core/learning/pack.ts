import type { BankTexts, Knowledge } from '../knowledge.ts';
import type { BankIndex } from '../ranking/bank.ts';
import type { Classifier } from '../ranking/classifier.ts';
import type { Trained } from '../ranking/model.ts';
import { loadPassages } from '../ranking/passages.ts';
import { buildStatement } from '../statement/statement.ts';
import { Speller, type WordFilter } from '../words/spelling.ts';
import { Lexicon, type PhraseTable } from '../words/terms.ts';
import type { StatementFile } from './schema.ts';

/** Knowledge as files that load in milliseconds: JSON for what has words, bytes for what has numbers. */
export interface PackedKnowledge {
  readonly json: string;
  /** The words of the bank: JSON that is read only when it is needed. */
  readonly texts: string;
  readonly bytes: Uint8Array;
}

/** What the JSON holds. Arrays of numbers stand in the bytes, in the order of `sizes`. */
interface Header {
  readonly statement: StatementFile;
  readonly version: string;
  readonly vocabulary: Knowledge['vocabulary'];
  readonly phrases: PhraseTable;
  readonly known: Readonly<Record<string, number>>;
  readonly passages: unknown;
  readonly stems: readonly (readonly string[])[];
  readonly weights: readonly number[];
  readonly declineAt: number;
  readonly bank?: Pick<BankIndex, 'answers'> & {
    readonly classifier: Model;
    readonly gate: Model;
    readonly paragraphGate: Model;
  };
  readonly sizes: readonly number[];
}
type Model = Pick<Classifier, 'classes' | 'scale'>;

export function packKnowledge(knowledge: Knowledge, statement: StatementFile): PackedKnowledge {
  const { trained, passages, weights } = knowledge.model;
  const chunks = (trained ? arraysOf(trained) : []).map(
    (array) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength),
  );
  const header: Header = {
    statement,
    version: knowledge.statement.version,
    vocabulary: pickVocabulary(knowledge),
    phrases: knowledge.lexicon.phrases,
    known: knowledge.speller.known,
    passages: passages.search.toJSON(),
    stems: passages.stems,
    weights,
    declineAt: knowledge.declineAt,
    ...(trained && {
      bank: {
        answers: trained.bank.answers,
        classifier: modelOf(trained.classifier),
        gate: modelOf(trained.gate),
        paragraphGate: modelOf(trained.paragraphGate),
      },
    }),
    sizes: chunks.map(({ length }) => length),
  };
  // Arrays of 4-byte numbers must start at a multiple of 4.
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + pad(length), 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += pad(chunk.length);
  }
  return { json: JSON.stringify(header), texts: JSON.stringify(knowledge.texts()), bytes };
}

/** Spellings and everyday words live on as phrases. */
function pickVocabulary({ vocabulary: { names, voices, collections } }: Knowledge): Knowledge['vocabulary'] {
  return { names, voices, collections };
}

function modelOf({ classes, scale }: Classifier): Model {
  return { classes, scale };
}

function arraysOf({
  bank,
  classifier,
  gate,
  paragraphGate,
  asks,
}: Trained): (Uint8Array | Int8Array | Int16Array | Uint16Array | Int32Array | Float32Array)[] {
  return [
    bank.labels,
    bank.idf,
    bank.offsets,
    bank.questions,
    bank.weights,
    classifier.weights,
    gate.weights,
    paragraphGate.weights,
    asks,
  ];
}

function pad(length: number): number {
  return Math.ceil(length / 4) * 4;
}

/** `readTexts` gives the packed `texts`, when they are first needed. */
export function unpackKnowledge(
  { json, bytes }: Omit<PackedKnowledge, 'texts'>,
  dictionary: WordFilter | undefined,
  readTexts: () => string,
): Knowledge {
  const header = JSON.parse(json) as Header;
  let texts: BankTexts | undefined;
  const { vocabulary, weights, declineAt } = header;
  const statement = buildStatement(header.statement, header.version);
  let at = bytes.byteOffset;
  const chunks = header.sizes.map((length) => {
    const start = at;
    at += pad(length);
    return { start, length };
  });
  const take = <T>(
    i: number,
    width: number,
    view: new (buffer: ArrayBufferLike, start: number, length: number) => T,
  ): T => {
    const { start, length } = chunks[i] as { start: number; length: number };
    return new view(bytes.buffer, start, length / width);
  };
  const trained = header.bank && {
    bank: {
      answers: header.bank.answers,
      labels: take(0, 2, Int16Array),
      idf: take(1, 4, Float32Array),
      offsets: take(2, 4, Int32Array),
      questions: take(3, 2, Uint16Array),
      weights: take(4, 1, Uint8Array),
    },
    classifier: { ...header.bank.classifier, weights: take(5, 1, Int8Array) },
    gate: { ...header.bank.gate, weights: take(6, 1, Int8Array) },
    paragraphGate: { ...header.bank.paragraphGate, weights: take(7, 1, Int8Array) },
    asks: take(8, 2, Uint16Array),
  };
  return {
    statement,
    vocabulary,
    lexicon: new Lexicon(header.phrases),
    speller: new Speller(header.known, dictionary),
    model: {
      sentences: statement.sentences.length,
      passages: loadPassages(header.passages, header.stems),
      trained,
      weights,
    },
    statementStems: new Set(header.stems.flat()),
    declineAt,
    texts: () => {
      texts ??= JSON.parse(readTexts()) as BankTexts;
      return texts;
    },
  };
}
