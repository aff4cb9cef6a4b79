/** Milliseconds at which Discord's ids begin: https://discord.com/developers/docs/reference#snowflakes */
const EPOCH = 1_420_070_400_000;

/** Makes ids that carry their time, as discord.js reads it out of them, and that never repeat. */
export function createSnowflakes(): (at?: number) => string {
  let count = 0n;
  return (at = Date.now()) => {
    count += 1n;
    return String((BigInt(Math.trunc(at) - EPOCH) << 22n) | (count & 0x3f_ffffn));
  };
}

/** Milliseconds since 1970 at which an id was made. */
export function timeOf(id: string): number {
  return Number(BigInt(id) >> 22n) + EPOCH;
}
