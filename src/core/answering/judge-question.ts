import type { Knowledge } from '../knowledge/knowledge.ts';
import type { WholeQuestion } from '../question/read-question.ts';
import { citedBy } from '../statement/statement.ts';
import { readStems } from '../words/language.ts';
import { findCollection } from './collections.ts';
import { judge } from './judge.ts';
import { findSubject } from './subject.ts';
import { topicOf, type Verdict } from './verdict.ts';
import { type Inquiry, type Surroundings, weighInContext } from './weigh-in-thread.ts';

/** Hardly to be declined: the subject is there, and any mention of it was asked for. */
const CERTAIN = 0.98;

/** Answers or declines one question: a whole collection, one side after the other, whole, or by its halves. */
export function judgeQuestion(
  knowledge: Knowledge,
  question: WholeQuestion,
  surroundings: Surroundings,
): Verdict {
  const { restriction, sides } = question.voices;
  const inquiry = weighInContext(knowledge, question, surroundings);
  const whole = judge(knowledge, inquiry, restriction);
  // "Under which resolution is that?" asks for one, and not for all that there are.
  const listed = whole.isFollowUp ? [] : listCollection(knowledge, question);
  if (listed.length) return { ...whole, kind: 'answer', sentences: listed, isFollowUp: false };
  if (whole.kind !== 'answer') {
    const holders = findSubject(knowledge, question, restriction);
    const mention = holders && judge(knowledge, inquiry, holders, CERTAIN);
    if (mention?.kind === 'answer') return mention;
  }
  if (sides.length > 1 && question.shape.compare) return judgeSides(knowledge, inquiry, sides) ?? whole;
  return judgeHalves(knowledge, question, surroundings, whole);
}

/** The sentences of a whole collection, where that is what is asked for. */
function listCollection({ statement, vocabulary, language }: Knowledge, question: WholeQuestion): number[] {
  const places = findCollection(vocabulary.collections, question, (text) => readStems(language(), text));
  const { restriction } = question.voices;
  return citedBy(statement, places ?? [])
    .map(({ index }) => index)
    .filter((s) => !restriction || restriction.has(s));
}

/** What each of those compared says; nothing unless all say something. */
function judgeSides(
  knowledge: Knowledge,
  inquiry: Inquiry,
  sides: readonly ReadonlySet<number>[],
): Verdict | undefined {
  const verdicts = sides.map((side) => judge(knowledge, inquiry, side));
  const [first] = verdicts;
  if (!first || verdicts.some(({ kind }) => kind !== 'answer')) return undefined;
  return { ...first, sentences: [...new Set(verdicts.flatMap(({ sentences }) => sentences))] };
}

function judgeHalves(
  knowledge: Knowledge,
  { halves: [first, second], voices: { restriction } }: WholeQuestion,
  surroundings: Surroundings,
  whole: Verdict,
): Verdict {
  if (first === undefined || second === undefined) return whole;
  const one = judge(knowledge, weighInContext(knowledge, first, surroundings), restriction);
  const after = { ...surroundings, message: [...surroundings.message, topicOf(knowledge, [one])] };
  const two = judge(knowledge, weighInContext(knowledge, second, after), restriction);
  if (one.kind !== 'answer' || two.kind !== 'answer')
    return joinHalf(knowledge.certainAt.named, whole, [one, two]);
  const both = [...new Set([...one.sentences, ...two.sentences])];
  if (whole.kind !== 'answer')
    return { ...whole, kind: 'answer', sentences: both, none: Math.min(one.none, two.none) };
  // The whole question was weighed with both halves in sight: what it found comes first.
  return { ...whole, sentences: [...new Set([...whole.sentences, ...both])] };
}

/** What one half asks that is not stated is said beside the answer to the other. */
function joinHalf(certainAt: number, whole: Verdict, [one, two]: readonly [Verdict, Verdict]): Verdict {
  const missing =
    [one.missing, two.missing].filter((phrase) => phrase !== undefined).join(', or ') || undefined;
  if (missing && one.kind === 'not-stated' && two.kind === 'not-stated')
    return { ...one, missing, nearest: [...one.nearest, ...two.nearest] };
  const [answered, silent] = one.kind === 'answer' ? [one, two] : [two, one];
  if (
    answered.kind !== 'answer' ||
    silent.kind !== 'not-stated' ||
    silent.none < certainAt ||
    !silent.missing
  )
    return whole;
  if (whole.kind === 'answer') return { ...whole, missing: silent.missing };
  return answered.none <= 1 - certainAt ? { ...answered, missing: silent.missing } : whole;
}
