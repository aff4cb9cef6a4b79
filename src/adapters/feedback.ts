/** What somebody said of an answer: not who, and not what was asked. */
export interface Opinion {
  readonly isRight: boolean;
  /** `nothing`: that nothing was found. */
  readonly shown: 'answer' | 'nothing';
  /** Where that stands which answered or, of nothing, what was shown as nearest. */
  readonly places: readonly string[];
}

/** Where opinions are counted, where the admin wants them. */
export interface Feedback {
  /** Counts an opinion; once for each answer of which something is known that names it. Never throws. */
  readonly count: (opinion: Opinion, answer?: string) => void;
}
