import type { App } from '@slack/bolt';
import type { Addressee } from './addressee.ts';

/** The way in which events come: sockets that the bot opens, or requests that Slack sends. */
export interface Connection {
  /** Resolves when events come; throws a SetupError where they never will. `own`: whose they are. */
  readonly open: (app: App, own: Addressee) => Promise<void>;
  /** Lets no more events in. Those that are not taken Slack gives to another process, or sends again. */
  readonly close: () => Promise<void>;
  readonly isConnected: () => boolean;
}

/** Milliseconds. */
export interface Patience {
  /** After which an answer that Slack does not take is given up. */
  readonly send: number;
  /** Before the second try to connect; doubles up to half a minute. */
  readonly retry: number;
  /** After which a socket that says no hello is given up: the library would wait for ever. */
  readonly hello: number;
  /** After which a socket that sends no pong is given up. */
  readonly pong: number;
  /** Before another try where the app has all the sockets that it may have. */
  readonly crowded: number;
}
