import type { Rapporteur } from '../../core/index.ts';
import type { Host, Unasked } from '../adapter.ts';
import { type Blame, createBlame } from '../blame.ts';
import type { Words } from '../words/words.ts';
import { ALLOWANCES, type Allowances, createAllowance } from './allowance.ts';
import type { Medium } from './card.ts';
import { createInFlight } from './in-flight.ts';
import { createMemory } from './memory.ts';
import { createOnce, type Once } from './once.ts';
import { createRouter, type Router } from './route.ts';
import type { Ways } from './run-command.ts';

/** What a chat's adapter is made around: it receives, asks the router, draws what it gives, and sends that. */
export interface Bot {
  readonly rapporteur: Rapporteur;
  readonly medium: Medium;
  /** Whether those who are answered are asked if that was right. */
  readonly takesFeedback: boolean;
  readonly router: Router;
  readonly once: Once;
  readonly blame: Blame;
  /** Takes no more, and waits for the answers under way. */
  readonly drain: () => Promise<void>;
}

export interface Chat {
  /** As people know the platform. */
  readonly platform: string;
  readonly medium: Medium;
  readonly ways: (words: Words) => Ways;
  /** Whether the admin keeps the texts of unanswered questions. */
  readonly logsUnanswered: boolean;
  readonly allowances?: Allowances | undefined;
  readonly unasked?: Unasked | undefined;
}

/** Milliseconds in which answers under way are finished before the process leaves. */
const LONGEST_DRAIN = 10_000;

export function createBot(
  rapporteur: Rapporteur,
  { platform, medium, ways, logsUnanswered, allowances = ALLOWANCES, unasked }: Chat,
  host: Host,
): Bot {
  const { feedback } = host;
  const scene = { rapporteur, medium, takesFeedback: feedback !== undefined };
  const memory = createMemory({ platform, threads: host.threads });
  const inFlight = createInFlight();
  const blame = createBlame(platform, host.log);
  return {
    ...scene,
    router: createRouter({
      ...{ scene, memory, ways, logsUnanswered, feedback },
      askUnasked: unasked?.ask ?? rapporteur.ask,
    }),
    once: createOnce(platform, host, {
      ...{ blame, inFlight, memory },
      count: createAllowance(allowances, { platform, tallies: host.tallies }),
    }),
    blame,
    drain: async () => {
      const left = await inFlight.drain(LONGEST_DRAIN);
      if (left) host.log.warn({ left }, `${platform}: answers were not finished in time`);
    },
  };
}
