import type { Log } from './adapters/adapter.ts';

/** Milliseconds within which a kind of fault takes one line. */
const MINUTE = 60_000;
/** Kinds that are told apart at a time; what comes beyond is told apart by its message alone. */
const MOST_KINDS = 200;
/** Ids that one line tells: each stands in an apology, by which somebody may ask for it. */
const MOST_IDS = 100;
/** Details that say which fault it is; the others say whose, or where. */
const TELLING = ['problem', 'code', 'kind', 'status'] as const;

type Level = 'warn' | 'error';

interface Kind {
  readonly level: Level;
  readonly message: string;
  last: object;
  /** Those that people were told, of the lines that were not written. */
  readonly ids: string[];
  /** How often it came since its last line. */
  count: number;
}

/**
 * Lets one line through for each kind of fault and minute; those that follow are counted, and told in one line once the minute is over. A stranger who can
 * cause a fault can then not fill a disk. `flush` tells what is still counted.
 */
export function limitLog(log: Log, minute = MINUTE): { readonly log: Log; readonly flush: () => void } {
  const kinds = new Map<string, Kind>();

  const tell = ({ level, message, last, count, ids }: Kind): void =>
    log[level]({ ...last, times: count, ...(ids.length && { ids }) }, `${message} (${count} more)`);

  const endMinute = (key: string, kind: Kind): void => {
    if (kind.count === 0) {
      kinds.delete(key);
      return;
    }
    tell(kind);
    kind.count = 0;
    kind.ids.length = 0;
    setTimeout(endMinute, minute, key, kind).unref();
  };

  const write =
    (level: Level) =>
    (details: object, message: string): void => {
      const told = `${level} ${message} ${describe(details)}`;
      const key = kinds.has(told) || kinds.size < MOST_KINDS ? told : `${level} ${message}`;
      const known = kinds.get(key);
      if (known) {
        known.count++;
        known.last = details;
        if ('id' in details && known.ids.length < MOST_IDS) known.ids.push(String(details.id));
        return;
      }
      const kind: Kind = { level, message, last: details, count: 0, ids: [] };
      kinds.set(key, kind);
      setTimeout(endMinute, minute, key, kind).unref();
      log[level](details, message);
    };

  return {
    log: {
      debug: (details, message) => log.debug(details, message),
      info: (details, message) => log.info(details, message),
      warn: write('warn'),
      error: write('error'),
    },
    flush: () => {
      for (const kind of kinds.values()) if (kind.count > 0) tell(kind);
      kinds.clear();
    },
  };
}

function describe(details: object): string {
  const values = new Map<string, unknown>(Object.entries(details));
  return TELLING.map((name) => String(values.get(name) ?? '').slice(0, 100)).join(' ');
}
