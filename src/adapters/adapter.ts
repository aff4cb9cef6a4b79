import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Rapporteur, SetupError } from '../core/index.ts';
import type { Claims } from './claims.ts';
import type { Feedback } from './feedback.ts';
import type { Observe } from './observe.ts';
import type { Tallies } from './tallies.ts';
import type { Threads } from './threads.ts';
import type { Turns } from './turns.ts';

/** A way in which people reach the bot. `serve.ts` starts those that have their settings, and stops them. */
export interface Adapter {
  readonly name: string;
  /**
   * Resolves when questions are answered. An outage is waited out; a SetupError is thrown where settings (a token, a scope) can't
   * work until someone changes them.
   */
  readonly start: () => Promise<void>;
  /** Takes no more questions, finishes those that are being answered, leaves. Never throws. */
  readonly stop: () => Promise<void>;
  /** Whether questions reach it now: false before it has started, while a connection is down, and once it stops. */
  readonly isConnected: () => boolean;
}

/** What an adapter is given of the process it runs in. */
export interface Host {
  readonly log: Log;
  /** Ends the process, for settings that have stopped working after the start: a token that was revoked. */
  readonly fail: (error: SetupError) => void;
  /** In which order everybody's questions are answered, in all of the process. */
  readonly turns: Turns;
  readonly claims: Claims;
  /** How much is asked, counted with other processes; by default by this one alone. */
  readonly tallies?: Tallies | undefined;
  /** Conversations that other processes go on with; by default this one keeps its own. */
  readonly threads?: Threads | undefined;
  /** Told of what is counted, where somebody counts. */
  readonly observe?: Observe | undefined;
  /** Told what people say of answers, where the admin wants that; elsewhere nobody is asked. */
  readonly feedback?: Feedback | undefined;
}

/** Where the bot answers messages that do not mention it. */
export interface Unasked {
  /** Ids, as the platform has them; what hangs below one is meant with it. */
  readonly channels: readonly string[];
  /** Without a log of what it could not answer: those messages were for others. */
  readonly ask: Rapporteur['ask'];
}

/** One line an event. Details are counts, ids and codes: never what people wrote, and no secret. */
export interface Log {
  readonly debug: (details: object, message: string) => void;
  readonly info: (details: object, message: string) => void;
  readonly warn: (details: object, message: string) => void;
  readonly error: (details: object, message: string) => void;
}
export type RequestListener = (request: IncomingMessage, response: ServerResponse) => void;

/** Gives the one HTTP server a listener for `path` and all that lies below it; the longest path wins, and `/` takes the rest. */
export type AddRoute = (path: string, listener: RequestListener) => void;
