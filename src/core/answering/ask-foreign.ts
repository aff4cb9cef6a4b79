import type { Foreign, Knowledge, LocalGap } from '../knowledge/knowledge.ts';
import { type Translation, translateQuestion } from '../translation/translate.ts';
import { readTerms } from '../words/language.ts';
import { contentStems } from '../words/terms.ts';
import type { Answer, Topic } from './answer.ts';
import { asksForNames } from './gap.ts';

/** Share of its words that must be known, for a question to be understood. Chosen by hand. */
const UNDERSTOOD = 0.5;

/**
 * Probability of there being no answer, at and above which it declines: words that were put into English one by one prove less. Chosen on
 * the second banks of four languages, before they were learned from.
 */
const DECLINE_AT = 0.42;

/** How a question in English is answered. */
type AskEnglish = (knowledge: Knowledge, question: string, before: readonly Topic[]) => Answer;

/** Answers a question in another language, word by word in English; undefined where too few of its words are known. */
export function askForeign(
  knowledge: Knowledge,
  { foreign, question, before }: { foreign: Foreign; question: string; before: readonly Topic[] },
  askEnglish: AskEnglish,
): Answer | undefined {
  const { text, known } = putIntoEnglish(knowledge, foreign, question);
  if (known < UNDERSTOOD) return undefined;
  const answer = askEnglish(beCareful(knowledge), text, before);
  if (answer.kind !== 'not-stated') return { ...answer, language: foreign.tag };
  const gap = findLocalGap(knowledge, foreign.gaps(), text);
  return {
    ...answer,
    ...(gap && { missing: gap.missing, missingLocal: gap.missingLocal }),
    language: foreign.tag,
  };
}

export function putIntoEnglish(knowledge: Knowledge, foreign: Foreign, question: string): Translation {
  const { speller } = knowledge.language();
  return translateQuestion(foreign, (word) => speller.knows(word), question);
}

/** The same knowledge, as it is asked in words that were put into English. */
export function beCareful(knowledge: Knowledge): Knowledge {
  return { ...knowledge, declineAt: Math.min(knowledge.declineAt, DECLINE_AT) };
}

/** How alike a question of the language's bank must be for what it asks to be what was asked. Chosen by hand. */
const SAME_QUESTION = 0.7;

/** What the nearest question of the language asks that is not stated, where it has no name and number but what was asked for. */
function findLocalGap(knowledge: Knowledge, gaps: readonly LocalGap[], text: string): LocalGap | undefined {
  const terms = readTerms(knowledge.language(), text);
  const stems = new Set(contentStems(terms));
  const asked = new Set(terms.flatMap(({ stem, concepts }) => [stem, ...concepts]));
  const [nearest] = gaps
    .map((gap) => ({ gap, alike: Math.max(...gap.asked.map((other) => compareStems(stems, other))) }))
    .sort((a, b) => b.alike - a.alike);
  if (!nearest || nearest.alike < SAME_QUESTION) return undefined;
  return asksForNames(knowledge, nearest.gap.missing, asked) ? nearest.gap : undefined;
}

/** The cosine of two sets of words. */
function compareStems(stems: ReadonlySet<string>, others: readonly string[]): number {
  const shared = new Set(others.filter((stem) => stems.has(stem))).size;
  return shared / (Math.sqrt(stems.size * new Set(others).size) || 1);
}
