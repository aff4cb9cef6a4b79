import type { JsonObject } from './json.ts';

/** What a Web API method answers, before it becomes HTTP. */
export type Reply = JsonObject & { readonly ok: boolean; readonly error?: string };

export type Refusal = JsonObject & { readonly ok: false; readonly error: string };

/** Slack puts the details of a refusal both into `errors` and, marked, into `response_metadata`. */
export function refuse(error: string, details: readonly string[] = []): Refusal {
  if (details.length === 0) return { ok: false, error };
  const messages = details.map((detail) => `[ERROR] ${detail}`);
  return { ok: false, error, errors: [...details], response_metadata: { messages } };
}
