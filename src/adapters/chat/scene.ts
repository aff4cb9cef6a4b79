import type { Rapporteur } from '../../core/index.ts';
import type { Words } from '../words/words.ts';
import type { Medium } from './card.ts';

/** What every card is made with. */
export interface Scene {
  readonly rapporteur: Rapporteur;
  readonly medium: Medium;
  /** What the bot says, in the language of whoever asks. */
  readonly words: Words;
}
