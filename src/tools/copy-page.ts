// Puts the page's style and icon beside its compiled scripts. Run by `npm run build`.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATA, PAGE } from '../load.ts';

const SOURCE = join(DATA, '..', 'src', 'adapters', 'web', 'page');
/** In the order of the cascade; one file, so that a browser asks once before it paints. */
const STYLES = ['base', 'outline', 'desk', 'statement', 'places', 'layout', 'print'];

const styles = STYLES.map((name) => readFileSync(join(SOURCE, `${name}.css`), 'utf8'));
writeFileSync(join(PAGE, 'page.css'), styles.join('\n').replace(/\/\*.*?\*\/\s*/gs, ''));
copyFileSync(join(SOURCE, 'icon.svg'), join(PAGE, 'icon.svg'));
