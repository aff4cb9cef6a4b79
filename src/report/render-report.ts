import type { Rapporteur } from '../core/index.ts';
import type { Judged, Report } from './count.ts';

/** Lines of each list: whoever wants all of it takes the JSON. */
const MOST_LISTED = 20;

export function renderReport({ quote, read }: Rapporteur, { feedback, declined }: Report): string {
  const nameAll = (places: readonly string[]): string =>
    places.map((place) => `${place} (${nameOf(place)})`).join(', ') || 'no place';
  const nameOf = (place: string): string => {
    const [citation] = read(place)?.citations ?? [];
    return citation ? quote(citation).label : 'no longer there';
  };
  const describe = ({ shown, places }: Judged): string =>
    shown === 'answer' ? nameAll(places) : `nothing found; nearest: ${nameAll(places)}`;
  return [
    ...(feedback ? [renderFeedback(feedback, describe)] : []),
    ...(declined ? [renderDeclined(declined)] : []),
  ].join('\n\n');
}

function renderFeedback(
  { right, wrong, judged, outdated, unreadable }: NonNullable<Report['feedback']>,
  describe: (judged: Judged) => string,
): string {
  if (right + wrong + outdated + unreadable === 0) return 'Nobody has said anything of an answer yet.';
  return [
    `Of ${right + wrong} answers people said: ${right} right, ${wrong} not what was asked.`,
    ...(judged.length ? [`${'not'.padStart(6)} ${'right'.padStart(6)}  what was shown`] : []),
    ...judged.slice(0, MOST_LISTED).map((one) => `${pad(one.wrong)} ${pad(one.right)}  ${describe(one)}`),
    ...sayMore(judged.length),
    ...(outdated ? [`${outdated} of other versions of the statement are left out.`] : []),
    ...sayUnreadable(unreadable),
  ].join('\n');
}

function renderDeclined({ questions, subjects, unreadable }: NonNullable<Report['declined']>): string {
  if (questions + unreadable === 0) return 'No question was declined yet.';
  return [
    `${questions} questions were declined. Asked for most:`,
    ...subjects.slice(0, MOST_LISTED).map(({ times, subject }) => `${pad(times)}  ${subject}`),
    ...sayMore(subjects.length),
    ...sayUnreadable(unreadable),
  ].join('\n');
}

function pad(count: number): string {
  return String(count).padStart(6);
}

function sayMore(listed: number): string[] {
  return listed > MOST_LISTED ? [`        and ${listed - MOST_LISTED} more, which --json has`] : [];
}

function sayUnreadable(unreadable: number): string[] {
  return unreadable ? [`Lines that can’t be read: ${unreadable}.`] : [];
}
