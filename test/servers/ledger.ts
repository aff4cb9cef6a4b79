import { NotModelled } from './not-modelled.ts';

/** Milliseconds to wait for something, unless said otherwise. */
const PATIENCE = 10_000;
/** Milliseconds after which to look again without being told: what a test waits for may be outside of the server. */
const LOOK_AGAIN = 20;
const REQUESTS_TOLD = 6;

type Look<T> = () => T | undefined | false | null;

/** Everything that a platform was sent, in order, and a way to wait for it. */
export function createLedger<Request, Message, Ping>(describe: (request: Request) => string) {
  const watchers = new Set<() => void>();
  const requests: Request[] = [];
  const complaints: string[] = [];

  function checkComplaints(): void {
    if (complaints.length > 0) throw new Error(complaints.splice(0).join('\n'));
  }

  function waitFor<T>(look: Look<T>, timeoutMs = PATIENCE, what = 'What was waited for'): Promise<T> {
    return new Promise((resolve, reject) => {
      const stop = (): void => {
        clearTimeout(timer);
        clearInterval(again);
        watchers.delete(check);
      };
      const check = (): void => {
        try {
          checkComplaints();
          const found = look();
          if (found === undefined || found === false || found === null) return;
          stop();
          resolve(found);
        } catch (error) {
          stop();
          reject(error);
        }
      };
      const timer = setTimeout(() => {
        stop();
        const last = requests.slice(-REQUESTS_TOLD).map(describe).join('; ') || 'none';
        reject(new Error(`${what} did not happen within ${timeoutMs} ms. The last requests: ${last}`));
      }, timeoutMs);
      const again = setInterval(check, LOOK_AGAIN);
      watchers.add(check);
      check();
    });
  }

  return {
    requests,
    messages: [] as Message[],
    /** Whom the messages would have pinged: has to stay empty. */
    pings: [] as Ping[],
    /** What this server does not know, and its own faults: whoever waits next, and whoever closes it, fails with them. */
    complaints,
    complain(error: unknown): string {
      const said =
        error instanceof NotModelled ? error.message : String(error instanceof Error ? error.stack : error);
      complaints.push(said);
      changed();
      return said;
    },
    checkComplaints,
    changed,
    /** Resolves with the first result of `look` that is there. */
    waitFor,
  };

  function changed(): void {
    for (const check of [...watchers]) check();
  }
}
