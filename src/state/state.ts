import type { Claims } from '../adapters/claims.ts';
import type { StartNotes } from '../adapters/discord/identify-budget.ts';

/** What a process knows that others, or the one after it, must know as well. */
export interface State {
  /** Which events were answered. */
  readonly claims: Claims;
  /** When shards logged in to Discord. */
  readonly starts: StartNotes;
  /** What does not work now, for whoever runs the bot. */
  readonly describeTrouble: () => string | undefined;
  /** Never throws. */
  readonly close: () => Promise<void>;
}
