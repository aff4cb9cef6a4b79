import { HOME } from './dom.ts';

/** A place as the server understands what someone wrote: "principles 6:2", "principles.6-7", "para 6 of the remarks". */
export interface TypedPlace {
  readonly place: string;
  /** One for each of its paragraphs, as the page's script knows places. */
  readonly pieces: readonly string[];
  readonly label: string;
}

/** Asks the server, which reads places in one way for all; undefined where there is none. */
export async function readTypedPlace(typed: string): Promise<TypedPlace | undefined> {
  const response = await fetch(`${HOME}api/read/${encodeURIComponent(typed)}`).catch(() => undefined);
  if (!response?.ok) return undefined;
  const { place, quotes }: Passage = await response.json();
  const label = [...new Set(quotes.map((quote) => quote.label))].join('; ');
  return { place, pieces: quotes.map((quote) => quote.place), label };
}

interface Passage {
  readonly place: string;
  readonly quotes: readonly { readonly place: string; readonly label: string }[];
}
