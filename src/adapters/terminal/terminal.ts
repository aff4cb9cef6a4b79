import type { Readable, Writable } from 'node:stream';

/** Where a command reads and writes; a test gives its own. */
export interface Terminal {
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly errors: Writable;
  readonly color: boolean;
  /** Whether it shows words that are links (OSC 8). */
  readonly showsLinks: () => Promise<boolean>;
  /** The language of whoever sits there, as their system has it: `de_AT.UTF-8`. */
  readonly locale?: string | undefined;
}
