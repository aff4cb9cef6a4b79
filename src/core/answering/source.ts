import type { Knowledge } from '../knowledge/knowledge.ts';
import { checkText, LONGEST_QUOTATION } from '../look-up/check/check-text.ts';
import type { CheckedQuotation } from '../look-up/check/describe-piece.ts';
import type { Run, StatementWords } from '../look-up/check/statement-words.ts';
import { readSourceWords, type Word } from '../look-up/check/words.ts';
import { citeSentences, placeOf, sentencesTouched } from '../statement/citation.ts';
import type { Sentence } from '../statement/statement.ts';
import { foldText, foldWords } from '../words/terms.ts';
import { dropEnd, dropStart } from '../words/trim.ts';
import type { Answer } from './answer.ts';

const ASKS_SOURCE =
  /\b(?:who (?:said|says|wrote|writes|tweeted|posted|stated|is (?:quoted|speaking|saying))|whose (?:words?|line|quote|statement|sentence)|by whom|(?:where|what part|which part|whence|what document|which speech|which document) (?:is|was|does|did|are|do)\b.{0,40}\b(?:from|come|comes|stand|stands|appear|appears|written|said|found)|where (?:is|was) (?:this|that|it|the following)|where does (?:this|that|it)|in which (?:part|paragraph|section|speech)|which (?:part|paragraph|section|speaker)|is (?:this|that|it) (?:from|in|a real|real)|source(?: of| for|\?| please)|(?:did|does|do) (?:\w+ ){1,4}(?:say|write|tweet|post|really say) (?:this|that|these)|attribut\w+)/i;
/** Words of a message that, standing together in the statement, are a quotation and no chance. */
const FEWEST_WORDS = 5;
/** Without a question around it, a message is a quotation only when nearly all of it is. */
const BARE_WORDS = 7;
const MOST_AROUND = 2;

/** Answers a pasted quotation with "who said this?" or "where is this from?", or nothing but a quotation, by the place of its words. */
export function answerPasted(knowledge: Knowledge, raw: string): Answer | undefined {
  if (raw.length > LONGEST_QUOTATION) return undefined;
  const { statement } = knowledge;
  const pasted = findPasted(knowledge.checker().words, raw);
  if (!pasted) return undefined;
  const { quotations } = checkText(knowledge.checker(), pasted);
  const runs = quotations.flatMap(({ citations }) => citations);
  const sentences = runs.flatMap((run) => sentencesTouched(statement, run));
  if (sentences.length === 0) return undefined;
  const citations = citeSentences(firstHand(sentences));
  const places = citations.map((citation) => placeOf(statement, citation));
  const missing = nameChanges(quotations);
  return {
    kind: 'answer',
    confidence: 1,
    citations,
    ...(missing && { missing }),
    related: [],
    topic: { places, terms: [] },
  };
}

/** Words that were pasted, and that the statement does not say. */
function nameChanges(quotations: readonly CheckedQuotation[]): string {
  return quotations
    .flatMap(({ verdict, quotation, changes }) =>
      verdict === 'not-found' ? [{ said: quotation, stated: '' }] : changes,
    )
    .filter(({ said, stated }) => foldText(said) !== foldText(stated))
    .map(({ said, stated }) => {
      if (!said) return `this without “${stated}”`;
      return stated ? `“${said}”, but “${stated}”` : `“${said}”`;
    })
    .join('; nor ');
}

/** Whoever speaks for themselves before whoever quotes them. */
function firstHand(sentences: readonly Sentence[]): Sentence[] {
  return [...new Set(sentences)].sort(
    (a, b) =>
      Number(a.speaker !== a.part.speaker) - Number(b.speaker !== b.part.speaker) || a.index - b.index,
  );
}

/** The longest run of a message that stands, word for word, in the statement, if it is asked where that is from. */
function findPasted(statement: StatementWords, raw: string): string | undefined {
  const said = readSourceWords(raw);
  const run = longestRun(statement, said);
  const length = run.to - run.from;
  const outside = said
    .filter((_, i) => i < run.from || i >= run.to)
    .map(({ start, end }) => raw.slice(start, end));
  if (length >= FEWEST_WORDS && ASKS_SOURCE.test(outside.join(' '))) {
    // The quotation marks say where the quotation ends, also where a word of it was altered.
    const marked = markedQuotation(raw);
    return marked && foldWords(marked).length >= length ? marked : dropQuestion(raw);
  }
  return length >= BARE_WORDS && outside.length <= MOST_AROUND ? raw : undefined;
}

/** All but what asks: words that were altered stand on either side of those that were not. */
function dropQuestion(raw: string): string {
  return dropEnd(dropStart(raw.replace(ASKS_SOURCE, ''), /[\s:,?!–—-]/), /[\s?]/);
}

function markedQuotation(raw: string): string | undefined {
  return [...raw.matchAll(/["“„«]([^"“”„«»]{10,5000})["”“»]/gu)]
    .map((match) => match[1] as string)
    .sort((a, b) => b.length - a.length)[0];
}

function longestRun({ byKey, words }: StatementWords, said: readonly Word[]): Run {
  let best = { from: 0, to: 0 };
  for (let from = 0; from < said.length; ) {
    let longest = 0;
    for (const at of byKey.get(said[from]?.key ?? '') ?? []) {
      let length = 0;
      while (from + length < said.length && words[at + length]?.key === said[from + length]?.key) length++;
      longest = Math.max(longest, length);
    }
    if (longest > best.to - best.from) best = { from, to: from + longest };
    from += Math.max(1, longest);
  }
  return best;
}
