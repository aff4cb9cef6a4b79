/** Keeps what was made of the words, or their features, that come again and again. Bounded, as words come from people: past `most` it begins anew. */
export function remember<T, K extends string | number = string>(
  most: number,
  make: (key: K) => T,
): (key: K) => T {
  const kept = new Map<K, T>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make(key);
    if (kept.size >= most) kept.clear();
    kept.set(key, made);
    return made;
  };
}
