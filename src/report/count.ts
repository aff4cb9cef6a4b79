import type { readOpinions, readUnanswered } from './read-lines.ts';

/** What people said of one thing that was shown. */
export interface Judged {
  readonly shown: 'answer' | 'nothing';
  readonly places: readonly string[];
  readonly right: number;
  readonly wrong: number;
}

/** Something that was asked for in vain. */
export interface Declined {
  /** What is missing or, where no name for that was known, the question. */
  readonly subject: string;
  readonly times: number;
}

/** What the admin's files hold, counted; undefined of a file that no setting names. */
export interface Report {
  readonly feedback?:
    | {
        readonly right: number;
        readonly wrong: number;
        /** Those of which most people said that they are not what they asked come first. */
        readonly judged: readonly Judged[];
        /** Of other versions of the statement, whose places are others. */
        readonly outdated: number;
        readonly unreadable: number;
      }
    | undefined;
  readonly declined?:
    | {
        readonly questions: number;
        /** Those that were asked for most come first. */
        readonly subjects: readonly Declined[];
        readonly unreadable: number;
      }
    | undefined;
}

/** `version`: of the statement, or how it begins. */
export function countOpinions(
  { lines, unreadable }: ReturnType<typeof readOpinions>,
  version: string,
): NonNullable<Report['feedback']> {
  const current = lines.filter((line) => version.startsWith(line.version));
  const counts = new Map<string, { -readonly [Key in keyof Judged]: Judged[Key] }>();
  for (const { isRight, shown, places } of current) {
    const key = `${shown} ${places.join(' ')}`;
    const count = counts.get(key) ?? { shown, places, right: 0, wrong: 0 };
    count[isRight ? 'right' : 'wrong']++;
    counts.set(key, count);
  }
  const right = current.filter(({ isRight }) => isRight).length;
  return {
    ...{ right, wrong: current.length - right },
    judged: [...counts.values()].sort((a, b) => b.wrong - a.wrong || a.right - b.right),
    ...{ outdated: lines.length - current.length, unreadable },
  };
}

export function countDeclined({
  lines,
  unreadable,
}: ReturnType<typeof readUnanswered>): NonNullable<Report['declined']> {
  const counts = new Map<string, { readonly subject: string; times: number }>();
  for (const { question, missing } of lines) {
    const subject = missing ?? question;
    const key = fold(subject);
    const count = counts.get(key) ?? { subject, times: 0 };
    count.times++;
    counts.set(key, count);
  }
  const subjects = [...counts.values()].sort((a, b) => b.times - a.times);
  return { questions: lines.length, subjects, unreadable };
}

/** What differs only in case, marks and spaces is the same. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
    .join(' ');
}
