import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DataFolder, WordFilter } from '../core/index.ts';

/** All that `npm run build` makes knowledge of. */
export interface BuildInputs {
  readonly folder: DataFolder;
  readonly dictionary: WordFilter;
  /** A folder, with its folders, of compiled code. */
  readonly code: string;
  /** Packages whose code shapes what is built. */
  readonly packages: readonly string[];
}

/** Changes when anything does that the build reads. */
export function stampBuild({ folder, dictionary, code, packages }: BuildInputs): string {
  const { classifiers, ...texts } = folder;
  const scripts = readdirSync(code, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  );
  const parts = [
    JSON.stringify(texts),
    classifiers ?? '',
    dictionary.bits,
    ...scripts.sort().map((name) => readFileSync(join(code, name))),
    ...packages.map((name) => readFileSync(fileURLToPath(import.meta.resolve(name)))),
  ];
  const hash = createHash('sha256');
  // With their lengths, so that nothing can move from one part to the next unseen.
  for (const part of parts) hash.update(`${part.length} `).update(part);
  return hash.digest('hex');
}
