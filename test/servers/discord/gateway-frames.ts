import { z } from 'zod';
import { isObject, parseJson } from '../json.ts';
import { refuseUnmodelled } from '../not-modelled.ts';

// https://discord.com/developers/docs/events/gateway-events#send-events
const presence = z.strictObject({
  since: z.null(),
  activities: z.array(
    z.strictObject({
      name: z.string().min(1).max(128),
      type: z.int().min(0).max(5),
      state: z.string().max(128),
    }),
  ),
  status: z.enum(['online', 'dnd', 'idle', 'invisible', 'offline']),
  afk: z.boolean(),
});

const identifyFrame = z.strictObject({
  op: z.literal(2),
  d: z.strictObject({
    token: z.string(),
    properties: z.looseObject({ os: z.string(), browser: z.string(), device: z.string() }),
    compress: z.boolean().optional(),
    large_threshold: z.int().min(50).max(250).optional(),
    shard: z.tuple([z.int().min(0), z.int().min(1)]).optional(),
    presence: presence.optional(),
    intents: z.int(),
  }),
});

const resumeFrame = z.strictObject({
  op: z.literal(6),
  d: z.strictObject({ token: z.string(), session_id: z.string(), seq: z.int().nullable() }),
});

const clientFrame = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal(1), d: z.int().nullable() }),
  identifyFrame,
  resumeFrame,
]);

/** All that a client may send: https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-opcodes */
const OPS: readonly unknown[] = [1, 2, 3, 4, 6, 8, 31, 43];
const UNKNOWN_OP = 4001;
const UNREADABLE = 4002;

export type ClientFrame = z.output<typeof clientFrame>;
export type Identify = z.output<typeof identifyFrame>['d'];
export type Resume = z.output<typeof resumeFrame>['d'];

/** The frame, or the code with which to close. */
export function parseFrame(data: string): ClientFrame | number {
  if (Buffer.byteLength(data) > 4_096) return UNREADABLE;
  const json = parseJson(data);
  if (!isObject(json)) return UNREADABLE;
  if (!OPS.includes(json.op)) return UNKNOWN_OP;
  const frame = clientFrame.safeParse(json);
  if (frame.success) return frame.data;
  refuseUnmodelled(frame.error, json);
  return UNREADABLE;
}
