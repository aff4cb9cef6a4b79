import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  type App,
  AuthorizationError,
  type BufferedIncomingMessage,
  HTTPModuleFunctions,
  HTTPResponseAck,
  isRawBodyError,
  type Logger,
} from '@slack/bolt';
import type { AddRoute, Log } from '../adapter.ts';
import { CLOCK_OFF, FOREIGN, RATE_LIMITED } from '../words/slack.ts';
import { type Addressee, findStranger } from './addressee.ts';
import type { Connection } from './connect.ts';
import { LIMITS } from './limits.ts';
import { isNoise } from './noise.ts';

const { parseAndVerifyHTTPRequest, parseHTTPRequestBody, buildUrlVerificationResponse } = HTTPModuleFunctions;

/** Where Slack is told to send requests. */
export const EVENTS_PATH = '/slack/events';

export interface RequestSettings {
  readonly signingSecret: string;
  readonly addRoute: AddRoute;
  /** Where it answers without a mention. */
  readonly channels: readonly string[];
}

/**
 * Takes the requests that Slack sends, on the server of the process. It is made of the parts of Bolt's own HTTP receiver, which accepts time stamps
 * from the future, answers 404 to `app_rate_limited`, and throws on any path or method that is not its own.
 */
export function createHttpMode(
  { signingSecret, addRoute, channels }: RequestSettings,
  log: Log,
  logger: Logger,
): Connection {
  const heard = new Set(channels);
  let running: { readonly app: App; readonly own: Addressee } | undefined;

  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const refused = refuseUnread(request);
    if (refused) return end(response, refused);
    const taker = running;
    // Slack sends it again: at once, after a minute, and after five.
    if (!taker) return end(response, 503);
    const read = await readBody(request, signingSecret);
    if ('status' in read) {
      log.warn({ ...read }, 'Slack: a request was not taken');
      return end(response, read.status);
    }
    // Stopped while the body came: whoever takes it now would not answer it.
    if (running !== taker) return end(response, 503);
    const { body, verified } = read;
    if (isOfConnection(body)) return answerConnection(body, response);
    if (isNoise(body, heard)) return end(response, 200);
    if (isForeign(body, taker.own)) return end(response, 403);
    const ack = new HTTPResponseAck({
      logger,
      processBeforeResponse: false,
      httpRequest: verified,
      httpRequestBody: body,
      httpResponse: response,
    });
    await taker.app.processEvent({ body, ack: ack.bind() });
  };

  const answerConnection = (body: Body, response: ServerResponse): void => {
    if (body.type === 'url_verification') {
      buildUrlVerificationResponse(response, body);
      return;
    }
    if (body.type === 'app_rate_limited') log.error({ minute: body.minute_rate_limited }, RATE_LIMITED);
    end(response, 200);
  };

  const isForeign = (body: Body, own: Addressee): boolean => {
    const stranger = findStranger(body, own);
    if (stranger) log.warn({ kind: stranger }, FOREIGN);
    return stranger !== undefined;
  };

  const refuseUnread = (request: IncomingMessage): number | undefined => {
    if (request.url?.split('?')[0] !== EVENTS_PATH) return 404;
    if (request.method !== 'POST') return 405;
    const stamp = Number(request.headers['x-slack-request-timestamp'] ?? Number.NaN);
    const seconds = Math.round(Date.now() / 1_000 - stamp);
    if (Math.abs(seconds) <= LIMITS.stamp || Number.isNaN(seconds)) return undefined;
    log.warn({ seconds }, CLOCK_OFF);
    return 401;
  };

  addRoute(EVENTS_PATH, (request, response) => {
    take(request, response).catch((error: unknown) => {
      const isUnclear = error instanceof AuthorizationError;
      if (isUnclear) log.warn({}, 'Slack: a request was put off, as the installations can’t be read');
      else log.error({ problem: error instanceof Error ? error.name : 'unknown' }, 'Slack: a request failed');
      if (!response.headersSent) end(response, isUnclear ? 503 : 500);
    });
  });
  return {
    isConnected: () => running !== undefined,
    open: async (app, own) => {
      running = { app, own };
      log.info({}, `Slack: waiting for requests at ${EVENTS_PATH}, the path of the app’s Request URL`);
    },
    close: async () => {
      running = undefined;
    },
  };
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status).end();
}

/** What Slack asks or tells of the connection itself. */
function isOfConnection({ ssl_check, type }: Body): boolean {
  return ssl_check === '1' || type === 'url_verification' || type === 'app_rate_limited';
}

type Body = Readonly<Record<string, unknown>>;
type Read =
  | { readonly body: Body; readonly verified: BufferedIncomingMessage }
  | { readonly status: number; readonly problem: string };

/** Reads a request whose signature is right. */
async function readBody(request: IncomingMessage, signingSecret: string): Promise<Read> {
  try {
    const verified = await parseAndVerifyHTTPRequest({ signingSecret, bodyLimit: LIMITS.request }, request);
    const body = parseBody(verified);
    return body ? { body, verified } : { status: 400, problem: 'a body that can’t be read' };
  } catch (error) {
    if (isRawBodyError(error))
      return error.statusCode === 413
        ? { status: 413, problem: 'too long' }
        : { status: 400, problem: 'it broke off before it was whole' };
    return { status: 401, problem: 'a wrong signature: does SLACK_SIGNING_SECRET belong to this app?' };
  }
}

function parseBody(verified: BufferedIncomingMessage): Body | undefined {
  try {
    const body: unknown = parseHTTPRequestBody(verified);
    return typeof body === 'object' && body !== null ? { ...body } : undefined;
  } catch {
    return undefined;
  }
}
