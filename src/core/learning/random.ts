/** Numbers from 0 to 1 that are the same each time (mulberry32, Tommy Ettinger 2017), so that what is learned is repeatable. */
export function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A shuffled copy (Fisher-Yates). */
export function shuffle<T>(items: readonly T[], random: () => number): T[] {
  const shuffled = [...items];
  for (let i = shuffled.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const [one, other] = [shuffled.slice(i, i + 1), shuffled.slice(j, j + 1)];
    shuffled.splice(i, 1, ...other);
    shuffled.splice(j, 1, ...one);
  }
  return shuffled;
}
