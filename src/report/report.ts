import { type Rapporteur, SetupError } from '../core/index.ts';
import { countDeclined, countOpinions, type Report } from './count.ts';
import { readOpinions, readUnanswered } from './read-lines.ts';
import { renderReport } from './render-report.ts';

/** The files that settings name. */
export interface Collected {
  readonly feedbackFile?: string | undefined;
  readonly unansweredFile?: string | undefined;
}

/** Tells what people said of answers, and what was declined most. Throws a SetupError where nothing is collected, or can't be read. */
export function report(
  rapporteur: Rapporteur,
  { feedbackFile, unansweredFile }: Collected,
  asJson: boolean,
): string {
  if (!feedbackFile && !unansweredFile)
    throw new SetupError(
      'Nothing is collected. Set FEEDBACK to a file that counts what people say of answers, and LOG_UNANSWERED to one for questions without an answer.',
    );
  const counted: Report = {
    ...(feedbackFile && {
      feedback: countOpinions(readOpinions(feedbackFile), rapporteur.statement.version),
    }),
    ...(unansweredFile && { declined: countDeclined(readUnanswered(unansweredFile)) }),
  };
  return asJson ? JSON.stringify(counted) : renderReport(rapporteur, counted);
}
