import { closeSync, existsSync, fstatSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  compileKnowledge,
  type DataFolder,
  type Knowledge,
  type LanguageFiles,
  openKnowledge,
  type ReadBytes,
  SetupError,
  type TextFile,
  type WordFilter,
} from './core/index.ts';
import { readTextFile, tryTo } from './read-text-file.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** The statement and bank that come with the program. */
export const DATA = join(ROOT, 'data');
/** What `npm run build` makes of them. */
export const COMPILED = join(ROOT, 'dist', 'knowledge');
/** The web page's scripts, style and icon, as the build made them. */
export const PAGE = join(ROOT, 'dist', 'adapters', 'web', 'page');

/** Loads the compiled statement in milliseconds or, where `dataDir` is given, compiles another. Throws a SetupError. */
export async function loadKnowledge(dataDir?: string): Promise<Knowledge> {
  if (dataDir) return (await compileKnowledge(readDataFolder(dataDir), readDictionary())).knowledge;
  const header = readCompiled('knowledge.json').toString('utf8');
  return openKnowledge({ header, readBytes: readPieces(findCompiled('knowledge.bin')) }, readDictionary());
}

/** Pieces of a file that are read by themselves: a question or two needs a hundredth of it, and for each of its words two pieces. */
const MOST_PIECES = 1000;

/** Reads a file piece by piece and, for whoever goes on reading, all of it once. */
function readPieces(path: string): ReadBytes {
  const file = openSync(path, 'r');
  let pieces = 0;
  let whole: Uint8Array | undefined;
  return (start, end) => {
    if (!whole && ++pieces > MOST_PIECES) {
      // Read where it stays: a copy would take as much memory again.
      whole = new Uint8Array(fstatSync(file).size);
      readSync(file, whole, { position: 0 });
      closeSync(file);
    }
    if (whole) return whole.subarray(start, end);
    const piece = new Uint8Array(end - start);
    readSync(file, piece, { position: start });
    return piece;
  };
}

/** Reads a data folder: `statement.json` and, where there are any, `vocabulary.json`, `titles.json`, `ranking.json`, `facts.jsonl`, `classifiers.bin`, `questions/*.jsonl` and `languages/*`. */
export function readDataFolder(folder: string): DataFolder {
  const statement = readText(join(folder, 'statement.json'), MOST_BYTES.statement);
  if (!statement)
    throw new SetupError(
      `${join(folder, 'statement.json')} does not exist. DATA_DIR (or --data) must name a folder that has one.`,
    );
  const questions = join(folder, 'questions');
  const bank = listFiles(questions).filter((name) => name.endsWith('.jsonl'));
  return {
    statement,
    vocabulary: readText(join(folder, 'vocabulary.json')),
    titles: readText(join(folder, 'titles.json')),
    // How signals weigh against each other was fitted here, and holds for another bank better than nothing.
    ranking: readText(join(folder, 'ranking.json')) ?? readText(join(DATA, 'ranking.json')),
    bank: bank.sort().flatMap((name) => readText(join(questions, name)) ?? []),
    turns: readText(join(folder, 'turns.json')) ?? readText(join(DATA, 'turns.json')),
    suggestions: readText(join(folder, 'suggestions.jsonl')),
    facts: readText(join(folder, 'facts.jsonl')),
    conversations: readConversations(folder),
    languages: readLanguages(join(folder, 'languages')),
    classifiers: readBytes(join(folder, 'classifiers.bin')),
  };
}

function readConversations(folder: string): TextFile[] {
  const path = join(folder, 'conversations');
  const names = listFiles(path).filter((name) => name.endsWith('.jsonl'));
  return names.sort().flatMap((name) => readText(join(path, name)) ?? []);
}

/** A folder for each language, named by its tag. */
function readLanguages(path: string): LanguageFiles[] {
  return listFiles(path)
    .sort()
    .flatMap((tag) => {
      const [vocabulary, bank] = ['vocabulary.json', 'questions.jsonl'].map((name) =>
        readText(join(path, tag, name)),
      );
      return vocabulary && bank ? [{ tag, vocabulary, bank }] : [];
    });
}

/**
 * Bytes: what is longer takes so long to read, and so much memory, that a machine may not get through. A statement of as many takes about two seconds;
 * the longest bank that there is room for is well below the other.
 */
const MOST_BYTES = { statement: 1_000_000, other: 50_000_000 };

function readText(path: string, most = MOST_BYTES.other): TextFile | undefined {
  return existsSync(path) ? { path, text: readTextFile(path, most) } : undefined;
}

function readBytes(path: string): Uint8Array | undefined {
  return existsSync(path) ? tryTo('read', path, () => new Uint8Array(readFileSync(path))) : undefined;
}

function listFiles(folder: string): string[] {
  return existsSync(folder) ? tryTo('list', folder, () => readdirSync(folder)) : [];
}

export function readDictionary(): WordFilter {
  return { bits: readCompiled('dictionary.bin') };
}

function readCompiled(name: string): Buffer {
  return readFileSync(findCompiled(name));
}

function findCompiled(name: string): string {
  const path = join(COMPILED, name);
  if (!existsSync(path)) throw new SetupError(`${path} is missing. Make it with: npm run build`);
  return path;
}
