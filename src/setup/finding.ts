/** What one look at the set-up gave. */
export interface Finding {
  /** What was looked at. */
  readonly about: string;
  readonly state: 'well' | 'doubtful' | 'wrong';
  readonly says: string;
  /** What to do, where it isn't well. */
  readonly fix?: string;
}

export function well(about: string, says: string): Finding {
  return { about, state: 'well', says };
}

export function doubtful(about: string, says: string, fix: string): Finding {
  return { about, state: 'doubtful', says, fix };
}

/** `problem`: what is wrong and, behind its first sentence, what to do. */
export function wrong(about: string, problem: string, fix?: string): Finding {
  return { about, state: 'wrong', says: problem, ...(fix === undefined ? {} : { fix }) };
}

const MARKS = { well: '✓', doubtful: '!', wrong: '✗' } as const;

export function describeFinding({ about, state, says, fix }: Finding): string {
  return `${MARKS[state]} ${about}: ${says}${fix ? `\n  → ${fix}` : ''}`;
}
