import { createHmac } from 'node:crypto';
import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { JsonObject } from '../json.ts';
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

/** Half of a request arrives, and the rest never does. Fails as a connection that breaks does. */
export async function sendHalf(
  url: string,
  { headers, body }: SignedPost,
  breaks: 'cut' | 'half-open',
): Promise<never> {
  const { hostname, port, pathname } = new URL(url);
  const lines = Object.entries({
    host: hostname,
    'content-length': String(Buffer.byteLength(body)),
    ...headers,
  });
  const head = [`POST ${pathname} HTTP/1.1`, ...lines.map(([name, value]) => `${name}: ${value}`)].join(
    '\r\n',
  );
  const socket = connect(Number(port), hostname);
  socket.on('error', () => socket.destroy());
  socket.write(`${head}\r\n\r\n${body.slice(0, body.length / 2)}`);
  await setTimeout(breaks === 'cut' ? 20 : HALF_OPEN);
  socket.destroy();
  throw new Error('The connection broke');
}
