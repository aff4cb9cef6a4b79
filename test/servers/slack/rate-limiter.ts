import type { Workspace } from './workspace.ts';

/** About one message a second for each channel, with short bursts: https://docs.slack.dev/apis/web-api/rate-limits */
export function createRateLimiter(workspace: Workspace) {
  const buckets = new Map<string, { left: number; at: number }>();
  return {
    /** How many ms too early it comes; 0 where it may pass. */
    take(channel: string): number {
      const limit = workspace.rateLimit;
      if (limit === undefined) return 0;
      const now = workspace.now();
      const bucket = buckets.get(channel) ?? { left: limit.burst, at: now };
      const left = Math.min(limit.burst, bucket.left + ((now - bucket.at) / 1000) * limit.perSecond);
      const passes = left >= 1;
      buckets.set(channel, { left: passes ? left - 1 : left, at: now });
      return passes ? 0 : ((1 - left) / limit.perSecond) * 1000;
    },
  };
}
