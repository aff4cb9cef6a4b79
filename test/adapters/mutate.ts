import fc from 'fast-check';

type Json = unknown;

/** What a field may hold instead of what it should. */
const ODD = [
  null,
  undefined,
  true,
  -1,
  1e300,
  '',
  'x'.repeat(1_000_000),
  '\ud800 lone \udfff',
  '\u202e\u200f',
  [],
  [null],
  {},
  { id: null },
] as const;

/** Every way to a field of a value. */
function waysInto(value: Json, way: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [way];
  return [way, ...Object.entries(value).flatMap(([key, inner]) => waysInto(inner, [...way, key]))];
}

function change(value: Json, [key, ...rest]: readonly string[], to: Json): Json {
  if (key === undefined) return to;
  if (Array.isArray(value)) return value.map((one, i) => (String(i) === key ? change(one, rest, to) : one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, name === key ? change(inner, rest, to) : inner]),
  );
}

/** A payload with one to three of its fields missing, null, or of another kind. */
export function mutated(payload: Json): fc.Arbitrary<Json> {
  const ways = waysInto(payload).filter((way) => way.length > 0);
  const change1 = fc.tuple(fc.constantFrom(...ways), fc.constantFrom(...ODD));
  return fc
    .array(change1, { minLength: 1, maxLength: 3 })
    .map((changes) => changes.reduce<Json>((value, [way, to]) => change(value, way, to), payload));
}

/** So many mutations of each payload, the same ones in every run. */
export function mutate(payloads: readonly Json[], count: number): readonly Json[] {
  return payloads.flatMap((payload, seed) => fc.sample(mutated(payload), { numRuns: count, seed: seed + 1 }));
}
