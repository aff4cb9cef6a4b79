import type { Rapporteur } from '../../core/index.ts';
import type { Frame } from '../frames/frame.ts';
import type { Medium } from './card.ts';

/** What every card is made with. */
export interface Scene {
  readonly rapporteur: Rapporteur;
  readonly medium: Medium;
  /** In which language it is said; English where there is none. */
  readonly frame?: Frame | undefined;
}
