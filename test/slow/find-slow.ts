/** Where to look for texts that take long. */
export interface Hunt {
  /** Handles a text. */
  readonly run: (text: string) => unknown;
  /** Characters of a text at most. */
  readonly longest: number;
  /** What texts are made of, beside single marks. */
  readonly words: readonly string[];
  readonly milliseconds: number;
  readonly seed: number;
}

export interface Slow {
  readonly text: string;
  readonly milliseconds: number;
}

/** Texts that are changed further, the slowest so far. */
const KEPT = 24;
/** A text is measured so many times, and the fastest counts: the machine does other things too. */
const TIMES = 3;
const MARKS = [
  ...' \n\t.,;:!?…-–—_*~`>#|/\\@&%$+=()[]{}<>"“”„«»\'‘’´0aAé\u00a0\u200b\u202e\u0301\ud83d\ude00',
];

/** Numbers from 0 to 1, the same for each seed: Tommy Ettinger's mulberry32. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Looks for texts that take long: repeats, joins and cuts what took longest so far. Gives the slowest. */
export async function findSlow({ run, longest, words, milliseconds, seed }: Hunt): Promise<Slow> {
  const random = createRandom(seed);
  const pick = <T>(values: readonly T[]): T | undefined => values[Math.floor(random() * values.length)];
  const atom = (): string => (random() < 0.5 ? pick(MARKS) : pick(words)) ?? ' ';
  const fill = (text: string): string => text.repeat(Math.ceil(longest / Math.max(1, text.length)));
  const cut = (text: string): string => {
    const at = Math.floor(random() * text.length);
    return text.slice(at, at + 1 + Math.floor(random() * 40));
  };

  const mutate = (text: string, other: string): string => {
    const at = Math.floor(random() * text.length);
    const splice = (part: string): string => text.slice(0, at) + part + text.slice(at);
    switch (Math.floor(random() * 7)) {
      case 0:
        return fill(atom() + (random() < 0.5 ? atom() : '') + (random() < 0.3 ? atom() : ''));
      case 1:
        return fill(cut(text));
      case 2:
        return splice(atom());
      case 3:
        return splice(atom().repeat(1 + Math.floor(random() * 200)));
      case 4:
        return text.slice(0, at) + other.slice(at);
      case 5:
        return atom() + text.slice(0, longest - 8) + atom();
      default:
        return splice(cut(other));
    }
  };

  const measure = async (text: string): Promise<number> => {
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < TIMES; i++) {
      const since = performance.now();
      await run(text);
      least = Math.min(least, performance.now() - since);
    }
    return least;
  };

  let kept: Slow[] = [{ text: fill('why '), milliseconds: 0 }];
  // Until what runs is compiled, everything takes long.
  for (let i = 0; i < 30; i++) await run(fill(atom()).slice(0, longest));
  const end = performance.now() + milliseconds;
  while (performance.now() < end) {
    const text = mutate(pick(kept)?.text ?? '', pick(kept)?.text ?? '').slice(0, longest);
    kept.push({ text, milliseconds: await measure(text) });
    if (kept.length > KEPT * 2) kept = kept.sort((a, b) => b.milliseconds - a.milliseconds).slice(0, KEPT);
  }
  kept.sort((a, b) => b.milliseconds - a.milliseconds);
  const [slowest = { text: '', milliseconds: 0 }] = kept;
  return { ...slowest, milliseconds: await measure(slowest.text) };
}
