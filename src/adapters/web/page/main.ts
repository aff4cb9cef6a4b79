import { startCopy } from './copy.ts';
import { startFind } from './find.ts';
import { startKeys } from './keys.ts';
import { startOptions } from './options.ts';
import { startOutline } from './outline.ts';
import { startPlaces } from './places.ts';
import { startTurns } from './turns.ts';

// Everything works without this, by forms and links; with it, what one asks and finds stays on the page.
startTurns();
startOptions();
startFind();
startPlaces();
startKeys();
startCopy();
startOutline();
