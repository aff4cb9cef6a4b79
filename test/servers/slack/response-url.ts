import type { IncomingMessage, ServerResponse } from 'node:http';
import { isObject, type JsonObject, parseJson } from '../json.ts';
import { NotModelled } from '../not-modelled.ts';
import { readBody } from '../read-body.ts';
import { answerFault, type Faults } from './faults.ts';
import type { Posted } from './ledger.ts';
import { checkContent, checkThread, commitEdit, commitPost, type Slack } from './post.ts';
import { type Refusal, refuse, settle } from './reply.ts';

/** https://docs.slack.dev/interactivity/handling-user-interaction: five times within half an hour. */
const USES = 5;
const LIFE_MS = 30 * 60_000;

export interface ResponsePlace {
  readonly kind: 'commands' | 'actions';
  readonly channel: string;
  readonly user: string;
  /** The bot's message whose button was pressed. */
  readonly source?: Posted;
}

const FIELDS = new Set(
  'text blocks response_type replace_original thread_ts unfurl_links unfurl_media'.split(' '),
);

function checkFields({
  replace_original: replace,
  response_type: type,
  ...rest
}: JsonObject): Refusal | undefined {
  const unknown = Object.keys(rest).find((key) => !FIELDS.has(key));
  if (unknown !== undefined) throw new NotModelled(`an answer to an interaction with ${unknown}`);
  if (type === undefined || replace === undefined)
    throw new NotModelled('an answer to an interaction that leaves out whom it is for, or what it replaces');
  if (type !== 'ephemeral' && type !== 'in_channel') return refuse('invalid_response_type');
  if (typeof replace !== 'boolean')
    return refuse('invalid_arguments', ['replace_original must be a boolean']);
  return undefined;
}

/** What an answer to an interaction asks for. */
function takeAnswer(slack: Slack, place: ResponsePlace, content: JsonObject): Refusal | undefined {
  const refused = checkFields(content) ?? checkThread(content.thread_ts) ?? checkContent(content);
  if (refused) return refused;
  const { source, channel, user } = place;
  const { replace_original: replaces, response_type: type } = content;
  if (replaces && source !== undefined) {
    if (source.ephemeral !== undefined && type === 'in_channel')
      slack.ledger.odd('an ephemeral message stays ephemeral when it is replaced');
    commitEdit(slack, source, content);
    return undefined;
  }
  if (replaces) slack.ledger.odd('replace_original where there is no message to replace');
  const ephemeral = type === 'in_channel' ? undefined : user;
  commitPost(slack, { channel, via: 'response_url', ephemeral }, content);
  return undefined;
}

export type ResponseUrls = ReturnType<typeof createResponseUrls>;

export function createResponseUrls(slack: Slack, faults: Faults) {
  const issued = new Map<string, { place: ResponsePlace; at: number; uses: number }>();

  function take(path: string, body: unknown): Refusal | undefined {
    const entry = issued.get(path);
    if (entry === undefined || slack.workspace.now() - entry.at > LIFE_MS) return refuse('expired_url');
    if (entry.uses >= USES) return refuse('used_url');
    entry.uses += 1;
    if (!isObject(body)) return refuse('invalid_payload');
    return takeAnswer(slack, entry.place, body);
  }

  function statusOf(refused: Refusal | undefined): number {
    if (refused === undefined) return 200;
    return refused.error === 'expired_url' || refused.error === 'used_url' ? 404 : 400;
  }

  return {
    issue(place: ResponsePlace): string {
      const { workspace } = slack;
      const path = `/${place.kind}/${workspace.team.id}/${workspace.nextId('R')}/secret`;
      issued.set(path, { place, at: workspace.now(), uses: 0 });
      return `${workspace.origin}${path}`;
    },
    async answer(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
      const body = parseJson(await readBody(request));
      const fault = faults.take({ method: 'response_url', channel: issued.get(path)?.place.channel });
      const failed = await answerFault(fault, response);
      const refused = failed === undefined ? settle(slack.ledger, () => take(path, body)) : undefined;
      const status = failed === undefined ? statusOf(refused) : response.statusCode;
      const error = failed ?? refused?.error;
      slack.ledger.responses.push({ url: path, status, body, ...(error === undefined ? {} : { error }) });
      if (fault?.kind === 'commit-then-drop') response.socket?.resetAndDestroy();
      else if (failed === undefined) {
        response.writeHead(fault?.kind === 'commit-then-500' ? 500 : status, {
          'content-type': 'application/json; charset=utf-8',
        });
        response.end(JSON.stringify(refused ?? { ok: true }));
      }
      slack.ledger.changed();
    },
  };
}
