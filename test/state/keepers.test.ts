import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { createMemoryState, openFolderState } from '../../src/state/local-state.ts';
import { openState } from '../../src/state/open-state.ts';
import type { State } from '../../src/state/state.ts';
import { POSTGRES } from '../servers/find-postgres.ts';
import { type Postgres, startPostgres } from '../servers/postgres.ts';
import { describeKeeper } from './contract.ts';

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

describe('memory', () => {
  describeKeeper(async () => {
    let now = 1;
    const state = createMemoryState(() => now);
    return {
      isShared: false,
      open: async () => state,
      age: async (milliseconds) => {
        now += milliseconds;
      },
    };
  });
});

describe('a folder', () => {
  const folders: string[] = [];
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true });
  });
  describeKeeper(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rapporteur-'));
    folders.push(folder);
    const file = join(folder, 'claims');
    return {
      isShared: false,
      open: async () => openFolderState(folder, silent),
      age: async (milliseconds) => {
        const older = (seconds: string): string => String(Number(seconds) - milliseconds / 1_000);
        writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/gm, older));
      },
    };
  });
});

describe.skipIf(!POSTGRES)('PostgreSQL', () => {
  let postgres: Postgres;
  const states: State[] = [];
  beforeAll(async () => {
    postgres = await startPostgres();
  }, 120_000);
  afterEach(async () => {
    await Promise.all(states.splice(0).map((state) => state.close()));
  });
  afterAll(() => postgres.close());
  describeKeeper(async () => {
    const stateUrl = await postgres.createDatabase();
    return {
      isShared: true,
      open: async () => {
        const state = await openState({ stateUrl }, silent);
        states.push(state);
        return state;
      },
      age: async (milliseconds) =>
        void (await postgres.query(
          stateUrl,
          `UPDATE rapporteur_claims SET until = until - interval '${milliseconds} milliseconds'`,
        )),
    };
  });
});
