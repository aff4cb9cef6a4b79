import type { Host } from '../adapter.ts';
import type { Blame } from '../blame.ts';
import type { InFlight } from './in-flight.ts';
import type { Memory } from './memory.ts';
import type { Sent } from './sent.ts';

type Send = () => Promise<readonly Sent[]>;

/** Does something once for all of its names, however often it comes, and says so where it breaks. Never throws. */
export type Once = (
  names: readonly string[],
  answer: Send,
  sayFault: (id: string) => Promise<readonly Sent[]>,
) => Promise<void>;

/** The one place where what breaks is caught: whoever asked hears of it, and so does the log. */
export function createOnce(
  platform: string,
  { log, fail }: Host,
  {
    blame,
    memory,
    inFlight,
  }: { readonly blame: Blame; readonly memory: Memory; readonly inFlight: InFlight },
): Once {
  /** Logs what became of something sent where it did not arrive. Gives the id of a fault of ours that someone waits to hear of. */
  const note = (sent: Sent): string | undefined => {
    switch (sent.kind) {
      case 'sent':
        if (sent.refused)
          blame(new Error(`${platform} refuses a message (${sent.refused}): sent as bare text`));
        return undefined;
      case 'invalid':
        return blame(new Error(`${platform} refuses a message: ${sent.problem}`));
      case 'unauthorized':
        fail(sent.setup);
        return undefined;
      case 'lacking':
        log.error({ scope: sent.scope }, `${platform}: the app lacks a scope; ${sent.remedy}`);
        return undefined;
      case 'acknowledged':
        log.info({ ...sent }, `${platform}: had the answer already`);
        return undefined;
      default:
        log.warn({ ...sent }, `${platform}: an answer did not arrive`);
        return undefined;
    }
  };

  const attempt = async (send: Send): Promise<string | undefined> => {
    try {
      return (await send()).map(note).find(Boolean);
    } catch (error) {
      return blame(error);
    }
  };

  return async (names, answer, sayFault) => {
    const isNew = names.map((name) => memory.claim(name));
    if (isNew.includes(false)) return;
    await inFlight.run(async () => {
      const fault = await attempt(answer);
      // What breaks here too is blamed, and no more is said.
      if (fault) await attempt(() => sayFault(fault));
    });
  };
}
