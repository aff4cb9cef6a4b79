/** Things that wait in lines, one line for each name; taken from one line after the other. */
export interface Rotation<T> {
  readonly add: (name: string, thing: T) => void;
  /** The next, whose line then goes to the end. */
  readonly take: () => T | undefined;
  readonly size: () => number;
}

export function createRotation<T>(): Rotation<T> {
  // A map keeps its names in the order in which they were added.
  const lines = new Map<string, T[]>();
  let size = 0;
  return {
    size: () => size,
    add: (name, thing) => {
      const line = lines.get(name);
      if (line) line.push(thing);
      else lines.set(name, [thing]);
      size++;
    },
    take: () => {
      const [next] = lines;
      if (!next) return undefined;
      const [name, line] = next;
      const thing = line.shift();
      lines.delete(name);
      if (line.length) lines.set(name, line);
      size--;
      return thing;
    },
  };
}
