/** A question of the bank, as a line of `questions/*.jsonl` holds it: exactly one of `places`, `missing` and `about` is there. */
export interface BankLine {
  readonly question: string;
  /** What answers it, best first. */
  readonly places?: readonly string[] | undefined;
  /** Other sets that answer it as well. */
  readonly alternatives?: readonly (readonly string[])[] | undefined;
  /** What it asks that is not stated; completes "The statement does not say ...". */
  readonly missing?: string | undefined;
  /** Places nearby. */
  readonly nearest?: readonly string[] | undefined;
  /** It is for the bot itself. */
  readonly about?: true | undefined;
}
