import { createFaults } from '../faults.ts';
import { createListener } from '../listener.ts';
import { createDeliveries } from './deliveries.ts';
import type { Delivery, HttpAnswer, Wire } from './delivery.ts';
import { eventCallback, whyNotTold } from './events.ts';
import type { Fault, FaultScope, FaultyCall } from './faults.ts';
import { createLedger, type Posted } from './ledger.ts';
import { assistantMethods } from './methods/assistant.ts';
import { asMessage, chatMethods } from './methods/chat.ts';
import { sessionMethods } from './methods/session.ts';
import { viewMethods } from './methods/views.ts';
import { createOauth, type Oauth } from './oauth.ts';
import { createPeople } from './people.ts';
import type { Slack } from './post.ts';
import { createResponseUrls, type ResponseUrls } from './response-url.ts';
import { FORM, JSON_TYPE, send, sign } from './signed-post.ts';
import { createSocketMode, type SocketMode } from './socket-mode.ts';
import { createTriggers } from './triggers.ts';
import { createWebApi } from './web-api.ts';
import {
  ANN,
  APP,
  BOT,
  createWorkspace,
  type SlackOptions,
  type TokenState,
  type Workspace,
} from './workspace.ts';

export type { Delivery, HttpAnswer, Wire } from './delivery.ts';
export { asTyped } from './events.ts';
export type { Fault, FaultScope } from './faults.ts';
export type { ApiRequest, Ping, Posted, ResponseUse, ShownPrompts, StoredView } from './ledger.ts';
export type { DisconnectReason, Socket } from './socket-mode.ts';
export {
  ANN,
  ANN_DM,
  APP,
  ARCHIVED,
  BEN,
  BEN_DM,
  BOT,
  BOT_ID,
  type Channel,
  GENERAL,
  HIDDEN,
  OUTSIDE,
  SECRET,
  type SlackOptions,
  type TokenState,
} from './workspace.ts';

export type SlackServer = Awaited<ReturnType<typeof startSlack>>;

/** One workspace of a Slack. */
interface Tenant {
  readonly workspace: Workspace;
  readonly answerCall: ReturnType<typeof createWebApi>;
  readonly answerResponse: ResponseUrls['answer'];
}

/** What the workspaces of a Slack have in common. */
interface SharedServer {
  readonly listener: ReturnType<typeof createListener>;
  readonly socketMode: SocketMode;
  readonly oauth: Oauth;
  readonly tenants: Tenant[];
}

/** A Slack on loopback for tests. It refuses what the real one refuses, and what this bot never sends, and fails as it is told to. */
export async function startSlack(options: SlackOptions = {}, host?: SharedServer) {
  const workspace = createWorkspace(options);
  const ledger = createLedger();
  const slack: Slack = { workspace, ledger, echo };
  const faults = createFaults<FaultyCall, Fault>();
  const triggers = createTriggers(workspace);
  const responseUrls = createResponseUrls(slack, faults);
  const deliveries = createDeliveries(slack, () => socketMode);
  const socketMode =
    host?.socketMode ?? createSocketMode(slack, (open, payload) => deliveries.acknowledge(open, payload));
  const oauth = host?.oauth ?? createOauth(options.client);
  const people = createPeople(slack, { deliveries, responseUrls, trigger: triggers.issue });
  const methods = {
    ...chatMethods,
    ...assistantMethods,
    ...viewMethods(triggers),
    ...sessionMethods(socketMode.issueTicket),
    'oauth.v2.access': oauth.method,
  };
  const answerCall = createWebApi(slack, methods, faults);
  const own: Tenant = { workspace, answerCall, answerResponse: responseUrls.answer };
  const tenants = host?.tenants ?? [];
  tenants.push(own);
  const listener =
    host?.listener ??
    createListener({
      async request(request, response) {
        const path = (request.url ?? '').split('?')[0] ?? '';
        const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
        const [, kind = '', team] = path.split('/');
        // A token, and the address of a response, are of one workspace; what is of none is refused by the first.
        const { answerCall: call } = tenants.find((one) => one.workspace.tokens.has(token)) ?? own;
        const { answerResponse } = tenants.find((one) => one.workspace.team.id === team) ?? own;
        if (kind === 'api') await call(request, response, path.slice('/api/'.length));
        else if (kind === 'commands' || kind === 'actions') await answerResponse(request, response, path);
        else response.writeHead(404).end();
      },
      upgrade: socketMode.upgrade,
      complain: ledger.complain,
    });

  function echo(message: Posted): void {
    const channel = workspace.channels.get(message.channel);
    if (!workspace.echo || channel?.kind !== 'im') return;
    const own = asMessage(slack, message);
    const place = { channel: message.channel, channel_type: 'im', event_ts: workspace.nextTs() };
    const change = { type: 'message', subtype: 'message_changed', hidden: true, message: own };
    const event = message.edits ? { ...change, ts: place.event_ts, ...place } : { ...own, ...place };
    if (whyNotTold(workspace, event) !== undefined) return;
    const payload = eventCallback(workspace, event);
    deliveries.dispatch({ type: 'events_api', payload, eventId: payload.event_id, ts: message.ts });
  }

  function requestUrl(): string {
    if (workspace.requestUrl === undefined) throw new Error('HTTP mode needs a requestUrl');
    return workspace.requestUrl;
  }

  /** POSTs a body of any kind to the app, signed as Slack signs unless told otherwise. */
  function post(body: string, contentType = JSON_TYPE, wire: Wire = {}): Promise<HttpAnswer> {
    return send(requestUrl(), sign(workspace, body, contentType, wire));
  }

  async function stop(): Promise<void> {
    if (host) return;
    socketMode.stop();
    await listener.stop();
  }

  if (!host) await listener.listen();
  workspace.origin = `http://127.0.0.1:${listener.port()}`;
  return {
    ...ledger,
    ...people,
    api: `${workspace.origin}/api/`,
    workspace,
    /** Acknowledgements that fit no envelope that waits for one. */
    strayAcks: socketMode.strayAcks,
    /** What new connections meet: no hello, or a refused upgrade. */
    socketMode: socketMode.behaviour,
    get sockets() {
      return socketMode.sockets();
    },
    redeliver: deliveries.redeliver,
    /** Another workspace of the same Slack, where the same app can be installed. */
    join: (more: SlackOptions) =>
      startSlack(
        { appToken: '', signingSecret: workspace.signingSecret, ordinal: tenants.length, ...more },
        { listener, socketMode, oauth, tenants },
      ),
    /** Somebody of this workspace opens the address to which the app sends them, and allows it or not: where they are sent back to. */
    allow: (address: string, { user = ANN, denies = false } = {}): string =>
      oauth.answer(slack, address, { user, denies }),
    /** Somebody takes the app out: its token is dead, and Slack tells both, in either order. */
    uninstall(order: readonly ('app_uninstalled' | 'tokens_revoked')[]): readonly Delivery[] {
      const token = workspace.tokens.get(workspace.botToken);
      if (token) token.state = 'account_inactive';
      const tokens = { oauth: [], bot: [BOT] };
      return order.map((type) => people.event({ type, ...(type === 'tokens_revoked' ? { tokens } : {}) }));
    },
    /** The next calls of a method, or of 'response_url', fail so. */
    fail: (method: string, fault: Fault, { times, channel }: FaultScope = {}) =>
      faults.place(
        fault,
        (call) => call.method === method && (channel === undefined || call.channel === channel),
        times,
      ),
    /** Puts the clock of triggers, response_urls and rate limits forward. */
    age: workspace.age,
    setToken(token: string, state: TokenState): void {
      workspace.tokens.set(token, { kind: token.startsWith('xapp-') ? 'app' : 'bot', state });
    },
    /** Switches to HTTP mode, or with undefined back to Socket Mode. */
    deliverTo(url: string | undefined): void {
      workspace.requestUrl = url;
    },
    post,
    verifyUrl: (challenge = 'challenge', wire?: Wire): Promise<HttpAnswer> =>
      post(
        JSON.stringify({ token: 'verification-token', challenge, type: 'url_verification' }),
        JSON_TYPE,
        wire,
      ),
    /** `more` is smuggled in beside it; Slack does not sign these. */
    checkSsl: (more: Readonly<Record<string, string>> = {}): Promise<HttpAnswer> =>
      post(new URLSearchParams({ ssl_check: '1', ...more }).toString(), FORM, { unsigned: true }),
    /** Says that events were dropped for being too many; only HTTP mode knows it. */
    rateLimitApp: (wire?: Wire): Promise<HttpAnswer> =>
      post(
        JSON.stringify({
          token: 'verification-token',
          type: 'app_rate_limited',
          team_id: workspace.team.id,
          minute_rate_limited: Math.floor(Date.now() / 60_000) * 60,
          api_app_id: APP,
        }),
        JSON_TYPE,
        wire,
      ),
    /** Vanishes from the network, sockets and all; `listen` brings it back on the same port. */
    stop,
    listen: listener.listen,
    /** Fails where something came that is not modelled. */
    async close(): Promise<void> {
      await stop();
      ledger.checkComplaints();
    },
  };
}
