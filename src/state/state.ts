import type { Claims } from '../adapters/claims.ts';
import type { StartNotes } from '../adapters/discord/identify-budget.ts';
import type { Tallies } from '../adapters/tallies.ts';
import type { Threads } from '../adapters/threads.ts';
import type { SealedRecords } from './sealed-records.ts';

/** What a process knows that others, or the one after it, must know as well. */
export interface State {
  /** Which events were answered. */
  readonly claims: Claims;
  /** When shards logged in to Discord. */
  readonly starts: StartNotes;
  /** How much is asked. */
  readonly tallies: Tallies;
  /** What conversations were about; undefined where no other process goes on with them. */
  readonly threads?: Threads | undefined;
  /** What only the bot can read. */
  readonly records: SealedRecords;
  /** What does not work now, for whoever runs the bot. */
  readonly describeTrouble: () => string | undefined;
  /** Never throws. */
  readonly close: () => Promise<void>;
}
