import { startCopy } from './copy.ts';
import { startFeedback } from './feedback.ts';
import { startFind } from './find.ts';
import { startKeys } from './keys.ts';
import { startOptions } from './options.ts';
import { startOutline } from './outline.ts';
import { startPlaces } from './places.ts';
import { showQuoted, startQuoted } from './quoted.ts';
import { startReferences } from './references.ts';
import { startSelection } from './selection.ts';
import { startShare } from './share.ts';
import { startTurns } from './turns.ts';
import { startWhy } from './why.ts';

// Everything works without this, by forms and links; with it, what one asks and finds stays on the page.
startQuoted();
startTurns({ onTurn: showQuoted });
startOptions();
startFind();
startPlaces();
startSelection();
startKeys();
startCopy();
startReferences();
startShare();
startWhy();
startFeedback();
startOutline();
