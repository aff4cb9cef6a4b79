/** Makes a value when it is first asked for, and keeps it: what one command needs and another does not is made so. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
