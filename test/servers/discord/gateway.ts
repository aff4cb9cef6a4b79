import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import { isObject } from '../json.ts';
import { type ClientFrame, parseFrame } from './gateway-frames.ts';
import {
  type Connection,
  createSessions,
  type GatewayFaults,
  type GatewayNeeds,
} from './gateway-sessions.ts';
import { covers, deliver, type GatewayEvent } from './session.ts';

/** Frames a minute: https://discord.com/developers/docs/events/gateway#rate-limiting */
const FRAMES = 120;

export type Gateway = ReturnType<typeof createGateway>;

export function createGateway(needs: GatewayNeeds) {
  const server = new WebSocketServer({ noServer: true });
  const connections = new Map<WebSocket, Connection>();
  /** When each event was written to a connection that takes it in, by what it holds: performance.now() */
  const handed = new WeakMap<object, number[]>();
  let heartbeats = 0;
  const faults: GatewayFaults = {
    acknowledgesHeartbeats: true,
    answersResumes: true,
    invalidSessions: 0,
    invalidResumes: 0,
    closesIdentifiesWith: undefined,
    refusesUpgradesWith: undefined,
  };

  const send = (socket: WebSocket, frame: unknown): void => {
    if (connections.get(socket)?.isFrozen || socket.readyState !== WebSocket.OPEN) return;
    socket.send(JSON.stringify(frame));
    const event = isObject(frame) ? frame.d : undefined;
    if (isObject(event)) handed.set(event, [...(handed.get(event) ?? []), performance.now()]);
  };
  const sessions = createSessions(needs, faults, send, (event) => {
    if (isObject(event)) handed.delete(event);
  });
  const each = (act: (connection: Connection) => void): void => {
    for (const connection of [...connections.values()]) if (!connection.isFrozen) act(connection);
  };

  /** Gives the code with which the connection has to be closed, if it has. */
  const handle = (connection: Connection, frame: ClientFrame): number | undefined => {
    if (frame.op === 2) return sessions.identify(connection, frame.d);
    if (frame.op === 6) return sessions.resume(connection, frame.d);
    heartbeats += 1;
    if (faults.acknowledgesHeartbeats) send(connection.socket, { op: 11 });
    return undefined;
  };

  const close = (connection: Connection, code: number, reason?: string): void => {
    connection.isClosed = true;
    connection.socket.close(code, reason);
  };

  const receive = (connection: Connection, data: string): void => {
    const now = Date.now();
    connection.frames = [...connection.frames.filter((at) => at > now - 60_000), now];
    try {
      const frame = connection.frames.length > FRAMES ? 4008 : parseFrame(data);
      const code = typeof frame === 'object' ? handle(connection, frame) : frame;
      if (code !== undefined) close(connection, code);
    } catch (error) {
      needs.complain(error);
      connection.socket.terminate();
    }
    needs.notify();
  };

  const accept = (socket: WebSocket): void => {
    const connection: Connection = {
      socket,
      session: undefined,
      frames: [],
      isFrozen: false,
      isClosed: false,
    };
    connections.set(socket, connection);
    socket.on('message', (data) => receive(connection, String(data)));
    socket.on('error', () => socket.terminate());
    socket.on('close', (code) => {
      connections.delete(socket);
      sessions.leave(connection, code);
      needs.notify();
    });
    send(socket, { op: 10, d: { heartbeat_interval: needs.heartbeatInterval, _trace: [] } });
    needs.notify();
  };

  return {
    identifies: sessions.identifies,
    resumes: sessions.resumes,
    faults,
    /** When an event went to a connection that takes it in; anew with a RESUME, whose client had not had it, and again each time that it is sent. */
    handedOver: ({ d }: GatewayEvent): readonly number[] => (isObject(d) ? (handed.get(d) ?? []) : []),
    /** Heartbeats received. */
    get heartbeats() {
      return heartbeats;
    },
    get connections() {
      return connections.size;
    },
    /** Connections with a session. */
    get ready() {
      return [...connections.values()].filter(({ session }) => session).length;
    },
    /** Sends to the sessions that the event belongs to, and tells how many they were. */
    dispatch: (event: GatewayEvent): number => {
      const receivers = [...sessions.all.values()].filter((session) => covers(session, event));
      for (const session of receivers) deliver(session, event.t, event.d, send);
      return receivers.length;
    },
    close: (code: number, reason?: string) => each((connection) => close(connection, code, reason)),
    /** Ends connections without a word. */
    drop: () => {
      for (const socket of [...connections.keys()]) socket.terminate();
    },
    /** Op 7: come back. */
    reconnect: () => each(({ socket }) => send(socket, { op: 7, d: null })),
    /** Op 9. */
    invalidate: (isResumable: boolean) => each((connection) => sessions.invalidate(connection, isResumable)),
    /** Half-open: nothing is read, nothing is sent, nothing is closed; those who connect anew are served. */
    freeze: () =>
      each((connection) => {
        connection.isFrozen = true;
        connection.socket.pause();
      }),
    upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
      if (faults.refusesUpgradesWith !== undefined) {
        socket.end(
          `HTTP/1.1 ${faults.refusesUpgradesWith} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
        );
        return;
      }
      const query = new URL(request.url ?? '/', 'http://localhost').searchParams;
      server.handleUpgrade(request, socket, head, (client) => {
        if (query.get('v') !== '10') client.close(4012, 'Invalid API version.');
        else if (query.get('encoding') !== 'json') client.close(4002, 'Only JSON.');
        else accept(client);
      });
    },
  };
}
