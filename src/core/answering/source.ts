import type { Knowledge } from '../knowledge/knowledge.ts';
import { checkQuotation, LONGEST_QUOTATION } from '../look-up/check.ts';
import { type StatementWords, tokenize } from '../look-up/quotation.ts';
import { citeSentences, placeOf, sentencesTouched } from '../statement/citation.ts';
import type { Sentence } from '../statement/statement.ts';
import type { Answer } from './answer.ts';

const ASKS_SOURCE =
  /\b(?:who (?:said|says|wrote|writes|tweeted|posted|stated|is (?:quoted|speaking|saying))|whose (?:words?|line|quote|statement|sentence)|by whom|(?:where|what part|which part|whence|what document|which speech|which document) (?:is|was|does|did|are|do)\b.{0,40}\b(?:from|come|comes|stand|stands|appear|appears|written|said|found)|where (?:is|was) (?:this|that|it|the following)|where does (?:this|that|it)|in which (?:part|paragraph|section|speech)|which (?:part|paragraph|section|speaker)|is (?:this|that|it) (?:from|in|a real|real)|source(?: of| for|\?| please)|(?:did|does|do) (?:\w+ ){1,4}(?:say|write|tweet|post|really say) (?:this|that|these)|attribut\w+)/i;
/** Words of a message that, standing together in the statement, are a quotation and no chance. */
const FEWEST_WORDS = 5;
/** Without a question around it, a message is a quotation only when nearly all of it is. */
const BARE_WORDS = 7;

/** A pasted quotation with "who said this?" or "where is this from?", or nothing but a quotation: answered by the place of its words. */
export function askForSource(knowledge: Knowledge, words: StatementWords, raw: string): Answer | undefined {
  if (raw.length > LONGEST_QUOTATION) return undefined;
  const pasted = findPasted(words, raw);
  if (!pasted) return undefined;
  const { statement } = knowledge;
  const checked = checkQuotation(words, pasted);
  const runs = 'citations' in checked ? checked.citations : [];
  const sentences = runs.flatMap((run) => sentencesTouched(statement, run));
  if (sentences.length === 0) return undefined;
  const citations = citeSentences(firstHand(sentences));
  const places = citations.map((citation) => placeOf(statement, citation));
  return { kind: 'answer', citations, related: [], topic: { places, terms: [] } };
}

/** Whoever speaks for themselves before whoever quotes them. */
function firstHand(sentences: readonly Sentence[]): Sentence[] {
  return [...new Set(sentences)].sort(
    (a, b) =>
      Number(a.speaker !== a.part.speaker) - Number(b.speaker !== b.part.speaker) || a.index - b.index,
  );
}

/** The longest run of a message that stands, word for word, in the statement, if it is asked where that is from. */
function findPasted(words: StatementWords, raw: string): string | undefined {
  const said = tokenize(raw);
  const run = longestRun(
    words,
    said.map(({ loose }) => loose),
  );
  if (!run) return undefined;
  const length = run.to - run.from;
  const outside = said
    .filter((_, i) => i < run.from || i >= run.to)
    .map(({ raw: word }) => word)
    .join(' ');
  const pasted = raw.slice(said[run.from]?.start, said[run.to - 1]?.end);
  if (ASKS_SOURCE.test(outside) && length >= FEWEST_WORDS) {
    // The quotation marks say where the quotation ends, also where a word of it was altered.
    const marked = markedQuotation(raw);
    return marked && tokenize(marked).length >= length ? marked : pasted;
  }
  return length >= BARE_WORDS && said.length - length <= 2 ? pasted : undefined;
}

function markedQuotation(raw: string): string | undefined {
  return [...raw.matchAll(/["“„«]([^"“”„«»]{10,5000})["”“»]/gu)]
    .map((match) => match[1] as string)
    .sort((a, b) => b.length - a.length)[0];
}

function longestRun(
  words: StatementWords,
  said: readonly string[],
): { readonly from: number; readonly to: number } | undefined {
  let best: { from: number; to: number } | undefined;
  for (let from = 0; from < said.length; ) {
    let longest = 0;
    for (const at of words.byLoose.get(said[from] as string) ?? []) {
      let length = 0;
      while (from + length < said.length && words.tokens[at + length]?.loose === said[from + length])
        length++;
      longest = Math.max(longest, length);
    }
    if (longest > (best ? best.to - best.from : 0)) best = { from, to: from + longest };
    from += Math.max(1, longest);
  }
  return best;
}
