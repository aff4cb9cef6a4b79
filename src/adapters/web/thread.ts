import type { Rapporteur, Topic } from '../../core/index.ts';

// A conversation on the web is kept by whoever has it: each answer gives, in its links and forms, what the last turns were about. So no
// cookie is needed and nothing is remembered, a follow-up can be sent as a link, and a restart loses none.

/** Characters: little enough for an address. The oldest turns that do not fit are left out. */
const LONGEST = 1_500;
const MOST_TURNS = 6;
const MOST_ITEMS = 40;
const VERSION_LENGTH = 8;
// These need no escape in an address, and stand in no place and no term.
const BETWEEN_TURNS = '*';
const BETWEEN_KINDS = '__';
const BETWEEN_ITEMS = '_';
const TERM = /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} .'’-]{0,50}$/u;

/** Writes what a conversation's last turns were about: `1a2b3c4d*principles.6.1-2__foreign_terrorist_fighter`; empty where there was none. */
export function writeThread({ statement }: Rapporteur, thread: readonly Topic[]): string {
  const stamp = stampOf(statement.version);
  const turns = thread
    .slice(-MOST_TURNS)
    .map(
      ({ places, terms }) =>
        places.slice(0, MOST_ITEMS).join(BETWEEN_ITEMS) +
        BETWEEN_KINDS +
        terms.filter(isTerm).slice(0, MOST_ITEMS).join(BETWEEN_ITEMS),
    );
  while (turns.length && [stamp, ...turns].join(BETWEEN_TURNS).length > LONGEST) turns.shift();
  return turns.length ? [stamp, ...turns].join(BETWEEN_TURNS) : '';
}

/** Reads it. It comes from outside, so only places that exist and what could be a term are kept; of another version, nothing. */
export function readThread(rapporteur: Rapporteur, written: string): readonly Topic[] {
  if (written.length > LONGEST) return [];
  const [stamp, ...turns] = written.split(BETWEEN_TURNS);
  if (stamp !== stampOf(rapporteur.statement.version)) return [];
  return turns.slice(-MOST_TURNS).map((turn) => {
    const [places = '', terms = ''] = turn.split(BETWEEN_KINDS);
    return {
      places: readItems(places, (place) => rapporteur.read(place) !== undefined),
      terms: readItems(terms, isTerm),
    };
  });
}

function readItems(items: string, isOne: (item: string) => boolean): string[] {
  return items.split(BETWEEN_ITEMS).slice(0, MOST_ITEMS).filter(isOne);
}

function isTerm(term: string): boolean {
  return TERM.test(term);
}

function stampOf(version: string): string {
  return version.slice(0, VERSION_LENGTH);
}
