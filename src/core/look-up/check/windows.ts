import type { Run, StatementWords } from './statement-words.ts';
import type { Word } from './words.ts';

/** Places of a word that stands everywhere, and so points nowhere ("the"). */
const TOO_COMMON = 40;
/** Words of a quotation that vote together, so that pieces from different places each find theirs. */
const BLOCK = 32;
/** Neighbouring diagonals that are one: a few words were added or left out. */
const DRIFT = 8;
/** Words around the likeliest places that are looked at, too. */
const MARGIN = 16;
/** Cells of the comparison: what bounds the time of a check. */
const MOST_CELLS = 90_000;
/** Share of the best place's votes under which a place is chance. */
const FEWEST_VOTES = 0.12;

/** The stretches of the statement in which words of a quotation may stand: where many of them have the distance that they have in it. */
export function findWindows(statement: StatementWords, said: readonly Word[]): Run[] {
  const blocks = countVotes(statement, said);
  const least = blocks.reduce((most, { votes }) => Math.max(most, votes), 0) * FEWEST_VOTES;
  const ranked = blocks.filter(({ votes }) => votes >= least).sort((a, b) => b.votes - a.votes);
  const windows: Run[] = [];
  let left = MOST_CELLS / Math.max(1, said.length);
  for (const block of ranked) {
    const { from, to } = widen(block);
    const window = {
      from: Math.max(0, from - MARGIN),
      to: Math.min(statement.words.length, to + DRIFT + MARGIN),
    };
    left -= window.to - window.from;
    if (left < 0 && windows.length > 0) break;
    windows.push(window);
  }
  return mergeRuns(windows);
}

interface Block {
  readonly votes: number;
  readonly from: number;
  readonly to: number;
}

/** In the order in which they come up: by a number for each diagonal and block, as a text of repeats has thousands of votes. */
function countVotes({ words, byKey }: StatementWords, said: readonly Word[]): Block[] {
  const firstDiagonal = Math.floor((1 - said.length) / DRIFT);
  const across = Math.ceil(said.length / BLOCK);
  const size = (Math.floor(words.length / DRIFT) - firstDiagonal + 1) * across;
  const votes = new Float64Array(size);
  const from = new Int32Array(size);
  const to = new Int32Array(size);
  const found: number[] = [];
  said.forEach(({ key }, i) => {
    const places = byKey.get(key) ?? [];
    if (places.length > TOO_COMMON) return;
    const vote = 1 / (1 + places.length);
    for (const at of places) {
      const block = (Math.floor((at - i) / DRIFT) - firstDiagonal) * across + Math.floor(i / BLOCK);
      if (votes[block] === 0) {
        found.push(block);
        from[block] = at;
      }
      votes[block] = (votes[block] ?? 0) + vote;
      from[block] = Math.min(from[block] ?? 0, at);
      to[block] = Math.max(to[block] ?? 0, at);
    }
  });
  return found.map((block) => ({ votes: votes[block] ?? 0, from: from[block] ?? 0, to: to[block] ?? 0 }));
}

/** Words before and after those that voted stand there, too. */
function widen({ from, to }: Block): Run {
  const missing = Math.max(0, BLOCK - (to - from));
  return { from: from - missing, to: to + missing };
}

function mergeRuns(runs: readonly Run[]): Run[] {
  const merged: { from: number; to: number }[] = [];
  for (const { from, to } of [...runs].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}
