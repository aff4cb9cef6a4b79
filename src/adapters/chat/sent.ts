import type { SetupError } from '../../core/index.ts';

/** What became of something that was sent. Expected outcomes are values; there is nothing here to catch. */
export type Sent =
  /** `refused`: why the platform refused the message as drawn, so that its bare text was sent. `id`: the message's, where it is told. */
  | { readonly kind: 'sent'; readonly id?: string | undefined; readonly refused?: string | undefined }
  /** Too late for the platform, or taken back by the user: nobody is waiting any more. */
  | { readonly kind: 'expired'; readonly code?: string | undefined }
  /** The platform has it already: the reply to a first try was lost. */
  | { readonly kind: 'acknowledged' }
  /** The bot may not write there; `ofThread`: nor may anybody, in this thread alone. */
  | {
      readonly kind: 'forbidden';
      readonly code: string;
      readonly ofThread?: boolean | undefined;
      readonly channel?: string | undefined;
    }
  /** So many wait in a channel that it would have come too late, so that it was not even tried. */
  | { readonly kind: 'crowded' }
  /** The token is no longer good for anything. */
  | { readonly kind: 'unauthorized'; readonly setup: SetupError; readonly code?: string | undefined }
  /** The bot was not given what this takes; `remedy` says what to do. */
  | { readonly kind: 'lacking'; readonly scope: string; readonly remedy: string }
  /** Refused for what it holds, which is a fault of this program. */
  | { readonly kind: 'invalid'; readonly problem: string }
  /** The platform is slow, down, or wants fewer messages. Trying again might post twice. */
  | { readonly kind: 'unreachable'; readonly problem: string };
