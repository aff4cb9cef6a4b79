import { z } from 'zod';

// https://discord.com/developers/docs/events/gateway-events#send-events
const activity = z.strictObject({
  name: z.string().min(1).max(128),
  type: z.int().min(0).max(5).optional(),
  state: z.string().max(128).nullish(),
  url: z.string().nullish(),
});
const presence = z.strictObject({
  since: z.number().nullish(),
  activities: z.array(activity),
  status: z.enum(['online', 'dnd', 'idle', 'invisible', 'offline']),
  afk: z.boolean().optional(),
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
  z.strictObject({ op: z.literal(3), d: presence }),
  resumeFrame,
]);

const SERVED_OPS: readonly unknown[] = [1, 2, 3, 6];
/** Voice, members, sounds, channel details: read, and of no interest here. */
const IGNORED_OPS: readonly unknown[] = [4, 8, 31, 43];

export type ClientFrame = z.output<typeof clientFrame>;
export type Identify = z.output<typeof identifyFrame>['d'];
export type Resume = z.output<typeof resumeFrame>['d'];

/** The frame, nothing where it is none of this server's business, or the code with which to close. */
export function parseFrame(data: string): ClientFrame | number | undefined {
  if (Buffer.byteLength(data) > 4_096) return 4002;
  try {
    const json: unknown = JSON.parse(data);
    const op = typeof json === 'object' && json !== null && 'op' in json ? json.op : undefined;
    if (!SERVED_OPS.includes(op) && !IGNORED_OPS.includes(op)) return 4001;
    if (IGNORED_OPS.includes(op)) return undefined;
    const frame = clientFrame.safeParse(json);
    return frame.success ? frame.data : 4002;
  } catch {
    return 4002;
  }
}
