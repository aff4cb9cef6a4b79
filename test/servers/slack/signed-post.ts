import { createHmac } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import type { JsonObject } from '../json.ts';
import { readBody } from '../read-body.ts';
import type { EnvelopeType, HttpAnswer, SignedPost, Wire } from './delivery.ts';
import type { Workspace } from './workspace.ts';

export const FORM = 'application/x-www-form-urlencoded';
export const JSON_TYPE = 'application/json';

/** Events come as JSON, commands as a form, interactions as JSON in a form's `payload`. */
export function encode(type: EnvelopeType, payload: JsonObject): { body: string; contentType: string } {
  if (type === 'events_api') return { body: JSON.stringify(payload), contentType: JSON_TYPE };
  if (type === 'interactive')
    return { body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString(), contentType: FORM };
  const fields = Object.entries(payload).map(([key, value]): [string, string] => [key, String(value)]);
  return { body: new URLSearchParams(fields).toString(), contentType: FORM };
}

/** https://docs.slack.dev/authentication/verifying-requests-from-slack */
export function sign(workspace: Workspace, body: string, contentType: string, wire: Wire): SignedPost {
  const stamp = String(Math.floor(Date.now() / 1000) + (wire.skewSeconds ?? 0));
  const secret = wire.secret ?? workspace.signingSecret;
  const hash = createHmac('sha256', secret).update(`v0:${stamp}:${body}`).digest('hex');
  const signature = wire.unsigned
    ? {}
    : { 'x-slack-request-timestamp': stamp, 'x-slack-signature': `v0=${hash}` };
  const retry =
    wire.retryNum === undefined
      ? {}
      : {
          'x-slack-retry-num': String(wire.retryNum),
          'x-slack-retry-reason': wire.retryReason ?? 'http_timeout',
        };
  const headers = {
    'content-type': contentType,
    'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
    ...signature,
    ...retry,
  };
  const altered = contentType === FORM ? `${body}&altered=1` : `${body} `;
  return { headers, body: wire.alterBody ? altered : body };
}

export async function send(url: string, post: SignedPost): Promise<HttpAnswer> {
  const response = await fetch(url, { method: 'POST', headers: post.headers, body: post.body });
  const contentType = response.headers.get('content-type')?.split(';')[0] ?? '';
  return { status: response.status, body: await response.text(), contentType };
}

/** Milliseconds after which a connection that carries nothing is given up on Slack's side, too. */
const HALF_OPEN = 20_000;
/** Milliseconds. */
const AFTER = { cut: 20, 'half-open': HALF_OPEN, pause: 200 } as const;

/** Half of a request arrives, and the rest later or never. Fails as a connection that breaks does. */
export async function sendHalf(
  url: string,
  { headers, body }: SignedPost,
  breaks: keyof typeof AFTER,
): Promise<HttpAnswer> {
  const half = Math.floor(body.length / 2);
  const { hostname, port, pathname } = new URL(url);
  const request = httpRequest({
    ...{ hostname, port, path: pathname, method: 'POST' },
    headers: { ...headers, 'content-length': Buffer.byteLength(body) },
  });
  const answered = new Promise<HttpAnswer>((resolve, reject) => {
    request.on('error', reject);
    request.on('response', async (response) => {
      const contentType = response.headers['content-type']?.split(';')[0] ?? '';
      resolve({ status: response.statusCode ?? 0, body: await readBody(response), contentType });
    });
  });
  request.write(body.slice(0, half));
  void setTimeout(AFTER[breaks]).then(() =>
    breaks === 'pause' ? request.end(body.slice(half)) : request.destroy(new Error('The connection broke')),
  );
  return answered;
}
