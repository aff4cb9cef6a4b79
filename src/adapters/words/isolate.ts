// What is put into a phrase keeps its own direction: https://www.w3.org/International/articles/inline-bidi-markup/uba-basics

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';
const LEFT = /[\p{Script=Latin}\p{Script=Cyrillic}]/u;
const RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const HOLE = /\{\w+\}/g;

export type Direction = 'ltr' | 'rtl';

/** Sets text off where it holds letters of the other direction. */
export function isolateText(text: string, around: Direction): string {
  const other = around === 'rtl' ? LEFT : RIGHT;
  return other.test(text) ? `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}` : text;
}

/** A table of phrases, each of which sets off what is put into it. */
export function isolate<T extends object>(table: T, direction: Direction): T {
  const prepare = (value: unknown): unknown => {
    if (typeof value === 'function')
      return (...given: readonly unknown[]) =>
        value(...given.map((one) => (typeof one === 'string' ? isolateText(one, direction) : one)));
    if (typeof value === 'string' && direction === 'rtl')
      return value.replace(HOLE, (hole) => `${FIRST_STRONG_ISOLATE}${hole}${POP_ISOLATE}`);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return mapValues(value, prepare);
  };
  return mapValues(table, prepare);
}

/** The same keys, with values of the same kinds. */
function mapValues<T extends object>(values: T, change: (value: unknown) => unknown): T {
  const changed = { ...values };
  for (const [key, value] of Object.entries(values)) Reflect.set(changed, key, change(value));
  return changed;
}
