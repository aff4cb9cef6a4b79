import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { Fault, Faults } from './faults.ts';
import { isObject, type JsonObject, parseJson, textOf } from './json.ts';
import type { ApiRequest } from './ledger.ts';
import type { Method } from './methods/method.ts';
import type { Slack } from './post.ts';
import { createRateLimiter } from './rate-limiter.ts';
import { parseForm, readBody } from './read-body.ts';
import { type Refusal, type Reply, refuse } from './reply.ts';

interface Call {
  readonly name: string;
  readonly args: JsonObject;
  readonly token: string | undefined;
  readonly unreadable?: string;
}

async function readCall(request: IncomingMessage, name: string): Promise<Call> {
  const body = await readBody(request);
  const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  const type = request.headers['content-type']?.split(';')[0];
  if (request.method !== 'POST') return { name, args: {}, token: bearer, unreadable: 'invalid_post_type' };
  if (type === 'application/json') {
    const args = parseJson(body);
    if (!isObject(args)) return { name, args: {}, token: bearer, unreadable: 'invalid_json' };
    return { name, args, token: bearer };
  }
  if (body !== '' && type !== 'application/x-www-form-urlencoded')
    return { name, args: {}, token: bearer, unreadable: 'invalid_post_type' };
  const { token, ...args } = parseForm(body);
  return { name, args, token: bearer ?? textOf(token) };
}

function checkToken(slack: Slack, call: Call, method: Method): Refusal | undefined {
  const { tokens, scopes, appScopes } = slack.workspace;
  if (call.token === undefined) return refuse('not_authed');
  const token = tokens.get(call.token);
  if (token === undefined) return refuse('invalid_auth');
  if (token.state !== 'valid') return refuse(token.state);
  if (token.kind !== method.token) return refuse('not_allowed_token_type');
  const granted = token.kind === 'bot' ? scopes : appScopes;
  const needed = method.scopes.find((scope) => !granted.has(scope));
  if (needed === undefined) return undefined;
  return { ...refuse('missing_scope'), needed, provided: [...granted].join(',') };
}

/** Every method takes it, and Bolt sends it with every call. */
const EVERYWHERE = 'team_id';

function checkArguments(slack: Slack, call: Call, method: Method): Refusal | undefined {
  const missing = method.required.filter((key) => (call.args[key] ?? '') === '');
  if (missing.length > 0)
    return refuse(
      'invalid_arguments',
      missing.map((key) => `missing required field: ${key} [json-pointer:/${key}]`),
    );
  const known = [...method.required, ...method.optional, EVERYWHERE];
  for (const key of Object.keys(call.args))
    if (!known.includes(key)) slack.ledger.odd(`${call.name} knows no argument ${key}`);
  return undefined;
}

function sendJson(response: ServerResponse, status: number, body: unknown, headers: JsonObject = {}): void {
  response.statusCode = status;
  response.setHeader('content-type', 'application/json; charset=utf-8');
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, String(value));
  response.end(JSON.stringify(body));
}

export function sendRateLimited(response: ServerResponse, retryAfter: number | undefined): void {
  const headers = retryAfter === undefined ? {} : { 'retry-after': retryAfter };
  sendJson(response, 429, { ok: false, error: 'ratelimited' }, headers);
}

/** Answers in the fault's way, where it is one that keeps the call from being done. */
export async function answerFault(
  fault: Fault | undefined,
  response: ServerResponse,
): Promise<string | undefined> {
  switch (fault?.kind) {
    case 'error':
      sendJson(response, 200, { ok: false, error: fault.error, ...fault.fields });
      return fault.error;
    case 'ratelimited':
      sendRateLimited(response, fault.retryAfter);
      return 'ratelimited';
    case 'status':
      sendJson(response, fault.status, { ok: false, error: 'internal_error' });
      return `http ${fault.status}`;
    case 'hang':
      return 'hang';
    case 'drop':
      response.socket?.resetAndDestroy();
      return 'drop';
    case 'delay':
      await delay(fault.ms);
      return undefined;
    default:
      return undefined;
  }
}

export function createWebApi(slack: Slack, methods: Readonly<Record<string, Method>>, faults: Faults) {
  const limiter = createRateLimiter(slack.workspace);

  function run(call: Call): Reply {
    const method = methods[call.name];
    if (method === undefined) return refuse('unknown_method');
    if (call.unreadable !== undefined) return refuse(call.unreadable);
    const refused = checkToken(slack, call, method) ?? checkArguments(slack, call, method);
    return refused ?? method.run(slack, call.args);
  }

  function record(call: Call): ApiRequest {
    const request: ApiRequest = { method: call.name, args: call.args, at: performance.now(), ok: false };
    slack.ledger.requests.push(request);
    return request;
  }

  function send(call: Call, reply: Reply, fault: Fault | undefined, response: ServerResponse): void {
    if (fault?.kind === 'commit-then-drop') {
      response.socket?.resetAndDestroy();
      return;
    }
    if (fault?.kind === 'commit-then-500') {
      sendJson(response, 500, { ok: false, error: 'internal_error' });
      return;
    }
    const { scopes, appScopes, tokens } = slack.workspace;
    const granted = tokens.get(call.token ?? '')?.kind === 'app' ? appScopes : scopes;
    const accepted = methods[call.name]?.scopes ?? [];
    sendJson(response, 200, reply, {
      'x-oauth-scopes': [...granted].join(','),
      'x-accepted-oauth-scopes': accepted.join(','),
    });
  }

  return async function answer(
    request: IncomingMessage,
    response: ServerResponse,
    name: string,
  ): Promise<void> {
    const call = await readCall(request, name);
    const noted = record(call);
    const fault = faults.take(name, call.args.channel ?? call.args.channel_id);
    const failed = await answerFault(fault, response);
    if (failed !== undefined) {
      noted.error = failed;
      slack.ledger.changed();
      return;
    }
    const wait = methods[name]?.posts ? limiter.take(String(call.args.channel)) : 0;
    if (wait > 0) {
      noted.error = 'ratelimited';
      sendRateLimited(response, Math.ceil(wait / 1000));
      slack.ledger.changed();
      return;
    }
    const reply = run(call);
    noted.ok = reply.ok;
    if (reply.error !== undefined) noted.error = reply.error;
    send(call, reply, fault, response);
    slack.ledger.changed();
  };
}
