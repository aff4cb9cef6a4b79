import type { SlackServer } from './index.ts';

export interface ApiAnswer {
  readonly ok: boolean;
  readonly error?: string;
  readonly ts?: string;
  readonly message_ts?: string;
  readonly url?: string;
  readonly [field: string]: unknown;
}

/** Calls a method without an SDK between; without a token where that is empty. */
export async function callApi(
  slack: SlackServer,
  method: string,
  args: Readonly<Record<string, unknown>> = {},
  token = 'xoxb-test',
) {
  const response = await fetch(`${slack.api}${method}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(args),
  });
  const answer: ApiAnswer = JSON.parse(await response.text());
  return { ...answer, status: response.status, headers: response.headers };
}
