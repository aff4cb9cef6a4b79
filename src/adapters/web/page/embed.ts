import { startCopy } from './copy.ts';
import { startFeedback } from './feedback.ts';
import { startOptions } from './options.ts';
import { startReferences } from './references.ts';
import { startShare } from './share.ts';
import { startTurns } from './turns.ts';
import { startWhy } from './why.ts';

// The ask box in the page of another site: nothing but questions and answers.
startTurns({ isEmbedded: true });
startOptions();
startCopy();
startReferences();
startShare();
startWhy();
startFeedback();
