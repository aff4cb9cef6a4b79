import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { compileKnowledge, SetupError } from '../core/index.ts';
import { readTextFile, tryTo } from '../read-text-file.ts';
import { describeImport } from './describe-import.ts';
import { importText } from './import-text.ts';
import type { Told } from './make-statement.ts';
import { namePart } from './name-part.ts';

export interface ImportOptions {
  /** The file, or the text that was piped in. */
  readonly source: { readonly path: string } | { readonly text: string };
  readonly told: Told;
  /** The folder to make; named after the title where there is none. */
  readonly to?: string | undefined;
  readonly today: string;
}

/** As long as a statement may be. */
const MOST_BYTES = 5_000_000;

/** Makes a data folder of a text and says what it understood. Throws a SetupError where that can't be done; an existing folder is not changed. */
export async function importFile({ source, told, to, today }: ImportOptions): Promise<string> {
  const path = 'path' in source ? source.path : undefined;
  const text = 'path' in source ? readTextFile(source.path, MOST_BYTES) : source.text;
  const name = path ? basename(path).replace(/\.\w+$/, '') : 'Imported text';
  const made = await importText(text, path, { told, name, today });
  const folder = to ?? namePart(made.file.title, new Set());
  const target = join(folder, 'statement.json');
  if (existsSync(target))
    throw new SetupError(`${target} exists already. Remove it, or name another folder with --to.`);
  const json = `${JSON.stringify(made.file, undefined, 2)}\n`;
  // What no statement may hold is found now, not at the first question.
  await compileKnowledge({ statement: { path: target, text: json }, bank: [] });
  tryTo('make', folder, () => mkdirSync(folder, { recursive: true }));
  tryTo('write', target, () => writeFileSync(target, json));
  return describeImport(made, folder);
}
