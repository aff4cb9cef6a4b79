import type { Delivery, HttpAnswer } from './delivery.ts';
import { isObject, type JsonObject, objectsOf, parseJson } from './json.ts';
import type { StoredView } from './ledger.ts';
import { refuseView, replaceView, storeView } from './methods/views.ts';
import type { Slack } from './post.ts';
import { type ResponsePlace, takeAnswer } from './response-url.ts';

/** What an acknowledgement's content can act on. */
export interface AckContext {
  readonly place?: ResponsePlace;
  readonly view?: StoredView;
}

/** An HTTP acknowledgement is empty, JSON that says so, or, for a command, plain text to show. */
export function readAckBody({ body, contentType }: HttpAnswer): unknown {
  if (body === '') return undefined;
  return contentType === 'application/json' ? parseJson(body) : { text: body };
}

function closeStack(slack: Slack, view: StoredView, all: boolean): void {
  for (const one of slack.ledger.views)
    if (one === view || (all && one.rootId === view.rootId)) one.closed = true;
}

function takeErrors(view: StoredView, errors: unknown): string | undefined {
  if (!isObject(errors) || Object.keys(errors).length === 0) return 'ack without errors';
  const inputs = objectsOf(view.view.blocks).filter((block) => block.type === 'input');
  const stray = Object.keys(errors).find((id) => !inputs.some((block) => block.block_id === id));
  if (stray !== undefined) return `ack with an error for ${stray}, which is no input block`;
  return Object.values(errors).every((text) => typeof text === 'string' && text !== '')
    ? undefined
    : 'ack with an error that is no text';
}

function takeNextView(slack: Slack, view: StoredView, payload: JsonObject): string | undefined {
  const refused = refuseView(payload.view, 'modal');
  if (refused) return `ack: ${JSON.stringify(refused)}`;
  if (!isObject(payload.view)) return 'ack without a view';
  if (payload.response_action === 'update') replaceView(slack, view, payload.view);
  else storeView(slack, payload.view, view.user, view);
  return undefined;
}

function takeSubmission(slack: Slack, view: StoredView, payload: JsonObject): string | undefined {
  switch (payload.response_action) {
    case undefined:
      if (Object.keys(payload).length > 0) return 'ack with content but no response_action';
      closeStack(slack, view, false);
      return undefined;
    case 'clear':
      closeStack(slack, view, true);
      return undefined;
    case 'errors':
      return takeErrors(view, payload.errors);
    case 'update':
    case 'push':
      return takeNextView(slack, view, payload);
    default:
      return `ack with the unknown response_action ${String(payload.response_action)}`;
  }
}

/** Does what the acknowledgement's content asks for, and tells what the person sees of it as an error. */
export function takeAck(
  slack: Slack,
  delivery: Delivery,
  context: AckContext,
  payload: unknown,
): string | undefined {
  const content = isObject(payload) ? payload : {};
  const empty = Object.keys(content).length === 0;
  if (context.view !== undefined && delivery.payload.type === 'view_submission')
    return takeSubmission(slack, context.view, content);
  if (empty) return undefined;
  if (delivery.type !== 'slash_commands' || context.place === undefined) {
    slack.ledger.odd(`an acknowledgement of ${delivery.type} with content, which nobody sees`);
    return undefined;
  }
  return takeAnswer(slack, context.place, content, 'ack')?.error;
}
