import type { IncomingMessage, ServerResponse } from 'node:http';
import { type JsonObject, parseJson, textOf } from '../json.ts';
import { NotModelled } from '../not-modelled.ts';
import { readBody } from '../read-body.ts';
import { answerFault, type Fault, type Faults, sendJson, sendRateLimited } from './faults.ts';
import type { ApiRequest } from './ledger.ts';
import type { Method } from './methods/method.ts';
import type { Slack } from './post.ts';
import { createRateLimiter } from './rate-limiter.ts';
import { type Refusal, type Reply, refuse, settle } from './reply.ts';

interface Call {
  readonly name: string;
  readonly args: JsonObject;
  readonly token: string | undefined;
  readonly unreadable?: string;
}

/** In a form, everything but these is text. */
const AS_JSON = new Set(['blocks', 'view', 'prompts']);

function formValue(key: string, value: string): unknown {
  if (AS_JSON.has(key)) return parseJson(value) ?? value;
  return value === 'true' || value === 'false' ? value === 'true' : value;
}

/** A call, as the SDK makes it: a form. */
async function readCall(request: IncomingMessage, name: string): Promise<Call> {
  const body = await readBody(request);
  const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  const type = request.headers['content-type']?.split(';')[0];
  const isForm = body === '' || type === 'application/x-www-form-urlencoded';
  if (request.method !== 'POST' || !isForm)
    return { name, args: {}, token: bearer, unreadable: 'invalid_post_type' };
  const { token, ...args } = Object.fromEntries(
    [...new URLSearchParams(body)].map(([key, value]) => [key, formValue(key, value)]),
  );
  return { name, args, token: bearer ?? textOf(token) };
}

function checkToken(slack: Slack, call: Call, method: Method): Refusal | undefined {
  const { tokens, scopes, appScopes } = slack.workspace;
  if (method.token === 'none') return undefined;
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

function checkArguments({ name, args }: Call, { required, optional }: Method): Refusal | undefined {
  const known = [...required, ...optional, EVERYWHERE];
  const unknown = Object.keys(args).find((key) => !known.includes(key));
  if (unknown !== undefined) throw new NotModelled(`${name} with ${unknown}`);
  const missing = required.filter((key) => (args[key] ?? '') === '');
  if (missing.length === 0) return undefined;
  return refuse(
    'invalid_arguments',
    missing.map((key) => `missing required field: ${key} [json-pointer:/${key}]`),
  );
}

export function createWebApi(slack: Slack, methods: Readonly<Record<string, Method>>, faults: Faults) {
  const limiter = createRateLimiter(slack.workspace);

  function run(call: Call): Reply {
    const method = methods[call.name];
    if (method === undefined) throw new NotModelled(call.name);
    if (call.unreadable !== undefined) return refuse(call.unreadable);
    const refused = checkToken(slack, call, method) ?? checkArguments(call, method);
    return refused ?? method.run(slack, call.args);
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

  /** Does what was called, or not; gives the error with which it ended. */
  async function answerCall(call: Call, noted: ApiRequest, response: ServerResponse) {
    const fault = faults.take({ method: call.name, channel: call.args.channel ?? call.args.channel_id });
    const failed = await answerFault(fault, response);
    if (failed !== undefined) return failed;
    const wait = methods[call.name]?.posts ? limiter.take(String(call.args.channel)) : 0;
    if (wait > 0) {
      sendRateLimited(response, Math.ceil(wait / 1000));
      return 'ratelimited';
    }
    const reply = settle(slack.ledger, () => run(call));
    noted.ok = reply.ok;
    send(call, reply, fault, response);
    return textOf(reply.error);
  }

  return async function answer(
    request: IncomingMessage,
    response: ServerResponse,
    name: string,
  ): Promise<void> {
    const call = await readCall(request, name);
    const noted: ApiRequest = { method: name, args: call.args, at: performance.now(), ok: false };
    slack.ledger.requests.push(noted);
    const error = await answerCall(call, noted, response);
    if (error !== undefined) noted.error = error;
    slack.ledger.changed();
  };
}
