import type { Span } from './folded.ts';

/** Whether what stands before a mark lets it open a quotation. */
export function isOpening(before: string | undefined): boolean {
  return before === undefined || /[\s([{<>—–―:;=/|“„«「『‘"'‚-]/.test(before);
}

/** Where words in single marks may end and begin in a block. Weak ends may be the apostrophe of "members’ efforts". */
export interface SingleEnds {
  readonly strong: readonly number[];
  readonly weak: readonly number[];
  readonly openings: readonly number[];
}

export function findSingleEnds(text: string, { start, end }: Span): SingleEnds {
  const ends = { strong: [] as number[], weak: [] as number[], openings: [] as number[] };
  for (let at = start; at < end; at++) {
    const role = "‘‚’'".includes(text[at] ?? '') ? roleOf(text, at) : undefined;
    if (role) ends[role].push(at);
  }
  return ends;
}

function roleOf(text: string, at: number): keyof SingleEnds | undefined {
  const before = text[at - 1] ?? ' ';
  if ('‘‚'.includes(text[at] ?? '') && isOpening(text[at - 1])) return 'openings';
  if (/\s/.test(before) || /[\p{L}\p{N}]/u.test(text[at + 1] ?? '')) return undefined;
  return /s/i.test(before) && /^\s\p{Ll}/u.test(text.slice(at + 1, at + 3)) ? 'weak' : 'strong';
}

export function findSingleEnd({ strong, weak, openings }: SingleEnds, open: number): number | undefined {
  const first = firstAfter(strong, open + 1);
  const doubtful = firstAfter(weak, open + 1);
  const opening = firstAfter(openings, open + 2) ?? Number.POSITIVE_INFINITY;
  if (first !== undefined && first < opening) return first;
  return doubtful !== undefined && doubtful < opening ? doubtful : undefined;
}

function firstAfter(sorted: readonly number[], at: number): number | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) > at) high = middle;
    else low = middle + 1;
  }
  return sorted[low];
}
