import { type Fate, fateOf, type Life, limitedBy, type Platform, type Question, timeOf } from './judge.ts';

/** Something that happened to a question, and when. */
export interface Step {
  readonly at: number;
  readonly what: string;
}

/** What happened to each question that was lost, late (by its channel's limit or not) or answered twice, and to the process meanwhile: a line each, in milliseconds after it was asked. */
export function tellStories(
  questions: readonly Question[],
  lives: readonly Life[],
  { keepsEvents, pace }: Platform,
): string[] {
  const isLimited = limitedBy(questions, pace);
  return questions.flatMap((question, i) => {
    const problem = problemOf(question, fateOf(question, lives, keepsEvents), isLimited);
    return problem ? [`question ${i} ${problem}: ${tell(question, lives)}`] : [];
  });
}

/** Milliseconds. */
const LATE = 3_000;

function problemOf(
  question: Question,
  fate: Fate,
  isLimited: (question: Question) => boolean,
): string | undefined {
  if (fate === 'lost') return 'lost';
  if (question.answeredAt.length > 1) return 'twice';
  if (fate !== 'answered' || timeOf(question) <= LATE) return undefined;
  return isLimited(question) ? 'limited' : 'late';
}

function tell({ askedAt, steps }: Question, lives: readonly Life[]): string {
  const last = Math.max(askedAt, ...steps.map(({ at }) => at));
  return [...steps, ...lives.flatMap(stepsOf)]
    .filter(({ at }) => at >= askedAt - LATE && at <= last + LATE)
    .sort((a, b) => a.at - b.at)
    .map(({ at, what }) => `${Math.round(at - askedAt)} ${what}`)
    .join(', ');
}

function stepsOf({ signal, readyAt, endsAt, endedAt }: Life): Step[] {
  return [
    { at: readyAt, what: 'THE BOT IS READY' },
    { at: endsAt, what: signal },
    { at: endedAt, what: 'THE BOT IS GONE' },
  ];
}
