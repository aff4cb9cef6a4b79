import { type Answer, beginsAsking } from '../../core/index.ts';

/** As sure as it must be of an answer to say it unasked: of questions that the statement does not answer, 1 in 80 gets one. */
const SURE = 0.95;

export function isSure(answer: Answer): boolean {
  return answer.kind === 'answer' && answer.confidence >= SURE && !answer.missing;
}

/** Whether a message asks anything: words of the statement alone, which others may quote, ask nothing. */
export function isAsking(text: string): boolean {
  return /[?\uff1f\u061f]/.test(text) || text.split(/[.!\n]+\s*/).some(beginsAsking);
}
