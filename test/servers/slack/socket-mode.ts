import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import { isObject, parseJson } from '../json.ts';
import type { OpenDelivery, Wire } from './delivery.ts';
import type { Slack } from './post.ts';
import { APP } from './workspace.ts';

/** https://docs.slack.dev/apis/events-api/using-socket-mode: up to ten connections, each event goes to one. */
const SOCKETS = 10;

export type DisconnectReason = 'warning' | 'refresh_requested' | 'link_disabled' | 'too_many_websockets';

export interface Socket {
  readonly id: string;
  readonly openedAt: number;
  /** Whether it was greeted: only then events are sent to it. */
  readonly greeted: boolean;
  readonly silent: boolean;
  /** Sends any frame; a text goes out as it is. */
  send(frame: unknown): void;
  /** Sends the frame that asks the app to connect anew; Slack then sends nothing more on this socket. */
  disconnect(reason: DisconnectReason): void;
  /** Closes with a close frame. */
  close(code?: number): void;
  /** The connection is reset. */
  drop(): void;
  /** Half-open: stays open, takes in nothing and sends nothing, no pong either. */
  silence(): void;
}

interface Line {
  readonly ws: WebSocket;
  readonly id: string;
  readonly openedAt: number;
  readonly pending: Map<string, OpenDelivery>;
  greeted: boolean;
  silent: boolean;
  leaving: boolean;
}

export interface SocketModeBehaviour {
  /** False: sockets open and never say hello. */
  hello: boolean;
  /** An HTTP status with which upgrades are refused. */
  refuseUpgrade: number | undefined;
}

export function createSocketMode(slack: Slack, onAck: (open: OpenDelivery, payload: unknown) => void) {
  const server = new WebSocketServer({ noServer: true, autoPong: false });
  const lines = new Set<Line>();
  const tickets = new Set<string>();
  const strayAcks: unknown[] = [];
  const behaviour: SocketModeBehaviour = { hello: true, refuseUpgrade: undefined };
  let turn = 0;

  function write(line: Line, frame: unknown): void {
    if (!line.silent && line.ws.readyState === WebSocket.OPEN)
      line.ws.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
  }

  function disconnect(line: Line, reason: DisconnectReason): void {
    line.leaving = true;
    write(line, { type: 'disconnect', reason, debug_info: { host: 'loopback' } });
  }

  function greet(line: Line): void {
    if (!behaviour.hello) return;
    line.greeted = true;
    write(line, {
      type: 'hello',
      num_connections: lines.size,
      debug_info: { host: 'loopback', build_number: 1, approximate_connection_time: 18_060 },
      connection_info: { app_id: APP },
    });
  }

  function hear(line: Line, text: string): void {
    const frame = parseJson(text);
    const id = isObject(frame) ? frame.envelope_id : undefined;
    const open = typeof id === 'string' ? line.pending.get(id) : undefined;
    if (open === undefined || !isObject(frame)) {
      strayAcks.push(frame ?? text);
    } else {
      line.pending.delete(open.delivery.envelopeId);
      onAck(open, frame.payload);
    }
    slack.ledger.changed();
  }

  function accept(ws: WebSocket): void {
    const line: Line = {
      ws,
      id: slack.workspace.nextId('S'),
      openedAt: performance.now(),
      pending: new Map(),
      greeted: false,
      silent: false,
      leaving: false,
    };
    lines.add(line);
    const pings = setInterval(() => {
      if (!line.silent) ws.ping();
    }, slack.workspace.pingIntervalMs);
    ws.on('ping', (data) => {
      if (!line.silent) ws.pong(data);
    });
    ws.on('message', (data) => hear(line, String(data)));
    // A reset connection: `close` follows and says the rest.
    ws.on('error', () => undefined);
    ws.on('close', () => {
      clearInterval(pings);
      lines.delete(line);
      for (const open of line.pending.values()) open.finish({ failure: 'socket_closed' });
      slack.ledger.changed();
    });
    if (lines.size > SOCKETS) {
      disconnect(line, 'too_many_websockets');
      ws.close();
    } else greet(line);
    slack.ledger.changed();
  }

  function refuseUpgrade(socket: Duplex, status: number): void {
    socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  }

  function expect(open: OpenDelivery, line: Line): void {
    const { delivery } = open;
    line.pending.set(delivery.envelopeId, open);
    const timer = setTimeout(() => {
      if (open.finish({ failure: 'no_ack' })) slack.ledger.changed();
    }, slack.workspace.ackTimeoutMs);
    void delivery.done.then(() => clearTimeout(timer));
  }

  function asSocket(line: Line): Socket {
    return {
      id: line.id,
      openedAt: line.openedAt,
      greeted: line.greeted,
      silent: line.silent,
      send: (frame) => write(line, frame),
      disconnect: (reason) => disconnect(line, reason),
      close: (code) => line.ws.close(code),
      drop: () => line.ws.terminate(),
      silence() {
        line.silent = true;
        line.ws.pause();
      },
    };
  }

  return {
    behaviour,
    strayAcks,
    sockets: (): Socket[] => [...lines].filter((line) => line.ws.readyState === WebSocket.OPEN).map(asSocket),
    /** A connection's address works once. */
    issueTicket(): string {
      const ticket = slack.workspace.nextId('ticket-');
      tickets.add(ticket);
      return ticket;
    },
    upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
      const ticket = new URL(request.url ?? '', 'http://loopback').searchParams.get('ticket') ?? '';
      if (behaviour.refuseUpgrade !== undefined) refuseUpgrade(socket, behaviour.refuseUpgrade);
      else if (!tickets.delete(ticket)) refuseUpgrade(socket, 401);
      else server.handleUpgrade(request, socket, head, accept);
    },
    deliver(open: OpenDelivery, wire: Wire): void {
      const ready = [...lines].filter(
        (line) => line.greeted && !line.leaving && line.ws.readyState === WebSocket.OPEN,
      );
      const line = ready[turn++ % Math.max(1, ready.length)];
      if (line === undefined) {
        open.finish({ failure: 'no_socket' });
        return;
      }
      expect(open, line);
      const { type, envelopeId, payload } = open.delivery;
      const retry = { retry_attempt: wire.retryNum ?? 0, retry_reason: wire.retryReason ?? '' };
      write(line, {
        envelope_id: envelopeId,
        type,
        payload,
        accepts_response_payload: type !== 'events_api',
        ...(type === 'events_api' ? retry : {}),
      });
    },
    stop(): void {
      for (const line of lines) line.ws.terminate();
    },
  };
}

export type SocketMode = ReturnType<typeof createSocketMode>;
