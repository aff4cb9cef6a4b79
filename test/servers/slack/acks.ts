import { isObject, parseJson } from '../json.ts';
import { NotModelled } from '../not-modelled.ts';
import type { Delivery, HttpAnswer } from './delivery.ts';
import type { StoredView } from './ledger.ts';
import { readView, replaceView } from './methods/views.ts';

/** An HTTP acknowledgement is empty, or JSON that says so; Slack would show text to whoever gave a command. */
export function readAckBody({ body, contentType }: HttpAnswer): unknown {
  if (body === '') return undefined;
  if (contentType !== 'application/json') throw new NotModelled(`an acknowledgement in ${contentType}`);
  return parseJson(body);
}

/** Does what the acknowledgement's content asks for, and tells what the person sees of it as an error. */
export function takeAck(
  { type, payload: sent }: Delivery,
  submitted: StoredView | undefined,
  payload: unknown,
): string | undefined {
  const { response_action: action, view, ...rest } = isObject(payload) ? payload : {};
  const isSubmission = submitted !== undefined && sent.type === 'view_submission';
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined) throw new NotModelled(`an acknowledgement of ${type} with ${unknown}`);
  if (action === undefined) {
    if (isSubmission) submitted.closed = true;
    return undefined;
  }
  if (!isSubmission || action !== 'update')
    throw new NotModelled(`an acknowledgement of ${type} with the response_action ${String(action)}`);
  const read = readView(view, 'modal');
  if ('ok' in read) return `ack: ${JSON.stringify(read)}`;
  replaceView(submitted, read.view);
  return undefined;
}
