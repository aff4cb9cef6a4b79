/** How many messages a channel takes: so many at once, and then so many a second. */
export interface Pace {
  readonly perSecond: number;
  readonly burst: number;
}

/** When a platform of this pace would have taken each answer at the earliest, from a bot that answers at once and in order. Milliseconds. */
export function earliestAnswers(
  asked: readonly { readonly channel?: string | undefined; readonly at: number }[],
  { perSecond, burst }: Pace,
): number[] {
  const buckets = new Map<string | undefined, { left: number; at: number }>();
  const earliest: number[] = [];
  for (const [i, { channel, at }] of [...asked.entries()].sort(([, a], [, b]) => a.at - b.at)) {
    const bucket = buckets.get(channel) ?? { left: burst, at };
    const free = Math.max(at, bucket.at);
    const left = Math.min(burst, bucket.left + ((free - bucket.at) / 1_000) * perSecond);
    const taken = free + (Math.max(0, 1 - left) / perSecond) * 1_000;
    buckets.set(channel, { left: Math.max(0, left - 1), at: taken });
    earliest[i] = taken;
  }
  return earliest;
}
