import type { Log } from '../adapters/adapter.ts';
import { createMemoryState, openFolderState } from './local-state.ts';
import type { State } from './state.ts';

export interface StateSettings {
  readonly stateUrl?: string | undefined;
  readonly stateDir?: string | undefined;
}

/** The state that the settings name. Throws a SetupError where they can't work. */
export async function openState({ stateUrl, stateDir }: StateSettings, log: Log): Promise<State> {
  const local = stateDir ? openFolderState(stateDir, log) : createMemoryState();
  if (!stateUrl) return local;
  // Who has no database need not load what speaks to one.
  const [{ openDatabase }, { shareState }] = await Promise.all([
    import('./database.ts'),
    import('./share-state.ts'),
  ]);
  return shareState(openDatabase(stateUrl), local, log);
}
