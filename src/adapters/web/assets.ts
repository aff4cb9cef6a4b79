import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { SetupError } from '../../core/index.ts';

/** The page's scripts, style and icon. */
export interface Assets {
  /** Where they lie: `/assets/1a2b3c4d5e/`. It names what they hold, so that they can be kept for ever. */
  readonly path: string;
  readonly files: ReadonlyMap<string, Asset>;
}

export interface Asset {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};
const HASH_LENGTH = 10;

/** Reads what the build put into `folder`. One hash for all: the scripts import each other by relative names, which then need no rewriting. */
export function readAssets(folder: string): Assets {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => extname(name) in TYPES) : [];
  if (!names.includes('page.css') || !names.includes('main.js'))
    throw new SetupError(`${folder} lacks the page's files. Make them with: npm run build`);
  const hash = createHash('sha256');
  const files = new Map<string, Asset>();
  for (const name of names.sort()) {
    const bytes = new Uint8Array(readFileSync(join(folder, name)));
    hash.update(`${name}:${bytes.length}:`).update(bytes);
    files.set(name, { bytes, type: TYPES[extname(name)] ?? '' });
  }
  return { path: `/assets/${hash.digest('hex').slice(0, HASH_LENGTH)}/`, files };
}
