// npm run learn: trains the classifiers on the question bank and writes data/classifiers.bin, the same bytes for the same data; some minutes.
// npm run learn -- --check: ends with 1 where the file is not what would be written.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { learnClassifiers } from '../core/learning/compile.ts';
import { DATA, readDataFolder, readDictionary } from '../load.ts';

const folder = readDataFolder(DATA);
const learned = learnClassifiers(folder, readDictionary());
if (process.argv.includes('--check')) {
  const same = folder.classifiers !== undefined && Buffer.compare(learned, folder.classifiers) === 0;
  console.log(
    same
      ? 'data/classifiers.bin is what the bank teaches'
      : 'data/classifiers.bin is out of date: npm run learn',
  );
  process.exitCode = same ? 0 : 1;
} else {
  writeFileSync(join(DATA, 'classifiers.bin'), learned);
  console.log(`data/classifiers.bin written, ${(learned.length / 1e6).toFixed(1)} MB. Then: npm run build`);
}
