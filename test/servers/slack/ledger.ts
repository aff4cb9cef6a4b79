import type { JsonObject } from '../json.ts';
import * as shared from '../ledger.ts';
import type { Delivery } from './delivery.ts';

export interface ApiRequest {
  readonly method: string;
  readonly args: JsonObject;
  readonly at: number;
  /** When it was done with, answered or not. */
  endedAt?: number;
  ok: boolean;
  error?: string;
}

export type Via = 'chat.postMessage' | 'chat.postEphemeral' | 'response_url';

export interface Posted {
  readonly channel: string;
  readonly ts: string;
  readonly thread_ts?: string;
  /** The one person who sees it. */
  readonly ephemeral?: string;
  readonly via: Via;
  readonly at: number;
  text: string;
  blocks: readonly JsonObject[];
  edits: number;
}

export interface StoredView {
  readonly id: string;
  readonly type: 'modal' | 'home';
  readonly user: string;
  readonly rootId: string;
  view: JsonObject;
  updates: number;
  closed: boolean;
}

export interface Ping {
  readonly token: string;
  readonly channel: string;
  readonly via: Via;
}

export interface ShownPrompts {
  readonly channel: string;
  readonly prompts: readonly { title: string; message: string }[];
  /** False where Slack answers "ok" and shows nothing. */
  readonly shown: boolean;
}

export interface ResponseUse {
  readonly url: string;
  readonly status: number;
  readonly error?: string;
  readonly body: unknown;
}

export type Ledger = ReturnType<typeof createLedger>;

/** Everything that came in or went out, in order. */
export function createLedger() {
  const oddities: string[] = [];
  return {
    ...shared.createLedger<ApiRequest, Posted, Ping>(({ method, error = 'ok' }) => `${method} ${error}`),
    views: [] as StoredView[],
    prompts: [] as ShownPrompts[],
    deliveries: [] as Delivery[],
    responses: [] as ResponseUse[],
    /** What Slack takes without a word though the sender surely meant something else. */
    oddities,
    odd: (what: string) => void oddities.push(what),
  };
}
