import { HOME } from './dom.ts';

// Which turn an address opens; and which turns a conversation has, kept with the entry of the history, so that they come back with it.

const OPENS = ['q', 'check', 'cite'];

/** By what is written: a link to a place resolves to an address that has the present question in it. */
export function opensTurn(link: HTMLAnchorElement): boolean {
  const written = link.getAttribute('href') ?? '';
  return link.target === '' && written.includes('?') && isOwn(link) && opensTurnAt(link.search);
}

function isOwn({ origin, pathname }: HTMLAnchorElement): boolean {
  return origin === location.origin && (pathname === HOME || pathname === location.pathname);
}

export function opensTurnAt(search: string): boolean {
  const params = new URLSearchParams(search);
  return OPENS.some((name) => params.has(name));
}

/** What of an address a turn is; what is found beside it is no part of it. */
export function searchOf(search: string): URLSearchParams {
  const params = new URLSearchParams(search);
  for (const name of ['find', 'style']) params.delete(name);
  return params;
}

export function sameTurn(a: string, b: string): boolean {
  return searchOf(a).toString() === searchOf(b).toString();
}

interface Kept {
  readonly turns: readonly string[];
}

const MOST_KEPT = 20;

export function keepTurns(log: HTMLElement): void {
  const turns = [...log.querySelectorAll<HTMLElement>('.turn')].flatMap(
    ({ dataset }) => dataset.search ?? [],
  );
  const kept: Kept = { turns: turns.slice(0, MOST_KEPT) };
  history.replaceState(kept, '');
}

/** What stood below a turn when its page was left. */
export function earlierTurns(first: HTMLElement): readonly string[] {
  const { turns } = readKept(history.state);
  return turns.filter((search) => !sameTurn(search, first.dataset.search ?? ''));
}

function readKept(state: unknown): Kept {
  const turns = typeof state === 'object' && state && 'turns' in state ? state.turns : [];
  return { turns: Array.isArray(turns) ? turns.filter((turn) => typeof turn === 'string') : [] };
}
