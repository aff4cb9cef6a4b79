/** Keeps what was made of the words that come again and again. Bounded, as words come from people: past `most` it begins anew. */
export function remember<T>(most: number, make: (word: string) => T): (word: string) => T {
  const kept = new Map<string, T>();
  return (word) => {
    const known = kept.get(word);
    if (known !== undefined) return known;
    const made = make(word);
    if (kept.size >= most) kept.clear();
    kept.set(word, made);
    return made;
  };
}
