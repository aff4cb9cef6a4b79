import { randomUUID } from 'node:crypto';
import type { JsonObject } from '../json.ts';
import { readAckBody, takeAck } from './acks.ts';
import {
  type Delivery,
  type EnvelopeType,
  type HttpAnswer,
  type OpenDelivery,
  openDelivery,
  type SignedPost,
  type Wire,
} from './delivery.ts';
import type { StoredView } from './ledger.ts';
import type { Slack } from './post.ts';
import { settle } from './reply.ts';
import { encode, send, sendHalf, sign } from './signed-post.ts';
import type { SocketMode } from './socket-mode.ts';

export interface Outgoing {
  readonly type: EnvelopeType;
  readonly payload: JsonObject;
  readonly envelopeId?: string;
  readonly eventId?: string;
  readonly triggerId?: string;
  readonly responseUrl?: string;
  readonly ts?: string;
  /** The modal that is submitted or pressed in. */
  readonly view?: StoredView;
  /** Slack does not even send it: the reason. */
  readonly withheld?: string | undefined;
}

export interface Redelivery extends Wire {
  /** Slack has sent one envelope twice under its old id; otherwise a redelivery has an id of its own. */
  readonly sameEnvelope?: boolean;
  /** HTTP: the very same bytes and signature, as somebody who listened in would send them. */
  readonly replay?: boolean;
}

export function createDeliveries(slack: Slack, socketMode: () => SocketMode) {
  const contexts = new WeakMap<Delivery, Outgoing>();

  function acknowledge(open: OpenDelivery, ack: unknown, status?: number): void {
    const ackedAt = performance.now();
    const ended = open.finish({ ack, ackedAt, ...(status === undefined ? {} : { status }) });
    if (!ended) return;
    const refused = settle(slack.ledger, () =>
      takeAck(open.delivery, contexts.get(open.delivery)?.view, ack),
    );
    if (refused !== undefined) open.delivery.failure = typeof refused === 'string' ? refused : refused.error;
  }

  function takeHttpAnswer(open: OpenDelivery, answer: HttpAnswer): void {
    if (answer.status === 200)
      acknowledge(
        open,
        settle(slack.ledger, () => readAckBody(answer)),
        answer.status,
      );
    else open.finish({ failure: 'http_error', status: answer.status, ack: answer.body });
    slack.ledger.changed();
  }

  function post(open: OpenDelivery, url: string, signed: SignedPost, { breaks }: Wire): void {
    open.delivery.post = signed;
    const late = setTimeout(() => {
      if (open.finish({ failure: 'no_ack' })) slack.ledger.changed();
    }, slack.workspace.ackTimeoutMs);
    void open.delivery.done.then(() => clearTimeout(late));
    const sent = breaks ? sendHalf(url, signed, breaks) : send(url, signed);
    sent.then(
      (answer) => takeHttpAnswer(open, answer),
      () => {
        open.finish({ failure: 'connection_failed' });
        slack.ledger.changed();
      },
    );
  }

  function dispatch(outgoing: Outgoing, wire: Wire, replayed?: SignedPost): Delivery {
    const { type, payload, eventId, triggerId, responseUrl, ts, withheld } = outgoing;
    const open = openDelivery({
      type,
      payload,
      envelopeId: outgoing.envelopeId ?? randomUUID(),
      ...(eventId === undefined ? {} : { eventId }),
      ...(triggerId === undefined ? {} : { triggerId }),
      ...(responseUrl === undefined ? {} : { responseUrl }),
      ...(ts === undefined ? {} : { ts }),
    });
    contexts.set(open.delivery, outgoing);
    slack.ledger.deliveries.push(open.delivery);
    const { workspace } = slack;
    if (withheld !== undefined) open.finish({ failure: withheld });
    else if (workspace.requestUrl === undefined) socketMode().deliver(open, wire);
    else {
      const { body, contentType } = encode(type, payload);
      post(open, workspace.requestUrl, replayed ?? sign(workspace, body, contentType, wire), wire);
    }
    slack.ledger.changed();
    return open.delivery;
  }

  return {
    acknowledge,
    dispatch: (outgoing: Outgoing, wire: Wire = {}): Delivery => dispatch(outgoing, wire),
    /** The same event once more, under the same event_id. */
    redeliver(delivery: Delivery, how: Redelivery = {}): Delivery {
      const outgoing = contexts.get(delivery);
      if (outgoing === undefined) throw new Error('That delivery is not one of this server');
      const { envelopeId: _, ...rest } = outgoing;
      const again = how.sameEnvelope ? { ...rest, envelopeId: delivery.envelopeId } : rest;
      return dispatch(again, { retryNum: 1, ...how }, how.replay ? delivery.post : undefined);
    },
  };
}

export type Deliveries = ReturnType<typeof createDeliveries>;
