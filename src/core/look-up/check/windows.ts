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
  votes: number;
  from: number;
  to: number;
}

/** In the order in which they come up. */
function countVotes({ byKey }: StatementWords, said: readonly Word[]): Block[] {
  const blocks = new Map<number, Block>();
  said.forEach(({ key }, i) => {
    const places = byKey.get(key) ?? [];
    if (places.length > TOO_COMMON) return;
    const vote = 1 / (1 + places.length);
    for (const at of places) {
      const diagonal = Math.floor((at - i) / DRIFT);
      // One number for a diagonal and a block: faster than a text.
      const name = diagonal * 65_536 + Math.floor(i / BLOCK);
      const block = blocks.get(name);
      if (block) {
        block.votes += vote;
        block.from = Math.min(block.from, at);
        block.to = Math.max(block.to, at);
      } else blocks.set(name, { votes: vote, from: at, to: at });
    }
  });
  return [...blocks.values()];
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
