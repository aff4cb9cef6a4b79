import { BlockList, isIP } from 'node:net';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Requests of one address a minute that compute something: more than anybody types, and than a room behind one address asks. */
export const MOST_REQUESTS = 600;
const MINUTE = 60;

const NEARBY = new BlockList();
for (const [net, bits, family] of [
  ['127.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['::1', 128, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
] as const)
  NEARBY.addSubnet(net, bits, family);

/**
 * Who asks: the address that the connection comes from or, where that is nearby, the one for which the server in front says that it asks; it
 * writes that at the end, behind whatever the asker made up. Undefined for whoever asks from nearby for themselves.
 */
export function findVisitor(remote: string | undefined, forwarded: string | undefined): string | undefined {
  const address = remote?.replace(/^::ffff:/, '') ?? '';
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  if (isIP(address) === 0 || !NEARBY.check(address, family)) return address;
  const last = forwarded?.split(',').at(-1)?.trim();
  return last ? last.slice(0, LONGEST_ADDRESS) : undefined;
}

/** Characters of an IPv6 address with a zone. */
const LONGEST_ADDRESS = 60;

/** Counts a request of a visitor: gives the seconds for which they are to wait, or nothing. */
export function createVisitorLimit(most = MOST_REQUESTS): (visitor: string) => Promise<number | undefined> {
  const limiter = new RateLimiterMemory({ points: most, duration: MINUTE });
  return async (visitor) => {
    try {
      await limiter.consume(visitor);
      return undefined;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1_000));
      throw refused;
    }
  };
}
