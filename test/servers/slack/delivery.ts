import type { JsonObject } from '../json.ts';

export type EnvelopeType = 'events_api' | 'slash_commands' | 'interactive';

/** How one delivery goes out, where it is to differ from what Slack does. */
export interface Wire {
  readonly retryNum?: number;
  readonly retryReason?: string;
  /** HTTP: another signing secret, no signature, a clock that is off, a body changed after signing. */
  readonly secret?: string;
  readonly unsigned?: boolean;
  readonly skewSeconds?: number;
  readonly alterBody?: boolean;
  /** HTTP: half of the request arrives, and then the connection is cut, or carries nothing more, or the rest a while later. */
  readonly breaks?: 'cut' | 'half-open' | 'pause';
}

export interface HttpAnswer {
  readonly status: number;
  readonly body: string;
  readonly contentType: string;
}

/** The bytes of a signed POST, kept so that it can be replayed. */
export interface SignedPost {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Delivery {
  readonly type: EnvelopeType;
  readonly payload: JsonObject;
  readonly envelopeId: string;
  readonly eventId?: string;
  readonly triggerId?: string;
  readonly responseUrl?: string;
  /** The message that a mention or direct message is. */
  readonly ts?: string;
  readonly sentAt: number;
  /** When it was acknowledged or failed. */
  endedAt?: number;
  ackedAt?: number;
  /** HTTP: the status that the app answered with. */
  status?: number;
  /** What came with the acknowledgement. */
  ack?: unknown;
  /** Why it counts as failed: no_socket, socket_closed, no_ack, http_error, connection_failed, missing_scope ... */
  failure?: string;
  post?: SignedPost;
  /** Fulfilled once it was acknowledged or failed; never rejected. */
  readonly done: Promise<Delivery>;
}

/** A delivery and the way to end it: the first end counts. */
export interface OpenDelivery {
  readonly delivery: Delivery;
  finish(how: Partial<Pick<Delivery, 'failure' | 'status' | 'ack' | 'ackedAt'>>): boolean;
}

export function openDelivery(facts: Omit<Delivery, 'done' | 'sentAt'>): OpenDelivery {
  const settle: { resolve?: (delivery: Delivery) => void } = {};
  const done = new Promise<Delivery>((resolve) => {
    settle.resolve = resolve;
  });
  const delivery: Delivery = { ...facts, sentAt: performance.now(), done };
  let ended = false;
  return {
    delivery,
    finish(how) {
      if (ended) return false;
      ended = true;
      Object.assign(delivery, how, { endedAt: performance.now() });
      settle.resolve?.(delivery);
      return true;
    },
  };
}
