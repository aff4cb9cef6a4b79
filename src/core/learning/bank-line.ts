/** A line of `questions/*.jsonl`: questions that have the same answer. Exactly one of `places`, `missing`, `overview` and `about` is there. */
export interface BankLine extends Outcome {
  readonly questions: readonly string[];
}

/** A line's questions, each with what becomes of it. */
export function spreadLine({ questions, ...outcome }: BankLine): BankQuestion[] {
  return questions.map((question) => ({ question, ...outcome }));
}

/** A question of the bank. */
export interface BankQuestion extends Outcome {
  readonly question: string;
}

/** What becomes of a question. */
export interface Outcome {
  /** What answers it, best first. */
  readonly places?: readonly string[] | undefined;
  /** Other sets that answer it as well. */
  readonly alternatives?: readonly (readonly string[])[] | undefined;
  /** The places contradict what the question takes for granted. */
  readonly contradicts?: true | undefined;
  /** What it asks that is not stated; completes "The statement does not say ...". */
  readonly missing?: string | undefined;
  /** Places nearby. */
  readonly nearest?: readonly string[] | undefined;
  /** The record has "(inaudible)" where the answer would stand, in what is nearest. */
  readonly inaudible?: true | undefined;
  /** It asks what this part says on the whole (see `Vocabulary.overviews`), or "statement" for all of it. */
  readonly overview?: string | undefined;
  /** It is for the bot itself. */
  readonly about?: true | undefined;
  /** The fact of `facts.jsonl` that it asks for. */
  readonly fact?: string | undefined;
}
