import type { WebSocket } from 'ws';
import type { Identify, Resume } from './gateway-frames.ts';
import { covers, deliver, type GatewayEvent, refuseIntents, type Session } from './session.ts';

export interface Identified {
  readonly shard: readonly [id: number, count: number];
  readonly intents: number;
  readonly presence: Identify['presence'];
  readonly at: number;
  /** It came within the time in which Discord takes one, and got an invalid session. */
  readonly isTooSoon: boolean;
}

export interface Resumed {
  readonly sessionId: string;
  readonly seq: number | null;
  readonly at: number;
}

/** What can be broken, and stays so until it is set back. */
export interface GatewayFaults {
  /** False: heartbeats are read and not acknowledged. */
  acknowledgesHeartbeats: boolean;
  /** False: RESUME is read and not answered, while heartbeats are. */
  answersResumes: boolean;
  /** How many IDENTIFYs to come are answered with an invalid session; Infinity for all. */
  invalidSessions: number;
  /** How many RESUMEs to come are answered with an invalid session. */
  invalidResumes: number;
  /** The code with which every IDENTIFY is answered. */
  closesIdentifiesWith: number | undefined;
  /** The HTTP status with which connections are refused. */
  refusesUpgradesWith: number | undefined;
}

export interface GatewayNeeds {
  readonly heartbeatInterval: number;
  /** Milliseconds in which one IDENTIFY is taken of each rate limit key, and how many keys there are. */
  readonly identifyEvery: number;
  readonly maxConcurrency: number;
  /** Guilds the bot is said to be in: over 2,500 on one shard are refused. */
  readonly guildCount: () => number;
  readonly isToken: (token: string) => boolean;
  readonly nextSessionId: () => string;
  /** Privileged. */
  readonly grantedIntents: number;
  readonly onIdentify: (intents: number) => void;
  /** READY and what follows it. */
  readonly greet: (session: Session) => readonly GatewayEvent[];
  readonly notify: () => void;
  readonly complain: (error: unknown) => void;
}

export interface Connection {
  readonly socket: WebSocket;
  session: Session | undefined;
  /** When its frames of the last minute came. */
  frames: number[];
  isFrozen: boolean;
  /** Whether this server has closed it. */
  isClosed: boolean;
}

/** Closes of Discord's after which a session is over: https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway */
const FINAL_CODES: readonly number[] = [4003, 4004, 4005, 4007, 4009, 4010, 4011, 4012, 4013, 4014];
/** With these a bot says that it won't come back; Discord itself can send them, and be come back to. */
const FAREWELLS: readonly number[] = [1000, 1001];

export function createSessions(
  needs: GatewayNeeds,
  faults: GatewayFaults,
  send: (socket: WebSocket, frame: unknown) => void,
  /** Hears of what a client had not had, though it was sent. */
  noteMissed: (event: unknown) => void,
) {
  const all = new Map<string, Session>();
  const identifies: Identified[] = [];
  const resumes: Resumed[] = [];

  const invalidate = (connection: Connection, isResumable: boolean): void => {
    const { session } = connection;
    if (session) session.socket = undefined;
    if (session && !isResumable) all.delete(session.id);
    // Either way the connection is free for a RESUME or an IDENTIFY.
    connection.session = undefined;
    send(connection.socket, { op: 9, d: isResumable });
  };

  const refuse = ({ token, shard, intents }: Identify): number | undefined => {
    if (!needs.isToken(token)) return 4004;
    if (faults.closesIdentifiesWith !== undefined) return faults.closesIdentifiesWith;
    if (shard && shard[0] >= shard[1]) return 4010;
    if (needs.guildCount() / (shard?.[1] ?? 1) > 2_500) return 4011;
    return refuseIntents(intents, needs.grantedIntents);
  };

  const start = (connection: Connection, { shard = [0, 1], intents }: Identify): void => {
    const { socket } = connection;
    const session: Session = { id: needs.nextSessionId(), shard, intents, dispatches: [], socket };
    connection.session = session;
    all.set(session.id, session);
    for (const event of needs.greet(session))
      if (event.t === 'READY' || covers(session, event)) deliver(session, event.t, event.d, send);
  };

  const takeUp = (connection: Connection, session: Session, seq: number): void => {
    connection.session = session;
    session.socket = connection.socket;
    for (const missed of session.dispatches.slice(seq)) {
      noteMissed(missed.d);
      send(connection.socket, missed);
    }
    deliver(session, 'RESUMED', { _trace: [] }, send);
  };

  /** https://discord.com/developers/docs/events/gateway#sharding-max-concurrency */
  const isTooSoon = (shard: number): boolean => {
    const keyOf = (id: number): number => id % needs.maxConcurrency;
    const since = performance.now() - needs.identifyEvery;
    return identifies.some((one) => keyOf(one.shard[0]) === keyOf(shard) && one.at > since);
  };

  return {
    all,
    identifies,
    resumes,
    invalidate,
    /** Gives the code with which the connection has to be closed, if it has; so does `resume`. */
    identify: (connection: Connection, frame: Identify): number | undefined => {
      if (connection.session) return 4005;
      const { shard = [0, 1], intents, presence } = frame;
      const tooSoon = isTooSoon(shard[0]);
      identifies.push({ shard, intents, presence, at: performance.now(), isTooSoon: tooSoon });
      needs.onIdentify(intents);
      const code = refuse(frame);
      if (code === undefined && (tooSoon || faults.invalidSessions > 0)) {
        if (!tooSoon) faults.invalidSessions -= 1;
        invalidate(connection, false);
      } else if (code === undefined) start(connection, frame);
      return code;
    },
    resume: (connection: Connection, frame: Resume): number | undefined => {
      const { token, session_id: sessionId, seq } = frame;
      if (connection.session) return 4005;
      resumes.push({ sessionId, seq, at: performance.now() });
      if (!needs.isToken(token)) return 4004;
      if (!faults.answersResumes) return undefined;
      const session = all.get(sessionId);
      if (!session || faults.invalidResumes > 0) {
        faults.invalidResumes = Math.max(0, faults.invalidResumes - 1);
        all.delete(sessionId);
        invalidate(connection, false);
        return undefined;
      }
      if ((seq ?? 0) > session.dispatches.length) return 4007;
      takeUp(connection, session, seq ?? 0);
      return undefined;
    },
    leave: ({ session, socket, isClosed }: Connection, code: number): void => {
      if (!session) return;
      if (session.socket === socket) session.socket = undefined;
      if ((isClosed ? FINAL_CODES : FAREWELLS).includes(code)) all.delete(session.id);
    },
  };
}
