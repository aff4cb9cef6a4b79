import type { Log } from '../adapters/adapter.ts';
import { createClaims } from '../adapters/claims.ts';
import { createStartNotes } from '../adapters/discord/identify-budget.ts';
import { createTallies } from '../adapters/tallies.ts';
import { openClaimFile } from './claim-file.ts';
import { openRecordFile } from './record-file.ts';
import { createRecords } from './sealed-records.ts';
import { openStartFile } from './start-file.ts';
import type { State } from './state.ts';

const ALWAYS_WELL = { describeTrouble: (): undefined => undefined, close: async (): Promise<void> => {} };

/** Ends with the process. */
export function createMemoryState(clock?: () => number): State {
  return {
    claims: createClaims(clock),
    starts: createStartNotes(),
    tallies: createTallies(),
    records: createRecords(),
    ...ALWAYS_WELL,
  };
}

/** In files of a folder, for the process and the one after it. Throws a SetupError where they can't be written. */
export function openFolderState(folder: string, log: Pick<Log, 'warn'>): State {
  return {
    claims: openClaimFile(folder, log),
    starts: openStartFile(folder, log),
    // A minute is over by the time that the next process runs.
    tallies: createTallies(),
    records: openRecordFile(folder),
    ...ALWAYS_WELL,
  };
}
