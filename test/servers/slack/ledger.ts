import type { Delivery } from './delivery.ts';
import type { JsonObject } from './json.ts';

export interface ApiRequest {
  readonly method: string;
  readonly args: JsonObject;
  readonly at: number;
  ok: boolean;
  error?: string;
}

export type Via = 'chat.postMessage' | 'chat.postEphemeral' | 'response_url' | 'ack';

export interface Posted {
  readonly channel: string;
  readonly ts: string;
  readonly thread_ts?: string;
  /** The one person who sees it. */
  readonly ephemeral?: string;
  readonly via: Via;
  readonly at: number;
  /** The thread that it names has no message: Slack takes it, and nobody sees it. */
  readonly orphan: boolean;
  text: string;
  blocks: readonly JsonObject[];
  edits: number;
  deleted: boolean;
}

export interface StoredView {
  readonly id: string;
  readonly type: 'modal' | 'home';
  readonly user: string;
  readonly rootId: string;
  view: JsonObject;
  hash: string;
  updates: number;
  closed: boolean;
}

export interface Ping {
  readonly token: string;
  readonly where: string;
  readonly channel: string;
  readonly via: string;
}

export interface ShownPrompts {
  readonly channel: string;
  readonly thread_ts?: string;
  readonly title?: string;
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

interface Watcher {
  check(): void;
}

/** Everything that came in or went out, in order, and a way to wait for it. */
export function createLedger() {
  const watchers = new Set<Watcher>();
  const ledger = {
    requests: [] as ApiRequest[],
    messages: [] as Posted[],
    views: [] as StoredView[],
    prompts: [] as ShownPrompts[],
    /** assistant.threads.setStatus and setTitle, as they were called. */
    threads: [] as JsonObject[],
    pings: [] as Ping[],
    deliveries: [] as Delivery[],
    responses: [] as ResponseUse[],
    /** What Slack takes without a word though the sender surely meant something else. */
    oddities: [] as string[],
    changed(): void {
      for (const watcher of [...watchers]) watcher.check();
    },
    odd(what: string): void {
      ledger.oddities.push(what);
    },
    waitFor<T>(look: () => T | undefined | false | null, timeoutMs = 5000): Promise<T> {
      return new Promise((resolve, reject) => {
        const end = (): void => {
          clearTimeout(timer);
          watchers.delete(watcher);
        };
        const check = (): void => {
          try {
            const found = look();
            if (found === undefined || found === false || found === null) return;
            end();
            resolve(found);
          } catch (error) {
            end();
            reject(error);
          }
        };
        const watcher = { check };
        const timer = setTimeout(() => {
          end();
          const calls = ledger.requests.slice(-10).map((one) => `${one.method} ${one.error ?? 'ok'}`);
          reject(
            new Error(`Nothing matched within ${timeoutMs} ms; last calls: ${calls.join(', ') || 'none'}`),
          );
        }, timeoutMs);
        watchers.add(watcher);
        check();
      });
    },
  };
  return ledger;
}
