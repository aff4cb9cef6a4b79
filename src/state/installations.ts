import { createHash } from 'node:crypto';
import type { Log } from '../adapters/adapter.ts';
import { type Installation, type Installations, idsOf } from '../adapters/slack/installations.ts';
import { SetupError } from '../core/index.ts';
import { readCode } from './database-problem.ts';
import { seal, unseal } from './seal.ts';
import type { SealedRecords } from './sealed-records.ts';
import { runWithin } from './within.ts';

/** Milliseconds for which an installation is taken as it was, and for which its keeper is waited for. */
const FRESH = 60_000;
const PATIENCE = 500;

const WRONG_KEY =
  'SLACK_INSTALLATION_KEY is not the key with which the Slack installations were sealed. Set the one that was set when they were made; or, where it is lost, delete them (the file "installations" in STATE_DIR, or the table rapporteur_records), and let each workspace install the app again.';

export interface Keeping {
  readonly records: SealedRecords;
  /** 32 bytes. */
  readonly key: Uint8Array;
  readonly log: Pick<Log, 'info' | 'warn'>;
  readonly clock?: () => number;
}

interface Known {
  readonly installation: Installation | undefined;
  readonly at: number;
}

/**
 * Installations as sealed records. What was read lately is not read again, many that ask at the same time ask once, and where the records can't be
 * reached, what was known last holds. Throws a SetupError where the key is another than that of what is kept.
 */
export async function openInstallations({
  records,
  key,
  log,
  clock = () => performance.now(),
}: Keeping): Promise<Installations> {
  const known = new Map<string, Known>();
  const asking = new Map<string, Promise<Installation | undefined>>();

  const open = (name: string, sealed: string | undefined): Installation | undefined => {
    if (sealed === undefined) return undefined;
    const text = unseal(key, name, sealed);
    if (text === undefined) throw new SetupError(WRONG_KEY);
    return JSON.parse(text);
  };

  const read = async (id: string): Promise<Installation | undefined> => {
    const name = nameOf(id);
    const before = known.get(id);
    try {
      const installation = open(name, await runWithin(PATIENCE, records.read(name)));
      // That there is none is not remembered: it may be made any moment, by another process too.
      if (installation) known.set(id, { installation, at: clock() });
      else known.delete(id);
      return installation;
    } catch (error) {
      if (!before?.installation) throw error;
      log.warn(
        { code: readCode(error) },
        'Slack: the installations can’t be read; the last that is known holds',
      );
      return before.installation;
    }
  };

  const readOnce = (id: string): Promise<Installation | undefined> => {
    const before = known.get(id);
    if (before && clock() - before.at < FRESH) return Promise.resolve(before.installation);
    const asked = asking.get(id) ?? read(id).finally(() => asking.delete(id));
    asking.set(id, asked);
    return asked;
  };

  await examineRecords(records, open, log);
  return {
    find: async (source) => {
      for (const id of idsOf(source)) {
        const installation = await readOnce(id);
        if (installation) return installation;
      }
      return undefined;
    },
    save: async (installation) => {
      const name = nameOf(installation.id);
      await runWithin(
        PATIENCE,
        records.write({ name, sealed: seal(key, name, JSON.stringify(installation)) }),
      );
      known.set(installation.id, { installation, at: clock() });
    },
    remove: async (source, is) => {
      const [id] = idsOf(source);
      if (id === undefined) return;
      const name = nameOf(id);
      // Not what is known here: another process may have seen the app installed again.
      const found = open(name, await runWithin(PATIENCE, records.read(name)));
      known.delete(id);
      if (found && is(found)) await runWithin(PATIENCE, records.remove(name));
    },
  };
}

/** Finds out now, and not at somebody's question, that the key is wrong. */
async function examineRecords(
  records: SealedRecords,
  open: (name: string, sealed: string) => Installation | undefined,
  log: Pick<Log, 'info' | 'warn'>,
): Promise<void> {
  try {
    const all = await records.list();
    for (const { name, sealed } of all) open(name, sealed);
    log.info({ workspaces: all.length }, 'Slack: installations are kept');
  } catch (error) {
    if (error instanceof SetupError) throw error;
    log.warn({ code: readCode(error) }, 'Slack: the installations can’t be read yet');
  }
}

/** Nothing else is kept of an id, beside what is sealed. */
function nameOf(id: string): string {
  return `slack-${createHash('sha256').update(id).digest('hex').slice(0, 32)}`;
}
