import type { SlackServer } from './index.ts';

export interface ApiAnswer {
  readonly ok: boolean;
  readonly error?: string;
  readonly ts?: string;
  readonly message_ts?: string;
  readonly url?: string;
  readonly [field: string]: unknown;
}

/** Calls a method without an SDK between, in a form as the SDK does; without a token where that is empty. */
export async function callApi(
  slack: SlackServer,
  method: string,
  args: Readonly<Record<string, unknown>> = {},
  token = 'xoxb-test',
) {
  const form = Object.entries(args).flatMap(([key, value]): [string, string][] =>
    value === undefined ? [] : [[key, typeof value === 'string' ? value : JSON.stringify(value)]],
  );
  const response = await fetch(`${slack.api}${method}`, {
    method: 'POST',
    headers: token === '' ? {} : { authorization: `Bearer ${token}` },
    body: new URLSearchParams(form),
  });
  const answer: ApiAnswer = JSON.parse(await response.text());
  return { ...answer, status: response.status, headers: response.headers };
}
