import type { Host } from '../adapter.ts';
import type { Blame } from '../blame.ts';
import type { Words } from '../words/words.ts';
import type { Asker, Refusal } from './allowance.ts';
import type { InFlight } from './in-flight.ts';
import type { Memory } from './memory.ts';
import type { Sent } from './sent.ts';

type Send = () => Promise<readonly Sent[]>;

/** Something that somebody asks of the bot. */
export interface Happening {
  /** It is done once for all of them. */
  readonly names: readonly string[];
  readonly by: Asker;
  /** Names of the conversation that it goes on with. */
  readonly follows?: readonly string[] | undefined;
  /** The time, as of `performance.now()`, after which the platform takes no answer. */
  readonly until?: number | undefined;
}

/**
 * Does something once for all of its names, however often it comes, when its turn has come; `say` tells whoever asked where it breaks, or where they
 * ask too much. Never throws.
 */
export type Once = (happening: Happening, answer: Send, say: Say) => Promise<void>;

/** Something that is said in the words of whoever asked. */
export type Phrase = (words: Words) => string;
type Say = (phrase: Phrase) => Promise<readonly Sent[]>;

export interface OnceParts {
  readonly blame: Blame;
  readonly inFlight: InFlight;
  readonly memory: Pick<Memory, 'fetch' | 'share'>;
  /** Counts a question; gives why it is not answered, if it isn't. */
  readonly count: (by: Asker) => Promise<Refusal | undefined>;
}

/** The one place where what breaks is caught: whoever asked hears of it, and so does the log. */
export function createOnce(
  platform: string,
  { log, fail, turns, claims, observe = () => {} }: Host,
  { blame, inFlight, memory, count }: OnceParts,
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

  const refuse = async ({ whose, seconds, isFirst }: Refusal, say: Say): Promise<void> => {
    observe({ kind: 'limited', surface: platform });
    log.warn({ kind: whose }, `${platform}: more was asked within a minute than is answered`);
    if (isFirst) await attempt(() => say(({ problems }) => sayTooMany(problems, whose, seconds)));
  };

  return async ({ names, by, until, follows = [] }, answer, say) => {
    // Not claimed: where the platform sends it again, the next process answers it.
    if (inFlight.isDraining()) return log.warn({}, `${platform}: a question came while the process stops`);
    // Within what is waited for at the end: whatever is claimed is answered.
    await inFlight.run(async () => {
      if (!(await claims.claim(names.map((name) => `${platform} ${name}`)))) return;
      const [refusal] = await Promise.all([count(by), memory.fetch(follows)]);
      if (refusal) return refuse(refusal, say);
      const since = performance.now();
      if (!(await turns.take({ surface: platform, person: by.person, until }))) {
        observe({ kind: 'late', surface: platform });
        return log.warn({}, `${platform}: a question came to its turn too late to be answered`);
      }
      const fault = await attempt(answer);
      const shared = memory.share();
      const seconds = (performance.now() - since) / 1000;
      observe({ kind: 'answered', surface: platform, seconds, isFault: fault !== undefined });
      // What breaks here too is blamed, and no more is said.
      if (fault) await attempt(() => say(({ problems }) => problems.broken(fault)));
      await shared;
    });
  };
}

function sayTooMany(problems: Words['problems'], whose: Refusal['whose'], seconds: number): string {
  switch (whose) {
    case 'person':
      return problems.tooManyOfYours(seconds);
    case 'channel':
      return problems.tooManyInChannel(seconds);
    case 'community':
      return problems.tooManyHere(seconds);
  }
}
