import type { Rapporteur } from '../../core/index.ts';
import type { Words } from '../words/words.ts';
import type { Medium } from './card.ts';

/** What every card is made with. */
export interface Scene {
  readonly rapporteur: Rapporteur;
  readonly medium: Medium;
  /** Whether those who are answered are asked if that was right. */
  readonly takesFeedback?: boolean | undefined;
  /** What the bot says, in the language of whoever asks. */
  readonly words: Words;
}
