/** What is counted of the work, without who asked and what. */
export type Observed =
  /** Something was answered, or an apology took its place; `seconds` from its coming to the platform's having it. */
  | {
      readonly kind: 'answered';
      readonly surface: string;
      readonly seconds: number;
      readonly isFault: boolean;
    }
  /** Somebody asked more than is answered; it came to its turn too late; the connection ended, and another is opened. */
  | { readonly kind: 'limited' | 'late' | 'reconnected'; readonly surface: string };

export type Observe = (observed: Observed) => void;
