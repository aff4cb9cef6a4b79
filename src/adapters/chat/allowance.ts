import { createTallies, type Tallies } from '../tallies.ts';

/** Whose question it is, and where it is asked. */
export interface Asker {
  readonly person: string;
  readonly channel?: string | undefined;
  /** The workspace or the server. */
  readonly community?: string | undefined;
  /** What is offered while one types: it comes with each letter, and is no question. */
  readonly isCompletion?: boolean | undefined;
}

/** How much is answered within a minute. */
export interface Allowances {
  readonly person: number;
  readonly channel: number;
  readonly community: number;
  readonly completions: number;
}

/** More than a person reads, and than a channel can follow; GitLab takes 60 commands a minute of a workspace, and 300 presses. */
export const ALLOWANCES: Allowances = { person: 40, channel: 90, community: 300, completions: 240 };

/** Whether somebody may ask: undefined where they may. `isFirst`: it was not refused before in this minute. */
export type Refusal = {
  readonly whose: 'person' | 'channel' | 'community';
  readonly seconds: number;
  readonly isFirst: boolean;
};

export interface Counted {
  /** The same id may be another's on another platform. */
  readonly platform: string;
  /** Processes that share them count together. */
  readonly tallies?: Tallies | undefined;
}

export function createAllowance(
  allowances: Allowances,
  { platform, tallies = createTallies() }: Counted,
): (asker: Asker) => Promise<Refusal | undefined> {
  // What comes with each letter is no matter of other processes.
  const completions = createTallies();

  /** Counts one. */
  return async ({ isCompletion, ...asker }) => {
    if (isCompletion) {
      const { count, milliseconds } = await completions.count(asker.person);
      const isOver = count > allowances.completions;
      return isOver ? { whose: 'person', seconds: secondsOf(milliseconds), isFirst: false } : undefined;
    }
    // In this order, so that what one person asks too often does not count against the others.
    for (const whose of ['person', 'channel', 'community'] as const) {
      const key = asker[whose];
      if (key === undefined) continue;
      const { count, milliseconds } = await tallies.count(`${platform} ${whose} ${key}`);
      const most = allowances[whose];
      if (count > most) return { whose, seconds: secondsOf(milliseconds), isFirst: count === most + 1 };
    }
    return undefined;
  };
}

function secondsOf(milliseconds: number): number {
  return Math.max(1, Math.ceil(milliseconds / 1_000));
}
