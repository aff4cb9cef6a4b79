import type { Table } from './en.ts';

/** A table that is not whole yet: what it lacks is said in English. */
export type Draft = { readonly [Section in keyof Table]?: Partial<Table[Section]> };

/** A draft with what it lacks. */
export function complete(table: Table, draft: Draft): Table {
  const whole = { ...table };
  for (const [name, section] of Object.entries(draft)) {
    const known: unknown = Reflect.get(table, name);
    const isSection = typeof known === 'object' && typeof section === 'object';
    Reflect.set(whole, name, isSection ? { ...known, ...section } : section);
  }
  return whole;
}
