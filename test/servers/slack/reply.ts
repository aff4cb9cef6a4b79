import type { JsonObject } from '../json.ts';
import { NotModelled } from '../not-modelled.ts';
import type { Ledger } from './ledger.ts';

/** What a Web API method answers, before it becomes HTTP. */
export type Reply = JsonObject & { readonly ok: boolean; readonly error?: string };

export type Refusal = JsonObject & { readonly ok: false; readonly error: string };

/** Slack puts the details of a refusal both into `errors` and, marked, into `response_metadata`. */
export function refuse(error: string, details: readonly string[] = []): Refusal {
  if (details.length === 0) return { ok: false, error };
  const messages = details.map((detail) => `[ERROR] ${detail}`);
  return { ok: false, error, errors: [...details], response_metadata: { messages } };
}

/** Does what was asked for; what is not modelled is refused, and fails the test. */
export function settle<T>(ledger: Pick<Ledger, 'complain'>, act: () => T): T | Refusal {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof NotModelled)) throw error;
    return refuse('not_modelled', [ledger.complain(error)]);
  }
}
