/** Things by their name, in order. */
export function groupBy<T>(
  things: readonly T[],
  nameOf: (thing: T) => unknown,
): ReadonlyMap<unknown, readonly T[]> {
  const groups = new Map<unknown, T[]>();
  for (const thing of things) {
    const name = nameOf(thing);
    const group = groups.get(name);
    if (group) group.push(thing);
    else groups.set(name, [thing]);
  }
  return groups;
}
