import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Faults } from './faults.ts';
import { isObject, type JsonObject, parseJson } from './json.ts';
import type { Posted } from './ledger.ts';
import { checkContent, checkThread, commitDeletion, commitEdit, commitPost, type Slack } from './post.ts';
import { readBody } from './read-body.ts';
import { type Refusal, refuse } from './reply.ts';
import { answerFault } from './web-api.ts';

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

const FIELDS = new Set([
  'text',
  'blocks',
  'attachments',
  'response_type',
  'replace_original',
  'delete_original',
  'thread_ts',
  'mrkdwn',
  'parse',
  'link_names',
  'unfurl_links',
  'unfurl_media',
  'metadata',
]);

function checkFields(slack: Slack, content: JsonObject): Refusal | undefined {
  const type = content.response_type;
  if (type !== undefined && type !== 'ephemeral' && type !== 'in_channel')
    return refuse('invalid_response_type');
  for (const key of ['replace_original', 'delete_original'])
    if (content[key] !== undefined && typeof content[key] !== 'boolean')
      return refuse('invalid_arguments', [`${key} must be a boolean`]);
  for (const key of Object.keys(content))
    if (!FIELDS.has(key)) slack.ledger.odd(`an answer to an interaction knows no field ${key}`);
  return undefined;
}

/** What an answer to an interaction asks for, through its response_url or with its acknowledgement. */
export function takeAnswer(
  slack: Slack,
  place: ResponsePlace,
  content: JsonObject,
  via: 'response_url' | 'ack',
): Refusal | undefined {
  const refused = checkFields(slack, content);
  if (refused) return refused;
  const { source, channel, user } = place;
  if (content.delete_original === true) {
    if (source === undefined) return refuse('message_not_found');
    commitDeletion(slack, source);
    return undefined;
  }
  const bad = checkThread(content.thread_ts) ?? checkContent(content);
  if (bad) return bad;
  if (content.replace_original === true && source !== undefined) {
    if (source.ephemeral !== undefined && content.response_type === 'in_channel')
      slack.ledger.odd('an ephemeral message stays ephemeral when it is replaced');
    commitEdit(slack, source, content, via);
    return undefined;
  }
  if (content.replace_original === true)
    slack.ledger.odd('replace_original where there is no message to replace');
  if (source !== undefined && content.replace_original === undefined)
    slack.ledger.odd('an answer to a button that does not say whether it replaces the message');
  const ephemeral = content.response_type === 'in_channel' ? undefined : user;
  commitPost(slack, { channel, via, ephemeral }, content);
  return undefined;
}

export function createResponseUrls(slack: Slack, faults: Faults) {
  const issued = new Map<string, { place: ResponsePlace; at: number; uses: number }>();

  function take(path: string, body: unknown): Refusal | undefined {
    const entry = issued.get(path);
    if (entry === undefined || slack.workspace.now() - entry.at > LIFE_MS) return refuse('expired_url');
    if (entry.uses >= USES) return refuse('used_url');
    entry.uses += 1;
    if (!isObject(body)) return refuse('invalid_payload');
    return takeAnswer(slack, entry.place, body, 'response_url');
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
      const fault = faults.take('response_url', issued.get(path)?.place.channel);
      const failed = await answerFault(fault, response);
      const refused = failed === undefined ? take(path, body) : undefined;
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

export type ResponseUrls = ReturnType<typeof createResponseUrls>;
